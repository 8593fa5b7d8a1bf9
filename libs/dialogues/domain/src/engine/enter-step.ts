import { findStep } from './find-step';
import type { Position, Room, RoundTally } from './room';
import { firstPosition } from './rules';
import type { End, EndedHow, ExitName, Script, Stage, Step, Target } from '../script/script';
import { otherSeat } from '../seats';

const TICK_OF_STAGE: Readonly<Partial<Record<Stage, 'summary' | 'validated' | 'empathised'>>> = {
  summary: 'summary',
  validate: 'validated',
  empathise: 'empathised',
  adds: 'empathised', // said again after "not quite" and mirrored: that counts
};

/** Leaves a step by one of its exits (or for an option's own target). */
export function leave(script: Script, room: Room, exit: ExitName, at: number, to?: Target): Room {
  const step = findStep(script, room.step);
  const target = to ?? step.exits[exit] ?? step.exits.next;
  const ticked = exit === 'next' ? tick(room, step) : room;
  if (exit === 'now') return secondRound(script, ticked, target, at);
  return enter(script, exit === 'later' ? { ...ticked, switched: 'later' } : ticked, target, at);
}

/** The same step from its beginning or at another place; what was meant for the former place is gone. */
export function place(room: Room, position: Position, at: number): Room {
  return {
    ...room,
    position,
    stepStartedAt: at,
    ready: [],
    readyAt: null,
    extraSeconds: 0,
    doubling: false,
    nudges: { a: null, b: null },
  };
}

/** The dialogue is over: nothing is open any more. */
export function end(room: Room, how: EndedHow, at: number): Room {
  return {
    ...place(room, room.position, at),
    phase: 'ended',
    held: false,
    suggestion: null,
    deepening: null,
    pausedBy: null,
    pausedAt: null,
    returnAt: null,
    endedAt: at,
    endedHow: how,
  };
}

function enter(script: Script, room: Room, target: Target, at: number): Room {
  if (target.startsWith('@')) return end(room, target.slice(1) as End, at);
  const step = findStep(script, target);
  // A third round does not exist: after the second the offer is passed over.
  if (step.pattern === 'switch' && room.round === 2) {
    return enter(script, room, step.exits.later ?? step.exits.next, at);
  }
  return {
    ...place(room, firstPosition(step), at),
    step: step.id,
    cycle: step.pattern === 'cycle' ? startCycle(room, at) : room.cycle,
    loop: { corrections: 0, mores: 0 },
    suggestion: null,
    deepening: null,
  };
}

function startCycle({ cycle }: Room, at: number): Room['cycle'] {
  return cycle && { ...cycle, startedAt: cycle.startedAt ?? at };
}

function secondRound(script: Script, room: Room, target: Target, at: number): Room {
  const swapped: Room = { ...room, round: 2, sender: otherSeat(room.sender), switched: 'now', chosen: null };
  return enter(script, swapped, target, at);
}

function tick(room: Room, step: Step): Room {
  const name = step.stage ? TICK_OF_STAGE[step.stage] : undefined;
  return name ? withTally(room, { [name]: true }) : room;
}

/** The room with some of this round's counts or ticks set. */
export function withTally(room: Room, change: Partial<RoundTally>): Room {
  const tally = { ...room.tallies[room.round], ...change };
  return { ...room, tallies: { ...room.tallies, [room.round]: tally } };
}
