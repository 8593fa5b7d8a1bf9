import { applyRule } from './apply-rule';
import { findStep } from './find-step';
import { gatherBack, GLOBAL_MOVES } from './global-moves';
import { judge } from './judge';
import type { Attempt } from './moves';
import type { Refusal } from './moves';
import type { Room, RoomEvent } from './room';
import { readMove } from './read-move';
import { rulesAt } from './rules';
import type { Script } from '../script/script';

export type Advance =
  | { readonly ok: true; readonly room: Room; readonly event: RoomEvent }
  | { readonly ok: false; readonly code: Refusal };

/**
 * One move in a room: judged with what the server knows, then done. Pure; the room given stays as it is.
 * A clock that runs behind the room's last move is taken as that moment, so events never go back in time.
 */
export function advance(script: Script, room: Room, attempt: Attempt): Advance {
  const move = readMove(attempt.move);
  if (!move) return { ok: false, code: 'dialogue.bad-move' };
  const at = Math.max(attempt.at, room.movedAt);
  const code = judge(script, room, { ...attempt, at, move });
  if (code) return { ok: false, code };
  const event: RoomEvent = {
    version: room.version + 1,
    at,
    by: attempt.by,
    move,
    phase: room.phase,
    step: room.step,
    position: room.position,
    round: room.round,
    ...(move.type === 'nudge' && room.mode === 'one-phone' && { shared: true }),
  };
  return { ok: true, room: reduce(script, room, event), event };
}

/** What an accepted move does, without judging it again. An event that this room does not know only counts. */
export function reduce(script: Script, room: Room, event: RoomEvent): Room {
  const counted: Room = { ...room, version: event.version, movedAt: event.at };
  const known = GLOBAL_MOVES[event.move.type];
  if (known) return known.then(script, counted, event);
  if (room.phase === 'reground') return gatherBack(counted, event, 'active');
  const rule = rulesAt(findStep(script, room.step), room.position).find(
    ({ move }) => move === event.move.type,
  );
  return rule ? applyRule(script, counted, event, rule.then) : counted;
}

/** The room after all its events, oldest first. */
export function replay(script: Script, start: Room, events: readonly RoomEvent[]): Room {
  return events.reduce((room, event) => reduce(script, room, event), start);
}
