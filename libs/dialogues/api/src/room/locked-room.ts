import { type Room, type Script, scripts, type Step } from '@tweespraak/dialogues/domain';
import type { TenantContext, ThinTransaction } from '@tweespraak/platform/api';
import { type CoupleId, type DialogueId, DomainError } from '@tweespraak/shared/kernel';
import { notFound, refusal } from '../refusals';
import type { Places } from './room-party';
import { FIND_DIALOGUE, LOCK_ROOM } from './room.sql';

/** The room as it is now, ours until the end of the transaction. */
export interface LockedRoom extends Places {
  readonly dialogue_id: DialogueId;
  readonly couple_id: CoupleId;
  readonly version: number;
  readonly state: Room;
  /** Epoch ms, by the clock of the database. */
  readonly at: number;
}

/**
 * Locks the room of a dialogue: moves of one room stand in a row, those of other rooms do not wait.
 * @throws DomainError 'not-found', or 'dialogue.not-yet' when nobody has entered it.
 */
export async function lockRoom(
  ctx: TenantContext,
  tx: ThinTransaction,
  dialogueId: DialogueId,
): Promise<LockedRoom> {
  const values = [ctx.practiceId, dialogueId];
  const [room] = await tx.query<LockedRoom>({ name: 'room-lock', text: LOCK_ROOM, values });
  if (room) return room;
  const found = await tx.query({ name: 'dialogue-find', text: FIND_DIALOGUE, values });
  throw found.length ? refusal('dialogue.not-yet') : notFound();
}

/** @throws DomainError 'dialogue.other-script' when the room was opened with steps that this version does not have. */
export function scriptOf({ key, scriptVersion }: Room): Script {
  const script = scripts[key];
  if (script.version === scriptVersion) return script;
  throw new DomainError('dialogue.other-script', 'This room was opened with other steps.');
}

/** The step that the room stands at. */
export function stepOf(room: Room): Step {
  const step = scriptOf(room).steps.find(({ id }) => id === room.step);
  if (!step) throw new Error('a room stands at a step that its script does not have');
  return step;
}
