import {
  advance,
  type Mover,
  type Move,
  type MoveType,
  openRoom,
  possibleMoves,
  type Room,
  type RoomEvent,
  type RoomStart,
  scripts,
  SEATS,
} from '@tweespraak/dialogues/domain';

const PACE_MS = 22_000;
const MOST_MOVES = 400;
const DAY_MS = 86_400_000;
/** Begin, and a yes from each. */
const AGREEING = 3;
const FACTS = { coachConnected: true, tension: 3, listReady: true };

/** What leads on, in the order in which people do it. */
const LEADING: readonly MoveType[] = [
  ...(['begin', 'settled', 'yes', 'next', 'mirrored', 'correct', 'confirm', 'more', 'no-more'] as const),
  ...(['ready', 'switch-now', 'not-yet'] as const),
];
/** How often somebody says "not quite" or "something else belongs to it". */
const CHANCE: Readonly<Partial<Record<MoveType, number>>> = { correct: 0.12, more: 0.3 };

/** A room that is held by two invented people, move by move, as the rules take it. */
export class DemoRoom {
  room: Room;
  readonly events: RoomEvent[] = [];

  constructor(
    start: RoomStart,
    private readonly random: () => number,
  ) {
    this.room = openRoom(start);
  }

  /** Until it ends, or at most so many moves. @throws Error when two people would be stuck. */
  hold(moves = MOST_MOVES): this {
    for (let n = 0; n < moves && this.room.phase !== 'ended'; n += 1) this.next();
    if (moves === MOST_MOVES && this.room.phase !== 'ended') throw new Error('a demo dialogue does not end');
    return this;
  }

  /** A practice of days that both agree on; on these of its days both say that it is done. */
  practise(days: readonly number[]): this {
    const { movedAt: begun } = this.hold(AGREEING).room;
    for (const day of days) {
      const evening = begun + (day - 1) * DAY_MS;
      for (const by of SEATS) this.move(by, { type: 'done', day }, evening, day);
    }
    return this;
  }

  /** `today`: which day of a practice it is. @throws Error when the rules do not take it. */
  move(by: Mover, move: Move, at = this.room.movedAt + PACE_MS, today = 1): this {
    const facts = { ...FACTS, today };
    const done = advance(scripts[this.room.key], this.room, { by, at, move, facts });
    if (!done.ok) throw new Error(`a demo move is refused: ${move.type} ${done.code}`);
    this.room = done.room;
    this.events.push(done.event);
    return this;
  }

  private next(): void {
    for (const by of SEATS) {
      const possible = possibleMoves(scripts[this.room.key], this.room, by);
      const type = LEADING.find((one) => possible.includes(one) && this.random() < (CHANCE[one] ?? 1));
      if (type) return this.take(by, { type } as Move);
    }
    throw new Error(`nobody goes on at ${this.room.step}`);
  }

  /** People take their time; a step that asks for more gets it. */
  private take(by: Mover, move: Move): void {
    let at = this.room.movedAt + Math.round(PACE_MS * (0.5 + this.random()));
    for (;;) {
      const done = advance(scripts[this.room.key], this.room, { by, at, move, facts: FACTS });
      if (!done.ok && done.code === 'dialogue.too-soon') at += PACE_MS;
      else return void this.move(by, move, at);
    }
  }
}
