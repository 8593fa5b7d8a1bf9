import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import { DomainError, type PersonId } from '@tweespraak/shared/kernel';
import { notFound } from '../not-found';

export interface FoundMember {
  readonly joined: boolean;
  readonly isCoach: boolean;
}

/** Two admins at once: the second waits here and then counts what the first one left. @returns the seats of the practice. */
export async function lockPractice(ctx: TenantContext, { em }: TenantTransaction): Promise<number> {
  const [practice]: { seats: number }[] = await em.query(
    `SELECT seats FROM practices WHERE practice_id = $1 FOR UPDATE`,
    [ctx.practiceId],
  );
  if (!practice) throw notFound();
  return practice.seats;
}

/** @throws DomainError 'practice.no-seat' when every seat is taken by a member or an invitation. */
export async function takeSeat(ctx: TenantContext, tx: TenantTransaction): Promise<void> {
  const seats = await lockPractice(ctx, tx);
  const [staff]: { used: number }[] = await tx.em.query(
    `SELECT count(*)::int AS used FROM people
     WHERE practice_id = $1 AND roles && ARRAY['coach', 'admin'] AND left_at IS NULL`,
    [ctx.practiceId],
  );
  if (staff && staff.used >= seats)
    throw new DomainError('practice.no-seat', 'Every seat is taken.', { seats });
}

/** A member who has not left. @throws DomainError 'not-found', also for a client and for another practice's member. */
export async function findMember(
  ctx: TenantContext,
  tx: TenantTransaction,
  id: PersonId,
): Promise<FoundMember> {
  tx.about({ objectId: id });
  const [member]: FoundMember[] = await tx.em.query(
    `SELECT joined_at IS NOT NULL AS joined, 'coach' = ANY (roles) AS "isCoach" FROM people
     WHERE practice_id = $1 AND id = $2 AND roles && ARRAY['coach', 'admin'] AND left_at IS NULL`,
    [ctx.practiceId, id],
  );
  if (!member) throw notFound();
  return member;
}

/** @throws DomainError 'member.last-admin' when nobody but `leaving` is an admin who has joined. */
export async function keepAnAdmin(
  ctx: TenantContext,
  { em }: TenantTransaction,
  leaving: PersonId,
): Promise<void> {
  const [other]: unknown[] = await em.query(
    `SELECT 1 FROM people WHERE practice_id = $1 AND id <> $2 AND 'admin' = ANY (roles)
       AND joined_at IS NOT NULL AND left_at IS NULL LIMIT 1`,
    [ctx.practiceId, leaving],
  );
  if (!other) throw new DomainError('member.last-admin', 'A practice keeps at least one admin.');
}

/** How many couples have this member as their coach, archived ones too. */
export async function coupleCount(
  ctx: TenantContext,
  { em }: TenantTransaction,
  coach: PersonId,
): Promise<number> {
  const [found]: { couples: number }[] = await em.query(
    `SELECT count(*)::int AS couples FROM couples WHERE practice_id = $1 AND coach_id = $2`,
    [ctx.practiceId, coach],
  );
  return found?.couples ?? 0;
}
