import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import { type CoupleId, DomainError, type Locale, type PersonId } from '@tweespraak/shared/kernel';
import { CoupleRow } from './couple.entity';

export interface PartnerRow {
  readonly id: PersonId;
  readonly given_name: string;
  readonly family_name: string;
  readonly locale: Locale;
  readonly email: string;
  readonly joined_at: Date | null;
  /** Until when the invitation that counts can be accepted; null without one. */
  readonly invited_until: Date | null;
}

export interface CoachRow {
  readonly id: PersonId;
  readonly given_name: string;
  readonly family_name: string;
}

/** @throws DomainError 'not-found': absent, of another practice, or not of this coach. */
export async function coupleOf(
  ctx: TenantContext,
  tx: TenantTransaction,
  coupleId: CoupleId,
): Promise<CoupleRow> {
  const couple = await tx.em.findOneBy(CoupleRow, { practiceId: ctx.practiceId, id: coupleId });
  if (!couple) throw new DomainError('not-found', 'No such couple.');
  return couple;
}

/** Both partners, a first. */
export async function partnersOf(
  ctx: TenantContext,
  tx: TenantTransaction,
  { partnerAId, partnerBId }: CoupleRow,
): Promise<PartnerRow[]> {
  return tx.em.query(
    `SELECT p.id, p.given_name, p.family_name, p.locale, k.email, p.joined_at, i.expires_at AS invited_until
     FROM people p
     JOIN person_contacts k ON k.practice_id = p.practice_id AND k.person_id = p.id
     LEFT JOIN LATERAL (
       SELECT expires_at FROM invitations
       WHERE practice_id = p.practice_id AND person_id = p.id AND revoked_at IS NULL
       ORDER BY created_at DESC LIMIT 1) i ON true
     WHERE p.practice_id = $1 AND p.id IN ($2, $3)
     ORDER BY p.id = $3`,
    [ctx.practiceId, partnerAId, partnerBId],
  );
}

/** The coach who made the couple first, then the co-coach if there is one. */
export async function coachesOf(
  ctx: TenantContext,
  tx: TenantTransaction,
  { coachId, coCoachId }: CoupleRow,
): Promise<CoachRow[]> {
  return tx.em.query(
    `SELECT id, given_name, family_name FROM people WHERE practice_id = $1 AND id IN ($2, $3) ORDER BY id <> $2`,
    [ctx.practiceId, coachId, coCoachId],
  );
}
