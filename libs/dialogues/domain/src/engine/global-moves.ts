import { end, place, withTally } from './enter-step';
import { findStep } from './find-step';
import { firstPosition } from './rules';
import type { Move, Mover, MoveType } from './moves';
import type { Phase, Room, RoomEvent, RoomMode } from './room';
import type { Script } from '../script/script';
import { SEATS } from '../seats';

type Apply = (script: Script, room: Room, event: RoomEvent) => Room;

/** A move that does not belong to a step: in which phases, by whom, and what it does. */
export interface GlobalMove {
  readonly phases: readonly Phase[];
  readonly by: readonly Mover[];
  readonly then: Apply;
}

const OPEN: readonly Phase[] = ['waiting', 'active', 'paused', 'return-booked', 'reground'];
const LIVE: readonly Phase[] = ['active', 'reground'];
const ACTIVE: readonly Phase[] = ['active'];
const AWAY: readonly Phase[] = ['paused', 'return-booked'];
const COACH: readonly Mover[] = ['coach'];
const PARTNERS: readonly Mover[] = SEATS;
const ANYONE: readonly Mover[] = [...SEATS, 'coach'];
const SERVER: readonly Mover[] = ['system'];

/** The table of the moves that every script knows. */
export const GLOBAL_MOVES: Readonly<Partial<Record<MoveType, GlobalMove>>> = {
  begin: { phases: ['waiting'], by: ANYONE, then: begin },
  pause: { phases: LIVE, by: ANYONE, then: pause },
  'return-at': { phases: AWAY, by: ANYONE, then: taking('return-at', bookReturn) },
  back: {
    phases: ['return-booked'],
    by: PARTNERS,
    then: (_, room, event) => gatherBack(room, event, 'reground'),
  },
  stop: { phases: OPEN, by: PARTNERS, then: (_, room, { at }) => end(room, 'stopped', at) },
  'coach-stop': { phases: OPEN, by: COACH, then: (_, room, { at }) => end(room, 'coach-stopped', at) },
  'paper-done': { phases: OPEN, by: PARTNERS, then: (_, room, { at }) => end(room, 'on-paper', at) },
  lapse: {
    phases: ['active', ...AWAY, 'reground'],
    by: SERVER,
    then: (_, room, { at }) => end(room, 'lapsed', at),
  },
  keeping: {
    phases: OPEN,
    by: SERVER,
    then: taking('keeping', (room, { on }) => ({ ...room, keeping: on })),
  },
  'share-phone': { phases: OPEN, by: ANYONE, then: (_, room) => withMode(room, 'one-phone') },
  'two-phones': { phases: OPEN, by: ANYONE, then: (_, room) => withMode(room, 'two-phones') },
  level: { phases: OPEN, by: ANYONE, then: taking('level', setLevel) },
  hold: { phases: ACTIVE, by: COACH, then: (_, room) => ({ ...room, held: true }) },
  'go-on': { phases: ACTIVE, by: ANYONE, then: (_, room) => ({ ...room, held: false }) },
  'slow-down': {
    phases: ACTIVE,
    by: COACH,
    then: taking('slow-down', (room, { seconds }) => ({
      ...room,
      extraSeconds: room.extraSeconds + seconds,
    })),
  },
  nudge: {
    phases: ACTIVE,
    by: COACH,
    then: taking('nudge', (room, { to, nudge }) => ({ ...room, nudges: { ...room.nudges, [to]: nudge } })),
  },
  deepen: {
    phases: ACTIVE,
    by: COACH,
    then: taking('deepen', (room, { deepening }) => ({ ...room, deepening })),
  },
  double: { phases: ACTIVE, by: COACH, then: (_, room) => ({ ...room, doubling: true }) },
  'double-confirm': { phases: ACTIVE, by: PARTNERS, then: (_, room) => ({ ...room, doubling: false }) },
  'double-refuse': { phases: ACTIVE, by: PARTNERS, then: (_, room) => ({ ...room, doubling: false }) },
  'coach-switch': { phases: ACTIVE, by: COACH, then: offerSwitch },
};

/** Narrows the move that a handler needs; another type of move cannot come here. */
function taking<T extends MoveType>(
  type: T,
  apply: (room: Room, move: Extract<Move, { readonly type: T }>, event: RoomEvent) => Room,
): Apply {
  const isIt = (move: Move): move is Extract<Move, { readonly type: T }> => move.type === type;
  return (_, room, event) => (isIt(event.move) ? apply(room, event.move, event) : room);
}

function begin(script: Script, room: Room, { at }: RoomEvent): Room {
  const step = findStep(script, script.start);
  return { ...place(room, firstPosition(step), at), phase: 'active', begunAt: at };
}

function pause(_: Script, room: Room, { by, at }: RoomEvent): Room {
  if (by === 'system') return room;
  const counted = withTally(room, { pauses: room.tallies[room.round].pauses + 1 });
  return {
    ...counted,
    phase: 'paused',
    pausedBy: by,
    pausedAt: at,
    returnAt: null,
    ready: [],
    readyAt: null,
  };
}

function bookReturn(room: Room, move: { readonly at: number }): Room {
  return { ...room, phase: 'return-booked', returnAt: move.at, ready: [], readyAt: null };
}

/** Both are back: first a minute of breath, then the same place as before the pause. */
export function gatherBack(room: Room, { by, at }: RoomEvent, to: 'reground' | 'active'): Room {
  const ready = SEATS.filter((seat) => seat === by || room.ready.includes(seat));
  if (ready.length < SEATS.length) return { ...room, ready, readyAt: at };
  const here: Room = { ...room, phase: to, ready: [], readyAt: null, stepStartedAt: at };
  return to === 'reground' ? here : { ...here, pausedBy: null, pausedAt: null, returnAt: null };
}

/** A nudge to one phone is not laid between two. */
function withMode(room: Room, mode: RoomMode): Room {
  return { ...room, mode, nudges: { a: null, b: null } };
}

/** A coach may raise the top; a partner moves below it. */
function setLevel(room: Room, { level }: Extract<Move, { type: 'level' }>, { by }: RoomEvent): Room {
  return { ...room, level, topLevel: by === 'coach' ? level : room.topLevel };
}

function offerSwitch(script: Script, room: Room, { at }: RoomEvent): Room {
  const offer = script.steps.find((step) => step.pattern === 'switch');
  if (!offer) return room;
  const moved = place({ ...room, step: offer.id }, firstPosition(offer), at);
  return { ...moved, loop: { corrections: 0, mores: 0 }, suggestion: null, deepening: null };
}
