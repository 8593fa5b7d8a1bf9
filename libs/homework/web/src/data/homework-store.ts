import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import {
  checkAnswers,
  isDeclined,
  type Answer,
  type Answers,
  type BodySlider,
  type Scope,
} from '@tweespraak/homework/domain';
import { EntryDesk } from './entry-desk';
import { UndoToast, injectProblemText } from '@tweespraak/platform/web';
import { asExercise } from '../ui/as-exercise';
import { MyHomeworkClient } from './my-homework-client';
import { screensOf, weekOf } from './screens';

/** A piece of homework that its owner has open: what the server says, with this device's draft over it. Lives with the pages. */
@Injectable()
export class HomeworkStore {
  private readonly client = inject(MyHomeworkClient);
  private readonly desk = inject(EntryDesk);
  private readonly toast = inject(UndoToast);
  private readonly problemText = injectProblemText('doing.problem');
  private readonly recovered = signal<string | null>(null);

  readonly homeworkId = signal<string | undefined>(undefined);
  /** The turn that is being filled in. */
  readonly day = signal<string | null>(null);
  readonly read = this.client.one(this.homeworkId);

  /** The homework once it can be shown, with what this device kept of it. */
  readonly detail = computed(() =>
    this.read.hasValue() && this.recovered() === this.homeworkId() ? this.read.value() : null,
  );
  readonly exercise = computed(() => {
    const detail = this.detail();
    return detail ? asExercise(detail.exercise) : null;
  });
  private readonly book = computed(() => {
    const [detail, day] = [this.detail(), this.day()];
    return detail && day ? this.desk.book(detail.item.id, day) : null;
  });
  readonly draft = computed(() => this.book()?.view() ?? null);
  readonly saveState = computed(() => this.book()?.state() ?? 'idle');
  readonly twice = computed(() => this.book()?.twice() ?? new Map<string, Answer | null>());
  readonly refusal = computed(() => this.book()?.refusal() ?? null);
  readonly week = computed(() => {
    const [detail, day] = [this.detail(), this.day()];
    return detail && day ? weekOf(detail.item.startsOn, day) : 1;
  });
  readonly screens = computed(() => {
    const exercise = this.exercise();
    return exercise ? screensOf(exercise, this.week()) : [];
  });
  /** A no to a consent: what comes after it is not asked. */
  readonly declined = computed(() => {
    const [exercise, draft] = [this.exercise(), this.draft()];
    return exercise && draft ? isDeclined(exercise, draft.answers, this.week()) : false;
  });
  /** Ids of what must still be filled in. */
  readonly missing = computed<readonly string[]>(() => {
    const [exercise, draft] = [this.exercise(), this.draft()];
    if (!exercise || !draft) return [];
    return checkAnswers(exercise, draft.answers, { complete: true, week: this.week() }).map(
      ({ input }) => input,
    );
  });

  constructor() {
    effect(() => {
      const detail = this.read.hasValue() ? this.read.value() : null;
      if (detail) untracked(() => void this.recover(detail));
    });
    effect(() => {
      const refusal = this.refusal();
      if (!refusal) return;
      untracked(() => {
        this.toast.say(this.problemText(refusal));
        this.read.reload();
      });
    });
  }

  /** Whether a draft of this turn was begun, here or on another device. */
  isBegun(day: string): boolean {
    const detail = this.detail();
    const answers = detail && this.desk.book(detail.item.id, day).view()?.answers;
    return Object.keys(answers ?? {}).length > 0;
  }

  /** Who may read it, as it was left or as the exercise suggests. */
  scopeOf(day: string): Scope {
    const detail = this.detail();
    return (detail && this.desk.book(detail.item.id, day).view()?.scope) ?? this.exercise()?.scope ?? 'me';
  }

  shareDay(day: string, scope: Scope): void {
    const detail = this.detail();
    if (detail) this.desk.book(detail.item.id, day).share(scope);
  }

  answerOf(id: string): Answer | null {
    const answers: Answers = this.draft()?.answers ?? {};
    return Object.hasOwn(answers, id) ? (answers[id] ?? null) : null;
  }

  sliderOf(id: BodySlider): number | null {
    const answer = this.answerOf(id);
    return typeof answer === 'number' ? answer : null;
  }

  write(id: string, value: Answer | null): void {
    this.book()?.write(id, value);
  }

  choose(place: string, which: 'mine' | 'theirs'): void {
    this.book()?.choose(place, which);
  }

  /** Everything saved, then handed in. Throws Problem; nothing is lost then. */
  async handIn(declined: boolean): Promise<void> {
    const [book, detail, day] = [this.book(), this.detail(), this.day()];
    if (!book || !detail || !day) return;
    await book.ensure();
    const saved = book.saved();
    if (!saved) return;
    await this.client.handIn(saved.id, saved.revision, declined);
    await this.desk.forget(detail.item.id, day);
    await this.refresh();
  }

  /** Takes over what the server now says, without the page falling back to its skeleton. */
  async refresh(): Promise<void> {
    const id = this.homeworkId();
    if (id === undefined) return;
    try {
      this.read.set(await this.client.read(id));
    } catch {
      this.read.reload(); // what was asked is done; reading it shows its own error
    }
  }

  private async recover(detail: Parameters<EntryDesk['recover']>[0]): Promise<void> {
    if (this.recovered() === detail.item.id) return this.desk.rebase(detail);
    await this.desk.recover(detail).catch(() => this.desk.rebase(detail));
    this.recovered.set(detail.item.id);
  }
}
