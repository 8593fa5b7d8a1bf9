import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import {
  Button,
  Card,
  KeepFocus,
  LoadState,
  Notice,
  Page,
  Problem,
  Saved,
  Skeleton,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { LOCALES } from '@tweespraak/shared/kernel';
import { ExercisesClient } from '../data/exercises-client';
import { ExercisePreview } from '../ui/exercise-preview';
import { injectSay } from '../ui/inject-say';
import { BasicsEditor } from './basics-editor';
import { DraftStore } from './draft-store';
import { EndingEditor } from './ending-editor';
import { inLanguage } from './in-language';
import { ItemBar } from '../ui/item-bar';
import { newStep } from './new-exercise';
import { ProblemLines } from './problem-lines';
import { StepEditor } from './step-editor';

/** Making an exercise of one's own, with beside it how it looks on a phone. Every change is kept; published versions stay. */
@Component({
  selector: 'ts-editor-page',
  imports: [
    ...[Page, Card, Button, Notice, Saved, LoadState, Skeleton, KeepFocus],
    ...[BasicsEditor, StepEditor, EndingEditor, ExercisePreview, ItemBar, ProblemLines],
  ],
  providers: [DraftStore],
  templateUrl: './editor-page.html',
  styleUrl: './editor-page.scss',
})
export class EditorPage {
  readonly key = input.required<string>();

  protected readonly t = injectText('homework.editor');
  protected readonly problem = injectText('homework.problemCode');
  protected readonly languages = LOCALES;
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  protected readonly asked = signal(false);
  protected readonly store = inject(DraftStore);
  private readonly words = injectSay();
  private readonly say = injectProblemText('homework.problem');
  private readonly client = inject(ExercisesClient);
  private readonly router = inject(Router);
  private readonly toast = inject(UndoToast);
  protected readonly detail = this.client.detail(this.key);

  protected readonly known = computed(() => (this.detail.hasValue() ? this.detail.value() : null));
  /** What came with the product is never changed: one makes a copy. */
  protected readonly failure = computed(() =>
    this.known()?.own === false ? new Problem(404, '', '') : this.detail.error(),
  );
  protected readonly heading = computed(() => {
    const title = this.store.exercise()?.title;
    return (title && this.words(title)) || this.t('heading');
  });
  protected readonly preview = computed(() => {
    const exercise = this.store.exercise();
    return exercise && inLanguage(exercise, this.store.language());
  });
  protected readonly missing = computed(
    () => this.store.problems().filter(({ code }) => code === 'text-missing').length,
  );

  constructor() {
    effect(() => {
      const detail = this.known();
      if (detail?.own) untracked(() => this.store.begin(detail));
    });
  }

  protected addStep(): void {
    this.store.add('steps', newStep());
  }

  protected removeStep(index: number): void {
    const before = this.store.list('steps');
    this.store.remove('steps', index);
    this.toast.offer(this.t('stepRemoved'), () => {
      this.store.write('steps', before);
      return Promise.resolve();
    });
  }

  protected async publish(): Promise<void> {
    this.asked.set(true);
    if (this.busy() || this.store.problems().length > 0) return;
    this.busy.set(true);
    this.refusal.set('');
    try {
      await this.store.publish();
      await this.router.navigate(['/exercises', this.key()]);
      this.toast.say(this.t('published'));
    } catch (error) {
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}
