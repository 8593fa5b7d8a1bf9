import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type { InstrumentAnswers, ItemShape } from '@tweespraak/instruments/contract';
import { answerProblems, isAsked, relevantItems, type AnswerValue } from '@tweespraak/instruments/domain';
import { asProblem, latestOnly, type SaveState } from '@tweespraak/platform/web';
import { MyRoundsClient } from '../data/my-rounds-client';

const SAVE_AFTER_MS = 500;
const TRY_AGAIN_MS = 5_000;
/** How it is scored is not for the page that asks. */
const NO_SCALES = { title: { nl: '', en: '' }, introduction: { nl: '', en: '' }, scales: [] };

/** A questionnaire that its owner has open: the answers on the screen, and the same on the server a moment later. Lives with the pages. */
@Injectable()
export class FillStore {
  private readonly client = inject(MyRoundsClient);
  readonly roundId = signal('');
  readonly read = this.client.one(this.roundId);
  readonly detail = computed(() => (this.read.hasValue() ? this.read.value() : null));

  private readonly own = signal<InstrumentAnswers>({});
  private readonly state = signal<SaveState>('idle');
  private loaded = '';
  private revision = 0;
  private readonly unsaved = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly save = latestOnly(() => this.send());

  readonly answers = this.own.asReadonly();
  readonly saveState = this.state.asReadonly();
  /** What is shown now, by what was answered before it. */
  readonly shown = computed<readonly ItemShape[]>(() => {
    const items = this.detail()?.items ?? [];
    const visible = new Set(relevantItems({ items }, this.own()).map(({ id }) => id));
    return items.filter(({ id }) => visible.has(id));
  });
  readonly asked = computed(() => this.shown().filter(isAsked));
  readonly problems = computed(() =>
    answerProblems({ ...NO_SCALES, items: this.detail()?.items ?? [] }, this.own()),
  );

  constructor() {
    effect(() => {
      const detail = this.detail();
      if (detail) untracked(() => this.begin(detail.round.id, detail.draft));
    });
  }

  answerTo(item: string): AnswerValue | null {
    const answers = this.own();
    return Object.hasOwn(answers, item) ? (answers[item] ?? null) : null;
  }

  /** `null` takes the answer away. */
  answer(item: string, value: AnswerValue | null): void {
    this.own.update((answers) => {
      const others = Object.entries(answers).filter(([id]) => id !== item);
      const given = value === null ? [] : [[item, typeof value === 'object' ? [...value] : value] as const];
      return Object.fromEntries([...others, ...given]);
    });
    this.unsaved.add(item);
    this.state.set('saving');
    this.sendIn(SAVE_AFTER_MS);
  }

  /** Everything is on the server; throws when it cannot be brought there. */
  async settle(): Promise<void> {
    clearTimeout(this.timer);
    await this.save(undefined);
    if (this.unsaved.size > 0) throw asProblem(undefined);
  }

  async submit(consent: boolean): Promise<void> {
    clearTimeout(this.timer);
    await this.client.submit(this.roundId(), this.own(), consent);
    this.unsaved.clear();
    this.state.set('idle');
  }

  private begin(id: string, draft: { answers: InstrumentAnswers; revision: number } | null): void {
    if (this.loaded === id) return;
    this.loaded = id;
    this.own.set(draft?.answers ?? {});
    this.revision = draft?.revision ?? 0;
  }

  private sendIn(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(undefined), ms);
  }

  private async send(): Promise<void> {
    if (this.unsaved.size === 0) return;
    const sent = [...this.unsaved];
    this.unsaved.clear();
    try {
      this.revision = await this.client.saveDraft(this.roundId(), this.revision, this.own());
      this.state.set(this.unsaved.size > 0 ? 'saving' : 'saved');
    } catch (error) {
      sent.forEach((item) => this.unsaved.add(item));
      await this.afterRefusal(error);
    }
  }

  private async afterRefusal(error: unknown): Promise<void> {
    const problem = asProblem(error);
    if (problem.code === 'draft.changed-meanwhile') return this.takeIn();
    this.state.set(problem.kind === 'offline' || problem.kind === 'busy' ? 'offline' : 'failed');
    this.sendIn(TRY_AGAIN_MS);
  }

  /** Another screen was faster: its answers come in, and what was given here since goes over them. */
  private async takeIn(): Promise<void> {
    const theirs = await this.client.draft(this.roundId()).catch(() => undefined);
    if (theirs) {
      this.revision = theirs.revision;
      const mine = this.own();
      const kept = Object.entries(mine).filter(([item]) => this.unsaved.has(item));
      this.own.set({ ...theirs.answers, ...Object.fromEntries(kept) });
    }
    this.sendIn(theirs ? 0 : TRY_AGAIN_MS);
  }
}
