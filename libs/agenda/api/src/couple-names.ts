import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import type { CoupleId, PersonId } from '@tweespraak/shared/kernel';
import { notFound, refusal } from './refusals';

export interface CoupleNames {
  readonly id: CoupleId;
  readonly aId: PersonId;
  readonly bId: PersonId;
}

const COUPLE = `
  SELECT id, partner_a_id AS "aId", partner_b_id AS "bId", archived_at IS NOT NULL AS archived
  FROM couples WHERE practice_id = $1 AND id = $2`;

/** A couple that this person may see, to look at. @throws DomainError 'not-found'. */
export async function coupleSeen(
  ctx: TenantContext,
  tx: TenantTransaction,
  id: string,
): Promise<CoupleNames & { readonly archived: boolean }> {
  const [found]: (CoupleNames & { archived: boolean })[] = await tx.em.query(COUPLE, [ctx.practiceId, id]);
  if (!found) throw notFound();
  tx.about({ coupleId: found.id });
  return found;
}

/** The same, to change something. @throws DomainError 'not-found', 'couple.archived'. */
export async function coupleOf(ctx: TenantContext, tx: TenantTransaction, id: string): Promise<CoupleNames> {
  const couple = await coupleSeen(ctx, tx, id);
  if (couple.archived) throw refusal('couple.archived');
  return couple;
}

/** Who acts. @throws Error for the product itself, which plans and answers nothing. */
export function actorOf(ctx: TenantContext): PersonId {
  if (!ctx.personId) throw new Error('appointments are planned and answered by people');
  return ctx.personId;
}
