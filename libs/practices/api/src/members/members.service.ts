import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Idempotency, TenantDb, type TenantContext, type TenantTransaction } from '@tweespraak/platform/api';
import type { Created, InviteMemberBody, Member, MemberChanges } from '@tweespraak/practices/contract';
import { DomainError, type PersonId } from '@tweespraak/shared/kernel';
import { Invitations } from '../invitations/invitations.service';
import { coupleCount, findMember, keepAnAdmin, lockPractice, takeSeat } from './member-rules';

/** Couples are counted, never named: those that a member is the coach of, archived ones too. */
const LIST = `
  SELECT p.id, p.given_name AS "givenName", p.family_name AS "familyName", c.email, p.roles,
    p.left_at IS NOT NULL AS "left", p.id = $2 AS "isMe",
    (SELECT count(*)::int FROM couples k WHERE k.practice_id = p.practice_id AND k.coach_id = p.id) AS couples,
    CASE WHEN p.joined_at IS NOT NULL THEN 'accepted'
      WHEN i.id IS NULL THEN 'none'
      WHEN i.expires_at > now() THEN 'sent' ELSE 'expired' END AS invitation
  FROM people p
  JOIN person_contacts c ON c.practice_id = p.practice_id AND c.person_id = p.id
  LEFT JOIN LATERAL (
    SELECT v.id, v.expires_at FROM invitations v
    WHERE v.practice_id = p.practice_id AND v.person_id = p.id AND v.revoked_at IS NULL
    ORDER BY v.created_at DESC LIMIT 1) i ON true
  WHERE p.practice_id = $1 AND p.roles && ARRAY['coach', 'admin']
  ORDER BY p.left_at IS NOT NULL, p.given_name, p.family_name, p.id`;

const ROUTE = 'POST /api/members';

/** The people who work in a practice, as its admin sees them. */
@Injectable()
export class Members {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly invitations: Invitations,
    private readonly idempotency: Idempotency,
  ) {}

  list(ctx: TenantContext): Promise<Member[]> {
    const statement = { text: LIST, values: [ctx.practiceId, ctx.personId] };
    return this.tenantDb.query<Member>(ctx, 'members.read', {}, statement);
  }

  /**
   * Takes a seat and sends an invitation. Who left before comes back as the same person.
   * @throws DomainError 'practice.no-seat', 'member.exists', 'too-many-requests'.
   */
  invite(ctx: TenantContext, body: InviteMemberBody, key: string | undefined): Promise<Created> {
    return this.tenantDb.run(ctx, 'member.invite', (tx) =>
      this.idempotency.once(ctx, tx, { route: ROUTE, key, body }, async () => {
        await takeSeat(ctx, tx);
        const id = (await comeBack(ctx, tx, body)) ?? (await addMember(ctx, tx, body));
        tx.about({ objectId: id });
        await this.invitations.invite(ctx, tx, id);
        return { id };
      }),
    );
  }

  /** Sends a new link to a member who did not join yet. @throws DomainError 'not-found', 'member.joined', 'too-many-requests'. */
  async inviteAgain(ctx: TenantContext, memberId: PersonId): Promise<void> {
    await this.tenantDb.run(ctx, 'member.invite', async (tx) => {
      const member = await findMember(ctx, tx, memberId);
      if (member.joined) throw new DomainError('member.joined', 'This member has joined already.');
      await this.invitations.invite(ctx, tx, memberId);
    });
  }

  /**
   * Gives a member these roles and no others, from the next request on.
   * @throws DomainError 'not-found', 'member.last-admin', 'member.has-couples' (a coach of couples stays one).
   */
  async changeRoles(ctx: TenantContext, memberId: PersonId, { roles }: MemberChanges): Promise<void> {
    await this.tenantDb.run(ctx, 'member.change-roles', async (tx) => {
      await lockPractice(ctx, tx);
      const member = await findMember(ctx, tx, memberId);
      if (!roles.includes('admin')) await keepAnAdmin(ctx, tx, memberId);
      const couples = roles.includes('coach') || !member.isCoach ? 0 : await coupleCount(ctx, tx, memberId);
      if (couples) throw new DomainError('member.has-couples', 'Hand over the couples first.', { couples });
      await tx.em.query(`UPDATE people SET roles = $3 WHERE practice_id = $1 AND id = $2`, [
        ctx.practiceId,
        memberId,
        roles,
      ]);
    });
  }
}

const FORMER = `
  SELECT p.id, p.left_at IS NOT NULL AS "left" FROM people p
  JOIN person_contacts c ON c.practice_id = p.practice_id AND c.person_id = p.id
  WHERE p.practice_id = $1 AND p.roles && ARRAY['coach', 'admin'] AND c.email = $2
  ORDER BY p.left_at IS NOT NULL LIMIT 1`;

async function comeBack(
  ctx: TenantContext,
  { em }: TenantTransaction,
  body: InviteMemberBody,
): Promise<PersonId | null> {
  const [known]: { id: PersonId; left: boolean }[] = await em.query(FORMER, [ctx.practiceId, body.email]);
  if (!known) return null;
  if (!known.left) throw new DomainError('member.exists', 'Somebody with this address is a member already.');
  await em.query(
    `UPDATE people SET left_at = NULL, roles = $3, given_name = $4, family_name = $5, locale = $6
     WHERE practice_id = $1 AND id = $2`,
    [ctx.practiceId, known.id, body.roles, body.givenName, body.familyName, body.locale],
  );
  return known.id;
}

async function addMember(
  ctx: TenantContext,
  { em }: TenantTransaction,
  body: InviteMemberBody,
): Promise<PersonId> {
  const id = randomUUID() as PersonId;
  await em.query(
    `INSERT INTO people (practice_id, id, given_name, family_name, roles, locale) VALUES ($1, $2, $3, $4, $5, $6)`,
    [ctx.practiceId, id, body.givenName, body.familyName, body.roles, body.locale],
  );
  await em.query(`INSERT INTO person_contacts (practice_id, person_id, email) VALUES ($1, $2, $3)`, [
    ctx.practiceId,
    id,
    body.email,
  ]);
  return id;
}
