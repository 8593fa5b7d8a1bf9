import type { Seat } from '@tweespraak/dialogues/domain';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import type { CoupleId, DialogueId, PersonId } from '@tweespraak/shared/kernel';
import { DialogueRow } from './dialogue.entity';
import { notFound, refusal } from './refusals';

/** Who the two are. a and b only keep their colours steady. */
export interface CoupleParts {
  readonly id: CoupleId;
  readonly a: PersonId;
  readonly b: PersonId;
}

const COUPLE = `
  SELECT id, partner_a_id AS a, partner_b_id AS b, archived_at IS NOT NULL AS archived
  FROM couples WHERE practice_id = $1 AND id = $2`;

/** Only the coach's transaction gets an answer; in a partner's it is null, whatever is so. */
const FLAGGED = `SELECT couple_is_flagged($1) AS flagged`;

/** A couple that this person may see. @throws DomainError 'not-found', 'couple.archived'. */
export async function coupleOf(
  ctx: TenantContext,
  tx: TenantTransaction,
  coupleId: CoupleId,
): Promise<CoupleParts> {
  const [found]: (CoupleParts & { archived: boolean })[] = await tx.em.query(COUPLE, [
    ctx.practiceId,
    coupleId,
  ]);
  if (!found) throw notFound();
  if (found.archived) throw refusal('couple.archived');
  return found;
}

/** Whether a safety flag stands for this couple of the running coach. */
export async function isFlagged(tx: TenantTransaction, coupleId: CoupleId): Promise<boolean> {
  const [row]: { flagged: boolean | null }[] = await tx.em.query(FLAGGED, [coupleId]);
  return row?.flagged === true;
}

/**
 * A dialogue of a couple that this person may see, locked until the end of the transaction: of two phones that decide at
 * once the second finds what the first decided. @throws DomainError 'not-found', 'couple.archived'.
 */
export async function lockDialogue(
  ctx: TenantContext,
  tx: TenantTransaction,
  id: DialogueId,
): Promise<{ dialogue: DialogueRow; couple: CoupleParts }> {
  tx.about({ objectId: id });
  const dialogue = await tx.em.findOne(DialogueRow, {
    where: { practiceId: ctx.practiceId, id },
    lock: { mode: 'for_no_key_update' },
  });
  if (!dialogue) throw notFound();
  tx.about({ coupleId: dialogue.coupleId });
  return { dialogue, couple: await coupleOf(ctx, tx, dialogue.coupleId) };
}

export function seatOf(couple: Pick<CoupleParts, 'a'>, personId: PersonId | null): Seat | null {
  if (personId === null) return null;
  return personId === couple.a ? 'a' : 'b';
}

export function personOn(couple: CoupleParts, seat: Seat | null): PersonId | null {
  return seat && couple[seat];
}
