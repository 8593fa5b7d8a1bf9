import { otherSeat, type Seat } from '../seats';
import type { Party } from './moves';
import type { Room, RoomEvent } from './room';

/**
 * The room as it may stand on this party's own device: a coach's nudge is for one phone, and the other's is not on this
 * one. On one shared phone both read both. The coach sees all.
 */
export function roomFor(room: Room, party: Party): Room {
  if (party === 'coach' || room.mode === 'one-phone') return room;
  const other = otherSeat(party);
  return room.nudges[other] === null ? room : { ...room, nudges: { ...room.nudges, [other]: null } };
}

/** The seat from which what this event says is kept; `null` for almost every event. */
export function hiddenFrom({ move, shared }: RoomEvent): Seat | null {
  return move.type === 'nudge' && !shared ? otherSeat(move.to) : null;
}

/** What the seat that it is hidden from may know of an event: that there was one, so that versions stay without a gap. */
export function withoutNudge(event: RoomEvent): RoomEvent {
  return event.move.type === 'nudge' ? { ...event, move: { ...event.move, nudge: '' } } : event;
}
