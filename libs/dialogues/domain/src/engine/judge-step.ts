import { earliestAt } from './earliest';
import type { Attempt } from './moves';
import type { Facts, MoveType, Refusal } from './moves';
import type { Room } from './room';
import type { Rule } from './rules';
import type { Script, Step } from '../script/script';
import { RETURN_WITHIN_MS } from './times';
import { isDoer } from './whose-turn';

/** Too much to begin a dialogue that asks a lot. */
export const TOO_TENSE = 8;

/** Saying no, asking for help or putting something right never has to wait. */
const UNHURRIED: readonly MoveType[] = [
  'not-now',
  'not-yet',
  'skip',
  'switch-later',
  'unclear',
  'correct',
  'missing',
  'adds',
];

type Check = (script: Script, room: Room, step: Step, attempt: Attempt) => Refusal | null;

/** Judges a move of the present step: first whose turn it is, then what stands in the way. */
export function judgeStep(
  script: Script,
  room: Room,
  step: Step,
  rule: Rule,
  attempt: Attempt,
): Refusal | null {
  if (!isDoer(rule.by, attempt.by, step, room)) return 'dialogue.not-your-turn';
  for (const check of CHECKS) {
    const refusal = check(script, room, step, attempt);
    if (refusal) return refusal;
  }
  return null;
}

const CHECKS: readonly Check[] = [
  (script, _room, _step, { facts }) =>
    script.requiresCoach && !facts.coachConnected ? 'dialogue.coach-needed' : null,
  (_script, room) => (room.held ? 'dialogue.held' : null),
  (_script, room) => (room.doubling ? 'dialogue.doubling-open' : null),
  notTwice,
  (script, room, _step, { at, move }) =>
    !UNHURRIED.includes(move.type) && at < earliestAt(script, room) ? 'dialogue.too-soon' : null,
  (script, _room, _step, { move, facts }) => (move.type === 'settled' ? judgeBody(script, facts) : null),
  (_script, _room, step, { move, facts }) =>
    step.pattern === 'write' && move.type === 'ready' && facts.listReady !== true
      ? 'dialogue.list-not-ready'
      : null,
  (_script, _room, _step, { at, move }) => (move.type === 'not-now' ? judgeReturn(at, move.at, at) : null),
  (_script, _room, step, { move }) =>
    (move.type === 'choose' || move.type === 'smaller') && !step.options?.[move.option]
      ? 'dialogue.bad-move'
      : null,
  judgeDay,
];

function notTwice(_: Script, room: Room, step: Step, { by, at }: Attempt): Refusal | null {
  if (step.pattern === 'cycle' || !room.ready.some((seat) => seat === by)) return null;
  const lapsed = step.withinSeconds !== undefined && at - (room.readyAt ?? at) > step.withinSeconds * 1000;
  return lapsed ? null : 'dialogue.move-not-here';
}

/** A high dialogue needs a number under 8; a lower one goes on without. The room shows the other nothing but waiting. */
function judgeBody(script: Script, { tension, resting }: Facts): Refusal | null {
  if (resting) return 'dialogue.resting';
  if (script.intensity !== 'high') return null;
  if (tension === undefined || tension === null) return 'dialogue.body-check-needed';
  return tension >= TOO_TENSE ? 'dialogue.too-tense' : null;
}

/** A moment to come back: from now until 24 hours after `since`. */
export function judgeReturn(at: number, returnAt: number, since: number): Refusal | null {
  if (!Number.isFinite(returnAt)) return 'dialogue.bad-move';
  if (returnAt < at) return 'dialogue.too-soon';
  return returnAt > since + RETURN_WITHIN_MS ? 'dialogue.too-late' : null;
}

/** Today or, after midnight, yesterday; never a day ahead and never one that went by. */
function judgeDay(_: Script, room: Room, step: Step, { by, move, facts }: Attempt): Refusal | null {
  if (step.pattern !== 'cycle' || room.cycle === null) return null;
  const { today } = facts;
  if (today === undefined) return 'dialogue.bad-move';
  if (move.type === 'next') return today > room.cycle.length ? null : 'dialogue.too-soon';
  if (move.type !== 'done') return null;
  if (!Number.isInteger(move.day) || move.day < 1 || move.day > room.cycle.length) return 'dialogue.bad-move';
  if (move.day > today) return 'dialogue.too-soon';
  if (move.day < today - 1 || move.day < room.cycle.current) return 'dialogue.too-late';
  const twice = move.day === room.cycle.current && room.cycle.tapped.some((seat) => seat === by);
  return twice ? 'dialogue.move-not-here' : null;
}
