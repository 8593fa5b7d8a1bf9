import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { possibleMoves, type Move, type MoveType, type Room, type Seat } from '@tweespraak/dialogues/domain';
import { asProblem } from '@tweespraak/platform/web';
import { isSamePlace } from './same-place';
import { RoomClient } from './room-client';
import { RoomStore } from './room-store';

/** What became of the last wish when it was not done: the room had moved on, there is no connection, or a problem. */
export type Unmet =
  | { readonly why: 'moved-on' }
  | { readonly why: 'offline'; readonly waits: boolean }
  | { readonly why: 'refused'; readonly error: unknown };

/** These mean the same wherever the room is by now, and nobody should have to ask for them twice. */
const URGENT: readonly MoveType[] = ['pause', 'stop', 'coach-stop', 'hold'];
const MAX_TRIES = 4;

interface Wish {
  readonly move: Move;
  readonly as: Seat | null;
}

/** What a person taps, on its way to the server: with the version that they saw, so that nothing is done twice. */
@Injectable()
export class RoomMoves {
  private readonly client = inject(RoomClient);
  private readonly store = inject(RoomStore);
  private readonly onItsWay = signal<MoveType | null>(null);
  private readonly lastUnmet = signal<{ readonly unmet: Unmet; readonly room: Room | null } | null>(null);
  private readonly waiting = signal<Wish | null>(null);
  private sentFrom: number | undefined;
  private answer: Promise<boolean> = Promise.resolve(false);

  readonly busy = this.onItsWay.asReadonly();
  /** Gone as soon as the conversation goes on: then it is about nothing any more. */
  readonly unmet = computed<Unmet | null>(() => {
    const [last, room] = [this.lastUnmet(), this.store.room()];
    return last && room && last.room && isSamePlace(last.room, room) ? last.unmet : null;
  });

  constructor() {
    effect(() => {
      const [wish, connected] = [this.waiting(), this.store.connected()];
      if (wish && connected) untracked(() => void this.send(wish.move, wish.as));
    });
  }

  /**
   * True when it was done. `as`: for whom, on one shared phone. Never throws: see `unmet`. A second tap on the same screen
   * is none; on the next screen, which the stream may bring before the answer, it waits for that answer.
   */
  async send(move: Move, as: Seat | null = null): Promise<boolean> {
    if (this.onItsWay() && !URGENT.includes(move.type)) {
      const seen = this.store.room();
      if (seen?.version === this.sentFrom) return false;
      await this.answer;
      if (this.onItsWay() || this.store.room()?.version !== seen?.version) return false;
    }
    this.answer = this.sendNow(move, as);
    return this.answer;
  }

  private async sendNow(move: Move, as: Seat | null): Promise<boolean> {
    this.sentFrom = this.store.room()?.version;
    this.onItsWay.set(move.type);
    this.lastUnmet.set(null);
    this.waiting.set(null);
    try {
      const done = await this.attempt({ move, as }, MAX_TRIES);
      if (!done) this.note({ why: 'moved-on' });
      return done;
    } catch (error) {
      this.failed({ move, as }, error);
      return false;
    } finally {
      this.onItsWay.set(null);
    }
  }

  private note(unmet: Unmet): void {
    this.lastUnmet.set({ unmet, room: this.store.room() });
  }

  private async attempt(wish: Wish, tries: number): Promise<boolean> {
    const before = this.store.room();
    if (!before || tries === 0) return false;
    const { outcome, room } = await this.client.move(this.store.dialogueId, {
      version: before.version,
      move: { ...wish.move },
      ...(wish.as && before.mode === 'one-phone' ? { seat: wish.as } : {}),
    });
    this.store.accept(room);
    if (outcome === 'done') return true;
    return this.stillHolds(wish, before) ? this.attempt(wish, tries - 1) : false;
  }

  /** A hint or somebody's own tap came in between: what was wished still means the same, and nobody taps again for it. */
  private stillHolds({ move, as }: Wish, before: Room): boolean {
    const [now, script] = [this.store.room(), this.store.script()];
    const party = as ?? this.store.view()?.party;
    if (!now || !script || !party) return false;
    const means = URGENT.includes(move.type) || isSamePlace(before, now);
    return means && possibleMoves(script, now, party).includes(move.type);
  }

  private failed(wish: Wish, error: unknown): void {
    if (asProblem(error).kind !== 'offline') return this.note({ why: 'refused', error });
    const waits = URGENT.includes(wish.move.type);
    this.note({ why: 'offline', waits });
    // Until the stream says otherwise there is no connection; an urgent wish goes as soon as there is.
    void this.store.refresh().then(() => waits && this.waiting.set(wish));
  }
}
