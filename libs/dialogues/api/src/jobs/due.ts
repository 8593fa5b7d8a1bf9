import { RETURN_WITHIN_MS, type Room, scripts } from '@tweespraak/dialogues/domain';

/** From when the room lapses if nobody does anything (epoch ms); null when it never does. As the domain judges `lapse`. */
export function lapsesAt(room: Room): number | null {
  if (room.phase === 'waiting' || room.phase === 'ended') return null;
  if (room.phase === 'paused' || room.phase === 'return-booked')
    return (room.pausedAt ?? room.movedAt) + RETURN_WITHIN_MS;
  return scripts[room.key].setting === 'room' ? room.movedAt + RETURN_WITHIN_MS : null;
}
