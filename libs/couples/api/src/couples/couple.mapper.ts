import type { Couple, CouplePartner } from '@tweespraak/couples/contract';
import type { TenantContext } from '@tweespraak/platform/api';
import type { CoupleRow } from './couple.entity';
import type { CoachRow, PartnerRow } from './couple-parts';

/** A couple as its coach sees it. */
export function toCouple(
  ctx: TenantContext,
  couple: CoupleRow,
  partners: readonly PartnerRow[],
  coaches: readonly CoachRow[],
): Couple {
  return {
    id: couple.id,
    partners: partners.map((partner) => toPartner(partner, ctx.now)),
    coaches: coaches.map((coach) => ({
      id: coach.id,
      givenName: coach.given_name,
      familyName: coach.family_name,
    })),
    coCoachId: couple.coCoachId,
    isFirstCoach: couple.coachId === ctx.personId,
    createdAt: couple.createdAt.toISOString(),
    archivedAt: couple.archivedAt?.toISOString() ?? null,
  };
}

function toPartner(row: PartnerRow, now: Date): CouplePartner {
  return {
    id: row.id,
    givenName: row.given_name,
    familyName: row.family_name,
    email: row.email,
    locale: row.locale,
    invitation: invitationState(row, now),
  };
}

function invitationState(row: PartnerRow, now: Date): CouplePartner['invitation'] {
  if (row.joined_at) return 'accepted';
  if (!row.invited_until) return 'none';
  return row.invited_until > now ? 'sent' : 'expired';
}
