import type { Advance } from '../src/engine/advance';
import { GLOBAL_MOVES } from '../src/engine/global-moves';
import type { Attempt } from '../src/engine/moves';
import type { DialogueKey } from '../src/script/dialogue-keys';
import type { Party } from '../src/engine/moves';
import type { Room } from '../src/engine/room';
import type { Script } from '../src/script/script';
import { SEATS } from '../src/seats';
import type { Engine } from './engine';
import { entitled, placeOf, type Memory } from './oracle';

export type Found = (violation: string) => void;

/** How deep each protocol goes before changing places may be offered; from the reference, not from the scripts. */
const DEPTH: Readonly<Partial<Record<DialogueKey, 'validated' | 'empathised'>>> = {
  imago: 'empathised',
  frustration: 'empathised',
  appreciation: 'validated',
};

/** Also from the reference: what needs the coach at each step, and what asks so much that tension 8 is too much. */
const WITH_COACH: readonly DialogueKey[] = ['parent-child', 'holding'];
const HIGH: readonly DialogueKey[] = ['frustration', 'behaviour-request', 'parent-child'];

type Accepted = Extract<Advance, { ok: true }>;

/** What must be true of one accepted move; `memory` is from before it, except where said. */
export function judgeMove(
  script: Script,
  before: Room,
  { room: after, event }: Accepted,
  attempt: Attempt,
  memory: Memory,
  found: Found,
): void {
  const { move, by } = event;
  const stepMove = GLOBAL_MOVES[move.type] === undefined && before.phase === 'active';
  if (stepMove && !entitled(script, before).some((party) => party === by))
    found('1: not the actor of the step');
  if (stepMove && WITH_COACH.includes(script.key) && !attempt.facts.coachConnected)
    found('coach: a step without the coach');
  if (stepMove && before.held) found('coach: a step while held');
  if (stepMove && before.doubling) found('coach: a step while a doubling waits');
  if (by === 'coach' && !before.coachPresent) found('coach: no seat for a coach');
  if (before.sender !== after.sender && before.round === after.round)
    found('2: places changed inside a round');
  if (after.round < before.round) found('2: a round came back');
  if (before.phase === 'ended') found('5: a move after the end');
  if (after.version !== before.version + 1) found('replay: the version skipped');
  if (after.topicGiven !== before.topicGiven) found('7: another topic');
  if (move.type === 'settled' && HIGH.includes(script.key) && (attempt.facts.tension ?? 10) >= 8) {
    found('9: begun while too tense');
  }
  judgeDays(before, after, found);
  judgeRoundTwo(before, after, memory, found);
}

function judgeDays(before: Room, after: Room, found: Found): void {
  if (!before.cycle || !after.cycle) return;
  if (after.cycle.completed < before.cycle.completed) found('days: a completed day was lost');
  if (after.cycle.completed > after.cycle.current) found('days: more completed than there were');
  if (after.cycle.current > after.cycle.length) found('days: past the end');
}

function judgeRoundTwo(before: Room, after: Room, memory: Memory, found: Found): void {
  if (before.round === after.round) return;
  const both = SEATS.every((seat) => memory.switchers.has(seat));
  if (!both || before.step !== 'switch') found('6: a second round that was not wanted by both');
}

/** What must be true on arriving at a step; `memory` already knows the move that led here. */
export function judgeArrival(script: Script, before: Room, after: Room, memory: Memory, found: Found): void {
  if (before.step !== after.step && after.phase === 'active') {
    if (after.step === 'validate' && !memory.summary) found('3: validated before the summary was confirmed');
    if (after.step === 'empathise' && !memory.validated) found('3: empathised before it was validated');
    const depth = DEPTH[script.key];
    if (after.step === 'switch' && depth && !memory[depth]) found('3: switch offered too early');
    if (after.step === 'request' && memory.agreedToTopic) found('7: a second topic was asked for');
    if (HIGH.includes(script.key) && before.step === 'body' && memory.settled.size < 2) {
      found('9: begun without both bodies');
    }
  }
}

/** Steps that take their time, from the reference: how long in ms. */
const LEAST: Readonly<Record<string, number>> = { derole: 60_000, settle: 120_000, stay: 300_000 };

/** A step that takes at least so long took that long, and two consents were close together. `memory` from before. */
export function judgeTime(before: Room, after: Room, at: number, memory: Memory, found: Found): void {
  if (before.phase !== 'active' || after.phase !== 'active' || before.step === after.step) return;
  const least = LEAST[before.step];
  const took = at - memory.enteredAt;
  if (least !== undefined && took < least) found('time: a step was too short');
  if (before.key === 'holding' && before.step.startsWith('consent') && after.step === 'position') {
    const [one = 0, two = 0] = SEATS.map((seat) => memory.yeses.get(seat) ?? -1e9);
    const last = Math.max(one, two);
    if (at - Math.min(one === last ? at : one, two === last ? at : two) > 60_000)
      found('time: an old consent counted');
  }
}

/** Anyone pauses and stops at any moment, and "later" is always taken. */
export function judgeFreedom(engine: Engine, script: Script, room: Room, found: Found): void {
  if (room.phase === 'ended') return;
  const facts = { coachConnected: false };
  const at = room.movedAt;
  const live = room.phase === 'active' || room.phase === 'reground';
  const parties: Party[] = room.coachPresent ? [...SEATS, 'coach'] : [...SEATS];
  for (const by of live ? parties : []) {
    const paused = engine.advance(script, room, { by, at, move: { type: 'pause' }, facts });
    if (!paused.ok || paused.room.phase !== 'paused')
      found(`4: no pause for ${by === 'coach' ? 'the coach' : 'a partner'}`);
    else if (placeOf(paused.room) !== placeOf(room)) found('4: a pause lost the place');
  }
  for (const by of SEATS) {
    const stopped = engine.advance(script, room, { by, at, move: { type: 'stop' }, facts });
    if (!stopped.ok || stopped.room.phase !== 'ended') found('5: no stop for a partner');
  }
  if (
    room.phase === 'active' &&
    room.step === 'switch' &&
    !room.held &&
    !room.doubling &&
    !script.requiresCoach
  ) {
    for (const by of SEATS.filter((seat) => !room.ready.includes(seat))) {
      const later = engine.advance(script, room, { by, at, move: { type: 'switch-later' }, facts });
      if (!later.ok || later.room.round === 2) found('6: "later" was not taken');
    }
  }
}

/** The listener of round 1 has nothing to write in. */
export function judgeScreens(engine: Engine, script: Script, room: Room, found: Found): void {
  const step = script.steps.find(({ id }) => id === room.step);
  for (const seat of SEATS) {
    const screen = engine.screenOf(script, room, seat);
    const listens = seat !== room.sender && room.round === 1 && step?.actor !== 'both';
    if (listens && (screen.mayWrite || screen.input === 'list')) found('8: a text box for the receiver');
  }
}
