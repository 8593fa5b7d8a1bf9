import { computed, signal } from '@angular/core';
import { MyEntry, type SaveEntryBody } from '@tweespraak/homework/contract';
import type { Answer, Answers, Scope } from '@tweespraak/homework/domain';
import { asProblem, latestOnly, type Problem, type SaveState } from '@tweespraak/platform/web';
import type { KeptEntry } from './device-entries';
import {
  NO_ENTRY_EDITS,
  SCOPE_PLACE,
  applyEntryEdits,
  newestEdits,
  onNewGround,
  valueOf,
  withoutSent,
  type EntryBase,
  type EntryEdits,
} from './entry-edits';
import { RetryTimer } from './retry-timer';

/** What a book needs of the world. */
export interface EntryKeeping {
  /** Brings the whole draft to the server; gives the revision that holds it. */
  readonly send: (entryId: string, body: SaveEntryBody) => Promise<number>;
  /** Keeps what is unsent on the device; false when it could not. */
  readonly keep: (kept: KeptEntry) => Promise<boolean>;
}

/** How often in a row a draft is put over another device's before it waits for its next turn. */
const MOST_MERGES = 3;

type Failure = 'none' | 'connection' | 'refused';

/** The draft of one day: on the screen at once, on the device in a moment, at the server within a second, and retried. */
export class EntryBook {
  private readonly ground = signal<EntryBase | null>(null);
  private readonly unsent = signal<EntryEdits>(NO_ENTRY_EDITS);
  private readonly elsewhere = signal<ReadonlyMap<string, Answer | null>>(new Map());
  private readonly failure = signal<Failure>('none');
  private readonly problem = signal<Problem | null>(null);
  private readonly onDevice = signal(false);
  private readonly everSaved = signal(false);
  private readonly timer = new RetryTimer(() => void this.flush().catch(() => undefined));
  private sending: Promise<void> | null = null;
  private entryId: string = crypto.randomUUID();
  private readonly keepLatest: (kept: KeptEntry) => Promise<void>;

  /** Where another device or tab holds something else, and what: the person chooses. Nothing is sent until then. */
  readonly twice = this.elsewhere.asReadonly();
  /** Why the server does not take this draft any more. */
  readonly refusal = computed(() => (this.failure() === 'refused' ? this.problem() : null));
  readonly view = computed<{ scope: Scope; answers: Answers } | null>(() => {
    const ground = this.ground();
    return ground && applyEntryEdits(ground, this.unsent());
  });
  readonly state = computed<SaveState>(() => {
    if (this.unsent().size === 0) return this.everSaved() ? 'saved' : 'idle';
    if (this.failure() === 'refused') return 'failed';
    if (this.failure() === 'connection') return this.onDevice() ? 'offline' : 'failed';
    return this.timer.slow() || !this.everSaved() ? 'saving' : 'saved';
  });

  constructor(
    readonly day: string,
    private readonly keeping: EntryKeeping,
  ) {
    this.keepLatest = latestOnly(async (kept: KeptEntry) => this.onDevice.set(await keeping.keep(kept)));
  }

  /** The entry as it stands at the server: its id and the revision to hand in. Null while it is not there. */
  saved(): EntryBase | null {
    const ground = this.ground();
    return ground && ground.revision > 0 ? ground : null;
  }

  hasUnsent(): boolean {
    return this.unsent().size > 0;
  }

  write(place: string, value: Answer | null): void {
    const base = this.unsent().get(place)?.base ?? valueOf(this.ground(), place);
    this.unsent.update((edits) => new Map(edits).set(place, { value, at: Date.now(), base }));
    void this.keepUnsent();
    this.timer.soon();
  }

  share(scope: Scope): void {
    this.write(SCOPE_PLACE, scope);
  }

  /** What an earlier visit left behind joins. It is sent once the server's entry is known, see `rebase`. */
  adopt({ entryId, edits }: KeptEntry): void {
    if (edits.size === 0) return;
    this.entryId = entryId;
    this.unsent.update((known) => newestEdits(known, edits));
    this.onDevice.set(true);
  }

  /** The server's entry of this moment, or none yet (`usual` is then its scope): the ground under the edits. */
  rebase(entry: EntryBase | null, usual: Scope): void {
    const ground = entry ?? { id: this.entryId, revision: 0, scope: usual, answers: {} };
    const known = this.ground();
    if (known && ground.revision < known.revision) return; // an older reading that arrived late
    this.entryId = ground.id;
    this.ground.set(ground);
    const { edits, twice } = onNewGround(this.unsent(), ground);
    this.unsent.set(edits);
    this.elsewhere.set(twice);
    if (edits.size === 0) void this.keepUnsent();
    else if (this.failure() !== 'refused') this.timer.soon();
  }

  /** Of two versions of an input this one holds. */
  choose(place: string, which: 'mine' | 'theirs'): void {
    const theirs = this.elsewhere().get(place) ?? null;
    this.elsewhere.update((known) => new Map([...known].filter(([other]) => other !== place)));
    this.unsent.update((edits) => {
      const next = new Map(edits);
      const mine = next.get(place);
      if (which === 'theirs' || !mine) next.delete(place);
      else next.set(place, { ...mine, base: theirs });
      return next;
    });
    void this.keepUnsent();
    this.timer.soon();
  }

  /** Brings everything to the server now. Rejects with a Problem when something stays behind. */
  flush(): Promise<void> {
    this.timer.stop();
    this.sending ??= this.sendAll().finally(() => (this.sending = null));
    return this.sending;
  }

  /** Saves even an empty entry: what is handed in must be there first. */
  async ensure(): Promise<void> {
    await this.flush();
    if (this.saved() || !this.ground()) return;
    await this.sendOnce(NO_ENTRY_EDITS, false);
  }

  /** Resolves when the device holds what it should. */
  keepUnsent(): Promise<void> {
    return this.keepLatest({ entryId: this.entryId, edits: this.unsent() });
  }

  /** Sends nothing more by itself. */
  rest(): void {
    this.timer.calm();
  }

  /** Handed in, removed or signed out: nothing is left to send, nothing is left in memory. */
  discard(): void {
    this.timer.calm();
    this.unsent.set(NO_ENTRY_EDITS);
    this.elsewhere.set(new Map());
    this.failure.set('none');
    this.everSaved.set(false);
    this.entryId = crypto.randomUUID();
    this.ground.set(null);
  }

  private async sendAll(): Promise<void> {
    for (let tries = 0; this.ground() && this.hasUnsent() && this.elsewhere().size === 0; tries += 1) {
      await this.sendOnce(this.unsent(), tries < MOST_MERGES);
      await this.keepUnsent();
    }
    if (this.elsewhere().size > 0) throw this.problem() ?? asProblem(null);
  }

  /** `mayMerge`: another device was first, but nothing clashes: then the next try holds both. */
  private async sendOnce(batch: EntryEdits, mayMerge: boolean): Promise<void> {
    const ground = this.ground();
    if (!ground) return;
    const next = applyEntryEdits(ground, batch);
    const answers = next.answers as SaveEntryBody['answers'];
    try {
      const body = { revision: ground.revision, day: this.day, scope: next.scope, answers };
      const revision = await this.keeping.send(ground.id, body);
      this.ground.set({ id: ground.id, revision, ...next });
      this.unsent.update((edits) => withoutSent(edits, batch));
    } catch (error) {
      this.fail(asProblem(error), ground.scope);
      if (mayMerge && this.saved() && this.saved() !== ground && this.elsewhere().size === 0) return;
      throw error;
    }
    this.everSaved.set(true);
    this.failure.set('none');
    this.timer.calm();
  }

  private fail(problem: Problem, usual: Scope): void {
    this.problem.set(problem);
    const other = problem.status === 409 ? MyEntry.safeParse(problem.details['entry']) : null;
    if (other?.success && other.data.handedInAt === null) return this.rebase(other.data as EntryBase, usual);
    const { kind } = problem;
    const final = kind === 'denied' || kind === 'conflict' || kind === 'invalid' || problem.status === 413;
    this.failure.set(final ? 'refused' : 'connection');
    // A session that ended is not worth a retry: the page leaves, and the device holds what is unsent.
    if (!final && kind !== 'signed-out') this.timer.again();
  }
}
