import type { Room } from '@tweespraak/dialogues/domain';
import type { Pane } from './data/pane';
import { writingStage } from './data/writing-stage';

export type RoomViewName =
  'waiting' | 'pause' | 'body' | 'meter' | 'writing' | 'talk' | 'shared' | 'coach' | 'closing';

/** Which screen of the room somebody has in front of them. What is private to them is always a screen of their own. */
export function viewOf(room: Room, pane: Pane): RoomViewName {
  if (room.phase === 'ended') return 'closing';
  if (pane.party === 'coach') return 'coach';
  if (room.phase === 'waiting') return 'waiting';
  if (room.phase !== 'active') return 'pause';
  if (!pane.waiting && pane.input === 'body') return 'body';
  if (!pane.waiting && pane.input === 'meter') return 'meter';
  if (writingStage(room, pane)) return 'writing';
  return room.mode === 'one-phone' ? 'shared' : 'talk';
}
