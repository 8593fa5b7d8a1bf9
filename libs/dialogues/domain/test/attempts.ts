import { earliestAt } from '../src/engine/earliest';
import { findStep } from '../src/engine/find-step';
import { GLOBAL_MOVES } from '../src/engine/global-moves';
import type { Attempt } from '../src/engine/moves';
import { PLAIN_MOVES, type Facts, type Move, type Mover, type MoveType } from '../src/engine/moves';
import type { Room } from '../src/engine/room';
import { rulesAt } from '../src/engine/rules';
import type { Script } from '../src/script/script';
import type { Dice } from './dice';

/** A sentence that somebody might type; it may never be found in a room or an event. */
export const SECRET = 'Ik ben boos op Sam';

const MOVERS: readonly Mover[] = ['a', 'b', 'coach', 'system'];
const ENDING: readonly MoveType[] = ['stop', 'coach-stop', 'lapse', 'paper-done'];
const TYPES: readonly MoveType[] = [
  ...PLAIN_MOVES,
  ...(Object.keys(GLOBAL_MOVES) as MoveType[]),
  'not-now',
  'choose',
  'smaller',
  'done',
];

/** Mostly a move that could come now, sometimes anything at all, by anybody, with junk. */
export function drawAttempt(script: Script, room: Room, dice: Dice): Attempt {
  const type = drawType(script, room, dice);
  const by = drawMover(script, room, type, dice);
  const move = withJunk(drawMove(script, room, type, dice), dice);
  return { by, at: drawTime(script, room, type, dice), move, facts: drawFacts(room, dice) };
}

function drawType(script: Script, room: Room, dice: Dice): MoveType {
  const roll = dice.roll(100);
  if (roll >= 92) return dice.pick(TYPES);
  const likely = likelyTypes(script, room);
  if (roll < 78) return dice.pick(likely);
  const open = (Object.keys(GLOBAL_MOVES) as MoveType[]).filter(
    (type) => GLOBAL_MOVES[type]?.phases.includes(room.phase) && !ENDING.includes(type),
  );
  if (room.phase === 'paused' && dice.roll(6) === 0) return 'lapse';
  // An end is drawn seldom, or no walk would ever see the later steps.
  return dice.roll(40) === 0 ? dice.pick(ENDING) : dice.pick([...open, ...likely]);
}

function likelyTypes(script: Script, room: Room): MoveType[] {
  if (room.phase === 'waiting') return ['begin'];
  if (room.phase === 'paused') return ['return-at'];
  if (room.phase === 'return-booked') return ['back'];
  if (room.phase === 'reground') return ['ready'];
  if (room.doubling) return ['double-confirm', 'double-refuse'];
  if (room.held) return ['go-on'];
  const rules = rulesAt(findStep(script, room.step), room.position).map(({ move }) => move);
  // Leading on twice as likely as anything else in the step.
  return [...rules.slice(0, 1), ...rules];
}

function drawMover(script: Script, room: Room, type: MoveType, dice: Dice): Mover {
  const allowed = GLOBAL_MOVES[type]?.by;
  if (dice.roll(12) === 0) return dice.pick(MOVERS);
  if (allowed) return dice.pick(allowed);
  return findStep(script, room.step).actor === 'coach' ? 'coach' : dice.pick(['a', 'b']);
}

function drawMove(script: Script, room: Room, type: MoveType, dice: Dice): Move {
  const hour = 3_600_000;
  switch (type) {
    case 'not-now':
    case 'return-at':
      return { type, at: room.movedAt + dice.roll(27) * hour };
    case 'choose':
    case 'smaller':
      return { type, option: dice.roll(5) };
    case 'level':
      return { type, level: dice.pick([1, 2, 3, 4]) };
    case 'done':
      return { type, day: (room.cycle?.current ?? 0) + dice.roll(3) };
    case 'nudge':
      return {
        type,
        to: dice.pick(['a', 'b']),
        nudge: dice.pick([...script.nudges.map(({ key }) => key), 'no-such']),
      };
    case 'deepen':
      return { type, deepening: dice.pick([...script.deepenings.map(({ key }) => key), 'no-such']) };
    case 'slow-down':
      return { type, seconds: dice.roll(150) };
    case 'keeping':
      return { type, on: dice.roll(2) === 0 };
    default:
      return { type };
  }
}

/** What a device might send along; the engine leaves it behind. */
function withJunk(move: Move, dice: Dice): Move {
  return dice.roll(8) === 0 ? { ...move, ...{ text: SECRET, tension: 9 } } : move;
}

function drawTime(script: Script, room: Room, type: MoveType, dice: Dice): number {
  if (type === 'lapse') return room.movedAt + dice.roll(50) * 3_600_000;
  const roll = dice.roll(20);
  if (roll === 0) return room.movedAt - 5_000;
  if (roll === 1) return room.movedAt;
  if (roll === 2) return room.movedAt + 61_000;
  if (roll === 3) return room.movedAt + dice.roll(26) * 3_600_000;
  return Math.max(room.movedAt, earliestAt(script, room)) + dice.roll(10_000);
}

function drawFacts(room: Room, dice: Dice): Facts {
  return {
    coachConnected: dice.roll(6) > 0,
    tension: dice.pick([null, 0, 3, 5, 7, 8, 10, 2, 4, 6]),
    resting: dice.roll(12) === 0,
    listReady: dice.roll(5) > 0,
    today: (room.cycle?.current ?? 0) + dice.roll(3),
  };
}
