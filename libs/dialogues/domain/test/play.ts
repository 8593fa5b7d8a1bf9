import { advance, replay } from '../src/engine/advance';
import type { DialogueKey } from '../src/script/dialogue-keys';
import { earliestAt } from '../src/engine/earliest';
import type { Facts, Move, Mover, MoveType, PlainMove, Refusal } from '../src/engine/moves';
import type { Room, RoomEvent, RoomStart } from '../src/engine/room';
import { openRoom, scripts } from '../src/script/scripts';
import type { Script } from '../src/script/script';

const START = 1_790_000_000_000;
const CALM: Facts = { coachConnected: true, tension: 3, listReady: true };

/** Tells a dialogue move by move. Each move waits for the shortest time, and must be taken. */
export class Play {
  readonly script: Script;
  readonly start: Room;
  readonly events: RoomEvent[] = [];
  room: Room;

  constructor(key: DialogueKey, change: Partial<RoomStart> = {}) {
    this.script = scripts[key];
    const coachPresent = this.script.requiresCoach;
    const usual = {
      level: 1,
      first: 'a',
      coachPresent,
      mode: 'two-phones',
      topicGiven: false,
      at: START,
    } as const;
    this.start = openRoom({ key, ...usual, ...change });
    this.room = this.start;
  }

  /** `a next, b mirrored`: several plain moves in a row. */
  go(moves: string): this {
    for (const each of moves.split(',')) {
      const [by, type] = each.trim().split(' ');
      this.move(by as Mover, { type: type as PlainMove });
    }
    return this;
  }

  move(by: Mover, move: Move, facts: Partial<Facts> = {}, later = 0): this {
    const at = Math.max(this.room.movedAt, earliestAt(this.script, this.room)) + later;
    const done = advance(this.script, this.room, { by, at, move, facts: { ...CALM, ...facts } });
    if (!done.ok) throw new Error(`${by} ${move.type} at ${this.place()}: ${done.code}`);
    this.room = done.room;
    this.events.push(done.event);
    return this;
  }

  /** The whole mirror loop once by the speaker of the step, in one line: said, mirrored, right, nothing more. */
  loop(speaker: 'a' | 'b' = this.room.sender): this {
    const listener = speaker === 'a' ? 'b' : 'a';
    return this.go(`${speaker} next, ${listener} mirrored, ${speaker} confirm, ${speaker} no-more`);
  }

  /** Said and mirrored once. */
  echo(speaker: 'a' | 'b'): this {
    return this.go(`${speaker} next, ${speaker === 'a' ? 'b' : 'a'} mirrored`);
  }

  both(type: PlainMove): this {
    return this.go(`a ${type}, b ${type}`);
  }

  /** Why a move is not taken now; the room stays as it is. */
  refusal(by: Mover, move: Move, facts: Partial<Facts> = {}, at = this.clock()): Refusal | null {
    const done = advance(this.script, this.room, { by, at, move, facts: { ...CALM, ...facts } });
    return done.ok ? null : done.code;
  }

  clock(): number {
    return Math.max(this.room.movedAt, earliestAt(this.script, this.room));
  }

  place(): string {
    const { phase, step, position, round } = this.room;
    return phase === 'active' ? `${step}/${position}${round === 2 ? '/2' : ''}` : `${phase}`;
  }

  replayed(): Room {
    return replay(this.script, this.start, this.events);
  }
}

export function plain(type: MoveType): Move {
  return { type: type as PlainMove };
}
