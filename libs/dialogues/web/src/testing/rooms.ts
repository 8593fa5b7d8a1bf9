import type { RoomNow, RoomView } from '@tweespraak/dialogues/contract';
import {
  advance,
  openRoom,
  scripts,
  type DialogueKey,
  type Move,
  type Mover,
  type Room,
  type RoomEvent,
  type RoomStart,
} from '@tweespraak/dialogues/domain';

export const DIALOGUE_ID = '00000000-0000-4000-8000-0000000000d1';
export const COUPLE_ID = '00000000-0000-4000-8000-0000000000c1';
/** A Sunday evening in Amsterdam, 20:00 on the wall. */
export const T0 = Date.parse('2026-11-22T19:00:00Z');
const BETWEEN_MS = 120_000;

export type Step = readonly [Mover, Move | Move['type']];

const asMove = (move: Move | Move['type']): Move =>
  typeof move === 'string' ? ({ type: move } as Move) : move;

/** A room in which these moves were made, two minutes apart, with everything that they left behind. */
export function play(
  steps: readonly Step[],
  start: Partial<RoomStart> = {},
): { room: Room; events: RoomEvent[] } {
  const key: DialogueKey = start.key ?? 'imago';
  const opened = openRoom({
    key,
    level: 1,
    first: 'a',
    coachPresent: true,
    mode: 'two-phones',
    topicGiven: true,
    at: T0,
    ...start,
  });
  const events: RoomEvent[] = [];
  const room = steps.reduce((before, [by, move], index) => {
    const facts = { coachConnected: true, tension: 3, listReady: true, today: 1 };
    const at = T0 + (index + 1) * BETWEEN_MS;
    const script = scripts[key];
    const done = advance(script, before, { by, move: asMove(move), at, facts });
    if (!done.ok) throw new Error(`${by} cannot ${asMove(move).type}: ${done.code}`);
    events.push(done.event);
    return done.room;
  }, opened);
  return { room, events };
}

/** Up to the first thing that the sender says. */
export const TO_TELLING: readonly Step[] = [
  ['a', 'begin'],
  ['a', 'settled'],
  ['b', 'settled'],
  ['a', 'next'],
  ['b', 'yes'],
  ['a', 'ready'],
  ['b', 'ready'],
  ['a', 'next'],
  ['b', 'next'],
];

/** What a move left, as the server answers it. */
export function aRoomNow(room: Room): RoomNow {
  return { version: room.version, state: room, now: new Date(room.movedAt + 1000).toISOString() };
}

/** What the server answers about a room: Noor sits at a, Sam at b, Marit coaches. */
export function aView(room: Room, changes: Partial<RoomView> = {}): RoomView {
  return {
    dialogueId: DIALOGUE_ID,
    coupleId: COUPLE_ID,
    type: room.key,
    party: 'a',
    names: { a: 'Noor', b: 'Sam', coach: 'Marit' },
    topic: null,
    version: room.version,
    state: room,
    present: ['a', 'b', 'coach'],
    now: new Date(room.movedAt + 1000).toISOString(),
    own: { keep: false, tension: null, measured: false },
    sharedTensions: [],
    ...changes,
  };
}
