import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  Button,
  Field,
  LoadState,
  Notice,
  Page,
  QuietBox,
  Skeleton,
  TextInput,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { ExercisesClient } from '../data/exercises-client';
import { newExercise } from '../feature-exercise-editor/new-exercise';
import { ExerciseRow } from '../ui/exercise-row';
import { injectSay } from '../ui/inject-say';
import { SHOWN, shownExercises, type Shown } from './shown-exercises';

/** Everything that can be given: what came with the product, and what the practice made itself. */
@Component({
  selector: 'ts-exercises-page',
  imports: [
    ...[Page, Field, TextInput, Button, Notice, LoadState, Skeleton, QuietBox],
    ...[RouterLink, ExerciseRow],
  ],
  templateUrl: './exercises-page.html',
  styleUrl: './exercises-page.scss',
})
export class ExercisesPage {
  /** Query parameters: what is looked for, and which part is shown. */
  readonly q = input<string>();
  readonly show = input<string>();

  protected readonly t = injectText('homework.exercises');
  protected readonly choices = SHOWN;
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  private readonly words = injectSay();
  private readonly say = injectProblemText('homework.problem');
  private readonly client = inject(ExercisesClient);
  private readonly router = inject(Router);
  private readonly toast = inject(UndoToast);
  private readonly key = crypto.randomUUID();
  protected readonly list = this.client.list();

  protected readonly shown = computed<Shown>(() => SHOWN.find((one) => one === this.show()) ?? 'all');
  protected readonly cards = computed(() =>
    this.list.hasValue()
      ? shownExercises(this.list.value().exercises, this.shown(), this.q() ?? '', this.words)
      : [],
  );

  protected filter(change: { q?: string | null; show?: string | null }): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async star(key: string, favourite: boolean): Promise<void> {
    await this.attempt(() => this.client.setFavourite(key, favourite));
  }

  protected async restore(key: string): Promise<void> {
    await this.attempt(async () => {
      await this.client.setArchived(key, false);
      this.toast.offer(this.t('restored'), () => this.client.setArchived(key, true));
    });
  }

  protected async make(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    await this.attempt(async () => {
      const made = await this.client.make({ from: null, definition: newExercise() }, this.key);
      await this.router.navigate(['/exercises', made, 'edit']);
    });
    this.busy.set(false);
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.refusal.set('');
    try {
      await work();
    } catch (error) {
      this.refusal.set(this.say(error));
    }
  }
}
