import type { Move, Room } from '@tweespraak/dialogues/domain';
import { stepOf } from './locked-room';

/**
 * On one shared phone a tap can be made for the one beside you. Not so a consent to closeness, and nothing that a body or
 * an own list says: those come from an own account, or (a body, where no number is needed) as "done" alone.
 */
export function speaksFor(room: Room, move: Move): boolean {
  if (room.mode !== 'one-phone') return false;
  const { pattern } = stepOf(room);
  return !(pattern === 'consent' && move.type === 'yes');
}
