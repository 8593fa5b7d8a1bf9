import type { Room, Seat } from '@tweespraak/dialogues/domain';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';
import type { DialogueRow } from '../dialogue.entity';
import { refreshRoom } from '../room/room-news';

const LOCK = `SELECT state FROM dialogue_rooms WHERE practice_id = $1 AND dialogue_id = $2 FOR NO KEY UPDATE`;
const REPLAN = `UPDATE dialogue_rooms SET state = $3, updated_at = now() WHERE practice_id = $1 AND dialogue_id = $2`;

/**
 * The room of a plan that somebody already entered, locked; null when nobody did. Before the dialogue's own row is locked:
 * a move takes the two in the same order.
 */
export async function lockRoomOf(
  ctx: TenantContext,
  tx: TenantTransaction,
  id: DialogueId,
): Promise<Room | null> {
  const [row]: { state: Room }[] = await tx.em.query(LOCK, [ctx.practiceId, id]);
  return row?.state ?? null;
}

/** A room that waits for its beginning follows the plan; whoever has it on a screen reads it again. */
export async function replanRoom(
  ctx: TenantContext,
  tx: TenantTransaction,
  id: DialogueId,
  room: Room,
  changes: Partial<DialogueRow> & { first: Seat | null },
): Promise<void> {
  await tx.em.query(REPLAN, [ctx.practiceId, id, JSON.stringify(replanned(room, changes))]);
  const { text, values = [] } = refreshRoom(ctx.practiceId, id);
  await tx.em.query(text, [...values]);
}

/** "You two choose who begins" leaves who came in first. */
function replanned(
  room: Room,
  { level, coachPresent, topic, first }: Partial<DialogueRow> & { first: Seat | null },
): Room {
  return {
    ...room,
    ...(level && { level, topLevel: level }),
    ...(coachPresent !== undefined && { coachPresent }),
    ...(topic !== undefined && { topicGiven: topic !== null }),
    ...(first && { first, sender: first }),
  };
}
