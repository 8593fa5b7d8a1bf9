import type { Seat } from '@tweespraak/dialogues/domain';
import type { TenantContext, ThinTransaction } from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';
import { notFound } from '../refusals';
import { type LockedRoom, lockRoom } from './locked-room';
import { partyOf } from './room-party';

/** The locked room and the seat of the partner who acts. @throws DomainError 'not-found', 'dialogue.not-yet'. */
export async function lockOwnSeat(
  ctx: TenantContext,
  tx: ThinTransaction,
  dialogueId: DialogueId,
): Promise<{ locked: LockedRoom; seat: Seat }> {
  tx.about({ objectId: dialogueId });
  const locked = await lockRoom(ctx, tx, dialogueId);
  const party = partyOf(ctx, locked);
  if (party !== 'a' && party !== 'b') throw notFound();
  tx.about({ coupleId: locked.couple_id, subjectId: ctx.personId });
  return { locked, seat: party };
}
