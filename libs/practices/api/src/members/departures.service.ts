import { Injectable } from '@nestjs/common';
import { IdentityDb, TenantDb, type TenantContext, type TenantTransaction } from '@tweespraak/platform/api';
import type { MemberDepartureBody } from '@tweespraak/practices/contract';
import { DomainError, type PersonId } from '@tweespraak/shared/kernel';
import { Invitations } from '../invitations/invitations.service';
import { coupleCount, findMember, keepAnAdmin, lockPractice } from './member-rules';

/** A couple that the colleague helps with already gets that colleague as its coach, and nobody beside. */
const HAND_OVER = `
  UPDATE couples SET coach_id = $3, co_coach_id = nullif(co_coach_id, $3)
  WHERE practice_id = $1 AND coach_id = $2`;
const STEP_BACK = `UPDATE couples SET co_coach_id = NULL WHERE practice_id = $1 AND co_coach_id = $2`;
/** One row for each couple: both partners may read who got their file, and when. */
const REVOKE_TOKENS = `
  UPDATE access_tokens SET revoked_at = now() WHERE practice_id = $1 AND person_id = $2 AND revoked_at IS NULL`;

const LOG = `
  INSERT INTO access_log (practice_id, actor_id, actor_role, action, outcome, couple_id, object_id, address, request_id)
  SELECT practice_id, $3, $4, 'couple.hand-over', 'done', id, $2, $5, $6 FROM couples
  WHERE practice_id = $1 AND $2 IN (coach_id, co_coach_id)`;

/** A member who goes: the files stay with the practice, the person loses everything at once. */
@Injectable()
export class Departures {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly identity: IdentityDb,
    private readonly invitations: Invitations,
  ) {}

  /**
   * Ends a membership and its sessions; couples of a coach go to a colleague.
   * @throws DomainError 'not-found', 'member.last-admin', 'member.has-couples' (details.couples) without a colleague,
   * 'member.not-a-coach' for a colleague who cannot take couples.
   */
  async depart(ctx: TenantContext, memberId: PersonId, { couplesTo }: MemberDepartureBody): Promise<void> {
    await this.tenantDb.run(ctx, 'member.depart', async (tx) => {
      await lockPractice(ctx, tx);
      await findMember(ctx, tx, memberId);
      await keepAnAdmin(ctx, tx, memberId);
      await handOver(ctx, tx, memberId, couplesTo as PersonId | undefined);
      await this.invitations.revoke(ctx, tx, memberId);
      await tx.em.query(`UPDATE people SET left_at = now() WHERE practice_id = $1 AND id = $2`, [
        ctx.practiceId,
        memberId,
      ]);
    });
    // The row above ends them already: no session or token is read of a person who left. This clears what is left of them,
    // so that nothing of it wakes up when the person comes back.
    const gone = [ctx.practiceId, memberId];
    await this.identity.query(
      `DELETE FROM identity.sessions WHERE practice_id = $1 AND person_id = $2`,
      gone,
    );
    await this.identity.query(REVOKE_TOKENS, gone);
  }
}

async function handOver(
  ctx: TenantContext,
  tx: TenantTransaction,
  from: PersonId,
  to: PersonId | undefined,
): Promise<void> {
  const couples = await coupleCount(ctx, tx, from);
  if (couples && !to)
    throw new DomainError('member.has-couples', 'Somebody has to take the couples.', { couples });
  if (to) await mustCoach(ctx, tx, from, to);
  await tx.em.query(LOG, [ctx.practiceId, from, ctx.personId, ctx.role, ctx.address, ctx.requestId]);
  if (to) await tx.em.query(HAND_OVER, [ctx.practiceId, from, to]);
  await tx.em.query(STEP_BACK, [ctx.practiceId, from]);
}

async function mustCoach(
  ctx: TenantContext,
  tx: TenantTransaction,
  from: PersonId,
  to: PersonId,
): Promise<void> {
  const colleague = await findMember(ctx, tx, to);
  tx.about({ objectId: from });
  if (to === from || !colleague.isCoach || !colleague.joined)
    throw new DomainError('member.not-a-coach', 'This colleague cannot take couples.');
}
