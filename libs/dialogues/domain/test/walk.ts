import { isForPaper } from '../src/engine/open-room';
import type { Room, RoomEvent } from '../src/engine/room';
import type { Script } from '../src/script/script';
import { drawAttempt } from './attempts';
import { diceFrom, type Dice } from './dice';
import { ENGINE, type Engine } from './engine';
import { judgeArrival, judgeFreedom, judgeMove, judgeScreens, judgeTime } from './invariants';
import { freshMemory, placeOf, remember, type Memory } from './oracle';
import { findPrivate, vocabularyOf } from './vocabulary';

export interface Walk {
  readonly accepted: number;
  readonly refused: number;
  readonly ended: number;
  readonly steps: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  /** Each kind once. */
  readonly violations: readonly string[];
}

interface Visit {
  readonly start: Room;
  room: Room;
  readonly events: RoomEvent[];
  readonly memory: Memory;
}

// Taken once, as in dice.ts.
const { stringify } = JSON;

/** A random walk of `length` attempts; when a dialogue ends, the next begins. */
export function walk(script: Script, seed: number, length: number, engine: Engine = ENGINE): Walk {
  const dice = diceFrom(seed);
  const violations = new Set<string>();
  const found = (violation: string) => void violations.add(violation);
  const steps = new Set<string>();
  const ends = new Set<string>();
  const vocabulary = vocabularyOf(script);
  let visit = enter(engine, script, dice);
  let [accepted, refused, ended] = [0, 0, 0];
  for (let i = 0; i < length; i += 1) {
    if (visit.room.phase === 'ended') {
      ended += 1;
      ends.add(String(visit.room.endedHow));
      checkReplay(engine, script, visit, found);
      visit = enter(engine, script, dice);
    }
    if (!attemptOne(engine, script, visit, dice, i % 4 === 0, found)) {
      refused += 1;
      continue;
    }
    accepted += 1;
    steps.add(visit.room.step);
    if (findPrivate(visit.room, vocabulary)) found('10: something private in the room');
    if (findPrivate(visit.events.at(-1) ?? null, vocabulary)) found('10: something private in an event');
    judgeFreedom(engine, script, visit.room, found);
    if (accepted % 5 === 0) judgeScreens(engine, script, visit.room, found);
  }
  checkReplay(engine, script, visit, found);
  return { accepted, refused, ended, steps, ends, violations: [...violations] };
}

function enter(engine: Engine, script: Script, dice: Dice): Visit {
  const at = 1_790_000_000_000;
  const start = engine.open(script, {
    key: script.key,
    level: dice.pick([1, 2, 3, 4]),
    first: dice.pick(['a', 'b']),
    coachPresent: script.requiresCoach || dice.roll(3) > 0,
    mode:
      isForPaper(script) && dice.roll(10) === 0
        ? 'paper'
        : dice.pick(['two-phones', 'two-phones', 'one-phone']),
    topicGiven: dice.roll(2) === 0,
    at,
    length: 1 + dice.roll(6),
  });
  return { start, room: start, events: [], memory: freshMemory(at) };
}

/** One attempt; true when it was taken. Whether the room given stays as it was is looked at in some of them only: it is slow. */
function attemptOne(
  engine: Engine,
  script: Script,
  visit: Visit,
  dice: Dice,
  checkPure: boolean,
  found: (violation: string) => void,
): boolean {
  const before = visit.room;
  const frozen = checkPure ? stringify(before) : null;
  const attempt = drawAttempt(script, before, dice);
  const done = engine.advance(script, before, attempt);
  if (frozen !== null && stringify(before) !== frozen) found('pure: the room given was changed');
  if (!done.ok) return false;
  const { room: after, event } = done;
  judgeMove(script, before, done, attempt, forMove(visit.memory, event), found);
  judgeTime(before, after, event.at, withYes(visit.memory, event), found);
  const left = before.phase === 'active' || before.phase === 'reground';
  if (left && (after.phase === 'paused' || after.phase === 'return-booked'))
    visit.memory.pausedPlace = placeOf(before);
  if (before.phase === 'reground' && after.phase === 'active' && visit.memory.pausedPlace !== null) {
    if (visit.memory.pausedPlace !== placeOf(after)) found('4: another place after the pause');
  }
  remember(visit.memory, before, after, event, attempt);
  judgeArrival(script, before, after, visit.memory, found);
  visit.room = after;
  visit.events.push(event);
  return true;
}

/** The second of two taps decides, so it counts before the move is judged. */
function forMove(memory: Memory, { by, move }: RoomEvent): Memory {
  if (move.type !== 'switch-now') return memory;
  return { ...memory, switchers: new Set([...memory.switchers, String(by)]) };
}

function withYes(memory: Memory, { by, at, move }: RoomEvent): Memory {
  if (move.type !== 'yes') return memory;
  return { ...memory, yeses: new Map([...memory.yeses, [String(by), at]]) };
}

function checkReplay(engine: Engine, script: Script, visit: Visit, found: (v: string) => void): void {
  const stored: unknown = JSON.parse(stringify(visit.events));
  const again = engine.replay(script, visit.start, stored as RoomEvent[]);
  if (stringify(again) !== stringify(visit.room)) found('replay: the events do not give the room');
}
