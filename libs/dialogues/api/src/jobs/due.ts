import { END_WHILE_FLAGGED } from '../room/flag-ending';
import { RETURN_WITHIN_MS, type Room, scripts } from '@tweespraak/dialogues/domain';

const DAY_MS = 86_400_000;

/** From when the room lapses if nobody does anything (epoch ms); null when it never does. As the domain judges `lapse`. */
export function lapsesAt(room: Room): number | null {
  if (room.phase === 'waiting' || room.phase === 'ended') return null;
  if (room.phase === 'paused' || room.phase === 'return-booked')
    return (room.pausedAt ?? room.movedAt) + RETURN_WITHIN_MS;
  return scripts[room.key].setting === 'room' ? room.movedAt + RETURN_WITHIN_MS : null;
}

/**
 * When a practice that a safety flag ends is looked at again (epoch ms): once in each of its days, at the time of day at
 * which it began; null for all else. Nobody's coming or going moves that time.
 */
export function nextDayOf({ key, phase, begunAt }: Room, now: Date): number | null {
  if (!END_WHILE_FLAGGED.includes(key) || phase === 'ended' || begunAt === null) return null;
  const days = Math.floor((now.getTime() - begunAt) / DAY_MS) + 1;
  return begunAt + days * DAY_MS;
}
