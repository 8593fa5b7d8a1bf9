import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import type { CoupleId, PersonId } from '@tweespraak/shared/kernel';
import { notFound, refusal } from './refusals';

/** Who the two are. a and b only keep their colours steady. */
export interface CoupleParts {
  readonly id: CoupleId;
  readonly a: PersonId;
  readonly b: PersonId;
}
export type SeatName = 'a' | 'b';

const COUPLE = `
  SELECT id, partner_a_id AS a, partner_b_id AS b, archived_at IS NOT NULL AS archived
  FROM couples WHERE practice_id = $1 AND id = $2`;
const FLAGGED = `SELECT couple_is_flagged($1) AS flagged`;

/** A couple that this person may see. @throws DomainError 'not-found'. */
export async function anyCouple(
  ctx: TenantContext,
  tx: TenantTransaction,
  coupleId: CoupleId,
): Promise<CoupleParts & { archived: boolean }> {
  const [found]: (CoupleParts & { archived: boolean })[] = await tx.em.query(COUPLE, [
    ctx.practiceId,
    coupleId,
  ]);
  if (!found) throw notFound();
  return found;
}

/** As `anyCouple`, to change something. @throws DomainError 'not-found', 'couple.archived'. */
export async function coupleOf(
  ctx: TenantContext,
  tx: TenantTransaction,
  coupleId: CoupleId,
): Promise<CoupleParts> {
  const found = await anyCouple(ctx, tx, coupleId);
  if (found.archived) throw refusal('couple.archived');
  return found;
}

/** Whether a safety flag stands; asked as the product itself, so that the answer is for nobody but the caller's rule. */
export async function isFlagged(
  tx: Pick<TenantTransaction, 'asSystem'>,
  coupleId: CoupleId,
): Promise<boolean> {
  const [row] = await tx.asSystem<{ flagged: boolean | null }>({ text: FLAGGED, values: [coupleId] });
  return row?.flagged === true;
}

export const personOn = (couple: CoupleParts, seat: SeatName): PersonId => couple[seat];

export const seatOf = ({ a }: Pick<CoupleParts, 'a'>, personId: PersonId): SeatName =>
  personId === a ? 'a' : 'b';
