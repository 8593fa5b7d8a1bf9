import { computed, signal } from '@angular/core';
import type { Draft } from '@tweespraak/pillars/contract';
import { asProblem, latestOnly, type SaveState } from '@tweespraak/platform/web';
import {
  NO_EDITS,
  newestOf,
  rebase,
  settle,
  toChanges,
  unsent,
  valueAt,
  type Edits,
  type Place,
  type Value,
} from './edits';

/** Changes wait this long for company, in ms: well within the second that is promised. */
const GATHER_MS = 400;
/** How long to wait after each failure in a row, in ms, and after any more. */
const RETRY_MS = [2_000, 5_000, 15_000];
const LONGEST_MS = 30_000;
/** A save under way is not worth a word until it takes this long, in ms. */
const SLOW_MS = 1_000;

/** What a book needs of the world. */
export interface BookKeeping {
  /** Brings changes to the server; gives the revision that holds them. */
  readonly send: (changes: ReturnType<typeof toChanges>) => Promise<number>;
  /** Keeps what is unsent on the device; false when it could not. */
  readonly keep: (edits: Edits) => Promise<boolean>;
}

type Failure = 'none' | 'connection' | 'refused';

/** One round's answers that were given on this device: shown at once, kept on the device, brought to the server, retried. */
export class DraftBook {
  private readonly all = signal<Edits>(NO_EDITS);
  private readonly elsewhere = signal<ReadonlyMap<Place, Value>>(new Map());
  private readonly failure = signal<Failure>('none');
  private readonly onDevice = signal(false);
  private readonly slow = signal(false);
  private readonly everSaved = signal(false);
  private draft: Draft | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private slowTimer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private sending: Promise<void> | null = null;
  private readonly keepLatest: (edits: Edits) => Promise<void>;

  readonly edits = this.all.asReadonly();
  /** Where another device chose something else, and what: the person looks which one holds. */
  readonly twice = this.elsewhere.asReadonly();
  /** The server does not take changes any more: handed in elsewhere, or taken back. */
  readonly refused = computed(() => this.failure() === 'refused');
  readonly state = computed<SaveState>(() => {
    if (unsent(this.all()).size === 0) return this.everSaved() ? 'saved' : 'idle';
    if (this.failure() === 'refused') return 'failed';
    if (this.failure() === 'connection') return this.onDevice() ? 'offline' : 'failed';
    return this.slow() || !this.everSaved() ? 'saving' : 'saved';
  });

  constructor(private readonly keeping: BookKeeping) {
    this.keepLatest = latestOnly(async (edits: Edits) => this.onDevice.set(await keeping.keep(edits)));
  }

  /** The person chose. On the screen at once, on the device in a moment, at the server within a second. */
  write(place: Place, value: Value, ms: number | null = null): void {
    const known = this.all().get(place);
    const base = known?.savedAs === null ? known.base : (known?.value ?? valueAt(this.draft, place));
    const edit = { value, at: Date.now(), base, ms, savedAs: null };
    this.all.update((edits) => new Map(edits).set(place, edit));
    this.elsewhere.update((known) => new Map([...known].filter(([other]) => other !== place)));
    this.slowTimer ??= setTimeout(() => this.slow.set(true), SLOW_MS);
    void this.keepUnsent();
    this.sendAfter(this.pause());
  }

  /** What an earlier visit left behind joins. It is sent once the server's draft is known, see `rebase`. */
  adopt(edits: Edits): void {
    if (edits.size === 0) return;
    this.all.update((known) => newestOf(known, edits));
    this.onDevice.set(true);
  }

  /** The server's draft of this moment: the ground under the edits. What it does not hold yet is on its way. */
  rebase(draft: Draft): void {
    this.draft = draft;
    const { edits, twice } = rebase(this.all(), draft);
    this.all.set(edits);
    this.elsewhere.update((known) => new Map([...known, ...twice]));
    if (this.hasUnsent()) this.sendAfter(this.pause());
  }

  /** Brings everything to the server now. Rejects with a Problem when something stays behind. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.sending ??= this.sendAll().finally(() => (this.sending = null));
    return this.sending;
  }

  hasUnsent(): boolean {
    return unsent(this.all()).size > 0;
  }

  /** Resolves when the device holds what it should. */
  keepUnsent(): Promise<void> {
    return this.keepLatest(unsent(this.all()));
  }

  /** Handed in or signed out: nothing is left to send, nothing is left in memory. */
  discard(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.calm();
    this.all.set(NO_EDITS);
    this.elsewhere.set(new Map());
    this.everSaved.set(false);
    this.draft = null;
  }

  private async sendAll(): Promise<void> {
    for (let batch = unsent(this.all()); batch.size > 0; batch = unsent(this.all())) {
      try {
        const revision = await this.keeping.send(toChanges(batch));
        this.all.update((edits) => settle(edits, batch, revision));
      } catch (error) {
        this.fail(error);
        throw error;
      }
      this.everSaved.set(true);
      this.calm();
      await this.keepUnsent();
    }
  }

  private fail(error: unknown): void {
    const { kind } = asProblem(error);
    const final = kind === 'denied' || kind === 'conflict' || kind === 'invalid';
    this.failure.set(final ? 'refused' : 'connection');
    this.failures += 1;
    // A session that ended is not worth a retry: the page leaves, and the device holds what is unsent.
    if (!final && kind !== 'signed-out') this.sendAfter(this.pause());
  }

  private calm(): void {
    this.failures = 0;
    this.failure.set('none');
    clearTimeout(this.slowTimer);
    this.slowTimer = undefined;
    this.slow.set(false);
  }

  private pause(): number {
    return this.failures === 0 ? GATHER_MS : (RETRY_MS[this.failures - 1] ?? LONGEST_MS);
  }

  /** Not put off by a next change: the first one decides when. */
  private sendAfter(ms: number): void {
    this.timer ??= setTimeout(() => void this.flush().catch(() => undefined), ms);
  }
}
