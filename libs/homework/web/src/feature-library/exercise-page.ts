import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { pillarNames } from '@tweespraak/homework/domain';
import {
  Button,
  Card,
  Chip,
  LoadState,
  Notice,
  Page,
  QuietBox,
  Skeleton,
  UndoToast,
  injectOneAct,
  injectText,
} from '@tweespraak/platform/web';
import { ExercisesClient } from '../data/exercises-client';
import { asExercise } from '../ui/as-exercise';
import { ExercisePreview } from '../ui/exercise-preview';
import { injectRhythm } from '../ui/inject-rhythm';
import { injectSay } from '../ui/inject-say';

/** One exercise to read before it is given: as partners see it, and what its coach should know of it. */
@Component({
  selector: 'ts-exercise-page',
  imports: [
    ...[Page, Card, Chip, Button, Notice, LoadState, Skeleton, QuietBox],
    ...[RouterLink, ExercisePreview],
  ],
  templateUrl: './exercise-page.html',
  styleUrl: './exercise-page.scss',
})
export class ExercisePage {
  readonly key = input.required<string>();

  protected readonly t = injectText('homework.exercisePage');
  protected readonly e = injectText('homework.exercise');
  protected readonly words = injectSay();
  protected readonly rhythm = injectRhythm();
  private readonly act = injectOneAct('homework.problem');
  protected readonly busy = this.act.busy;
  protected readonly refusal = this.act.refusal;
  private readonly client = inject(ExercisesClient);
  private readonly router = inject(Router);
  private readonly toast = inject(UndoToast);
  private readonly copyKey = crypto.randomUUID();
  protected readonly detail = this.client.detail(this.key);

  protected readonly known = computed(() => (this.detail.hasValue() ? this.detail.value() : null));
  protected readonly archived = linkedSignal(() => this.known()?.archived ?? false);
  protected readonly exercise = computed(() => {
    const published = this.known()?.published;
    return published ? asExercise(published) : null;
  });
  protected readonly heading = computed(() => {
    const title = this.known()?.published?.title ?? this.known()?.draft?.title;
    return (title && this.words(title)) || this.t('heading');
  });
  protected readonly facts = computed(() => {
    const exercise = this.exercise();
    if (!exercise) return [];
    const { minutes, rhythm, who, done, remindAt, pillars } = exercise;
    const named = pillars.map((pillar) => this.words(pillarNames[pillar]));
    return [
      { name: this.t('time'), words: this.e.count('minutes', minutes) },
      { name: this.t('rhythm'), words: this.rhythm(rhythm) },
      { name: this.t('who'), words: who.map((one) => this.e(`who.${one}`)).join(', ') },
      ...(remindAt ? [{ name: this.t('remind'), words: remindAt }] : []),
      {
        name: this.t('done'),
        words: this.t(`doneWhen.${done.kind}`, done.kind === 'entries' ? { ...done } : {}),
      },
      ...(named.length > 0 ? [{ name: this.t('pillars'), words: named.join(', ') }] : []),
    ];
  });

  protected setArchived(archived: boolean): Promise<void> {
    return this.act.run(async () => {
      const turn = async (to: boolean) => {
        await this.client.setArchived(this.key(), to);
        this.archived.set(to);
      };
      await turn(archived);
      this.toast.offer(this.t(archived ? 'archivedNow' : 'restoredNow'), () => turn(!archived));
    });
  }

  protected copy(): Promise<void> {
    return this.act.run(async () => {
      const made = await this.client.make({ from: this.key(), definition: null }, this.copyKey);
      await this.router.navigate(['/exercises', made, 'edit']);
    });
  }
}
