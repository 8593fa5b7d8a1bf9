import { leave, place, withTally } from './enter-step';
import { findStep } from './find-step';
import type { Room, RoomEvent, Suggestion } from './room';
import type { ExitName, Script } from '../script/script';
import type { Effect } from './rules';
import { SEATS } from '../seats';

const SMALLER_FROM = 3;
const CLOSE_FROM = 6;

/** What a step's move does to the room. */
export function applyRule(script: Script, room: Room, event: RoomEvent, effect: Effect): Room {
  const counted = count(room, event);
  if ('go' in effect) return remind(place(counted, effect.go, event.at), event);
  if ('exit' in effect) return leave(script, withChoice(counted, event), effect.exit, event.at);
  if ('gather' in effect) return gather(script, counted, event, effect.gather);
  if (effect.special === 'book') return book(counted, event);
  if (effect.special === 'day') return tickDay(script, counted, event);
  return pick(script, counted, event);
}

/** Which one is asked for smaller; "not yet" leaves none chosen. */
function withChoice(room: Room, { move }: RoomEvent): Room {
  if (move.type === 'smaller') return { ...room, chosen: move.option };
  return move.type === 'not-yet' ? { ...room, chosen: null } : room;
}

function count(room: Room, { move }: RoomEvent): Room {
  const { loops, corrections, mores } = room.tallies[room.round];
  if (move.type === 'mirrored') return withTally(room, { loops: loops + 1 });
  if (move.type === 'correct') {
    const loop = { ...room.loop, corrections: room.loop.corrections + 1 };
    return { ...withTally(room, { corrections: corrections + 1 }), loop };
  }
  if (move.type === 'more') {
    return { ...withTally(room, { mores: mores + 1 }), loop: { ...room.loop, mores: room.loop.mores + 1 } };
  }
  return room;
}

/** After the limits of the loop the app suggests; a deepening is gone once something was said with it. */
function remind(room: Room, { move, position }: RoomEvent): Room {
  const { corrections, mores } = room.loop;
  const suggestion: Suggestion | null =
    mores >= CLOSE_FROM ? 'close-step' : corrections >= SMALLER_FROM ? 'smaller' : null;
  const said = position === 'send' && move.type === 'next';
  return { ...room, suggestion, deepening: said ? null : room.deepening };
}

function gather(script: Script, room: Room, { by, at }: RoomEvent, exit: ExitName): Room {
  const { withinSeconds } = findStep(script, room.step);
  const lapsed =
    withinSeconds !== undefined && room.readyAt !== null && at - room.readyAt > withinSeconds * 1000;
  const before = lapsed ? [] : room.ready;
  const ready = SEATS.filter((seat) => seat === by || before.includes(seat));
  if (ready.length === SEATS.length) return leave(script, room, exit, at);
  return { ...room, ready, readyAt: at };
}

function book(room: Room, { by, at, move }: RoomEvent): Room {
  if (move.type !== 'not-now' || by === 'system') return room;
  return {
    ...room,
    phase: 'return-booked',
    pausedBy: by,
    pausedAt: at,
    returnAt: move.at,
    ready: [],
    readyAt: null,
  };
}

function pick(script: Script, room: Room, { at, move }: RoomEvent): Room {
  if (move.type !== 'choose') return room;
  const option = findStep(script, room.step).options?.[move.option];
  return leave(script, { ...room, chosen: move.option }, 'next', at, option?.to);
}

/** Both tapped the same day: it is completed. The last day leads on by itself. */
function tickDay(script: Script, room: Room, { by, at, move }: RoomEvent): Room {
  if (move.type !== 'done' || room.cycle === null) return room;
  const before = move.day === room.cycle.current ? room.cycle.tapped : [];
  const tapped = SEATS.filter((seat) => seat === by || before.includes(seat));
  const both = tapped.length === SEATS.length;
  const completed = room.cycle.completed + Number(both);
  const ticked: Room = { ...room, cycle: { ...room.cycle, current: move.day, tapped, completed } };
  return both && move.day >= room.cycle.length ? leave(script, ticked, 'next', at) : ticked;
}
