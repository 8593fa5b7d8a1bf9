import { Injectable, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { SKIPPED, findInstrument, itemOrder, type Item } from '@tweespraak/pillars/domain';
import { DraftDesk } from './draft-store/draft-desk';
import { applyEdits, type Value } from './draft-store/edits';
import { MyRoundsClient } from './my-rounds-client';
import { nextStep } from './next-step';
import { PrivateAnswers } from './private-answers';

/** One question as the person meets it: its number in their own order, and the answer so far. */
export interface Question {
  readonly n: number;
  readonly index: number;
  readonly item: Item;
  readonly answer: Value;
}

/** A round that a partner has open: what the server says of it, with this device's choices over it. Lives with the pages. */
@Injectable()
export class RoundStore {
  private readonly client = inject(MyRoundsClient);
  private readonly desk = inject(DraftDesk);
  private readonly recovered = signal<string | null>(null);

  readonly roundId = signal<string | undefined>(undefined);
  readonly detail = this.client.round(this.roundId);
  /** What goes to the coach alone. In this page's memory until it is sent. */
  readonly private = new PrivateAnswers();

  private readonly book = computed(() => {
    const id = this.roundId();
    return id === undefined ? null : this.desk.book(id);
  });
  /** The round once it can be shown, with what this device kept of it. */
  readonly round = computed(() =>
    this.detail.hasValue() && this.recovered() === this.roundId() ? this.detail.value() : null,
  );
  readonly instrument = computed(() => {
    const round = this.round();
    return round ? findInstrument(round.instrumentVersion) : null;
  });
  /** Null when there is nothing to answer: handed in, declined, or not begun to be open. */
  readonly draft = computed(() => {
    const round = this.round();
    const isOpen = round?.state === 'new' || round?.state === 'busy';
    return isOpen && round.draft ? applyEdits(round.draft, this.book()?.edits() ?? new Map()) : null;
  });
  readonly questions = computed<readonly Question[]>(() => {
    const [round, instrument, draft] = [this.round(), this.instrument(), this.draft()];
    if (!round || !instrument || !draft) return [];
    return itemOrder(instrument, round.itemSeed).flatMap((index, place) => {
      const item = instrument.items[index];
      return item ? [{ n: place + 1, index, item, answer: draft.answers[index] ?? null }] : [];
    });
  });
  readonly saveState = computed(() => this.book()?.state() ?? 'idle');
  readonly twice = computed(() => this.book()?.twice() ?? new Map());
  readonly privateSent = linkedSignal(() => this.round()?.draft?.privateAnswered ?? false);
  /** Where someone who goes on is sent, under the round's address. */
  readonly nextStep = computed(() => nextStep(this.questions(), this.draft(), this.privateSent()));

  constructor() {
    effect(() => {
      const id = this.roundId();
      if (id !== undefined) void this.recover(id);
    });
    effect(() => {
      const round = this.round();
      if (!round) return;
      if (round.draft) untracked(() => this.book()?.rebase(round.draft as NonNullable<typeof round.draft>));
      else void this.desk.forget(round.id);
    });
    effect(() => {
      if (this.book()?.refused()) untracked(() => this.detail.reload());
    });
  }

  answer(index: number, value: number, ms: number | null): void {
    this.book()?.write(`answers.${index}`, value, ms);
  }

  skip(index: number): void {
    this.book()?.write(`answers.${index}`, SKIPPED);
  }

  guess(pillar: number, value: Value): void {
    this.book()?.write(`guesses.${pillar}`, value);
  }

  weigh(pillar: number, value: Value): void {
    this.book()?.write(`importance.${pillar}`, value);
  }

  /** To the coach; then it is nowhere on this device. Throws Problem. */
  async sendPrivate(): Promise<void> {
    await this.client.sendPrivate(this.id(), this.private.body());
    this.private.clear();
    this.privateSent.set(true);
  }

  /** Everything saved, then sealed. Throws Problem; nothing is lost then. */
  async submit(consent: boolean): Promise<void> {
    await this.book()?.flush();
    await this.client.submit(this.id(), consent);
    await this.desk.forget(this.id());
    this.private.clear();
    await this.refresh();
  }

  async setConsent(consent: boolean): Promise<void> {
    await this.client.setConsent(this.id(), consent);
    await this.refresh();
  }

  async setDeclined(declined: boolean): Promise<void> {
    await this.client.setDeclined(this.id(), declined);
    await this.refresh();
  }

  /** Takes over what the server now says, without the page falling back to its skeleton. */
  private async refresh(): Promise<void> {
    try {
      this.detail.set(await this.client.readRound(this.id()));
    } catch {
      this.detail.reload(); // what was asked is done; reading it shows its own error
    }
  }

  private async recover(roundId: string): Promise<void> {
    await this.desk.recover(roundId).catch(() => undefined);
    this.recovered.set(roundId);
  }

  private id(): string {
    const id = this.roundId();
    if (id === undefined) throw new Error('No round is open.');
    return id;
  }
}
