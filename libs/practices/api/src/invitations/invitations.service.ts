import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Jobs, type TenantContext, type TenantTransaction } from '@tweespraak/platform/api';
import { INVITATION_DAYS } from '@tweespraak/practices/contract';
import type { PersonId } from '@tweespraak/shared/kernel';
import { Limits } from '../limits/limits';

const VALID = `${INVITATION_DAYS} days`;

const REVOKE = `
  UPDATE invitations SET revoked_at = now()
  WHERE practice_id = $1 AND person_id = $2 AND accepted_at IS NULL AND revoked_at IS NULL`;

/** Asks people to join their practice: colleagues and, for couples/api, partners. */
@Injectable()
export class Invitations {
  constructor(
    private readonly jobs: Jobs,
    private readonly limits: Limits,
  ) {}

  /**
   * Invites a person of the practice, in the caller's transaction; an earlier open invitation ends. The person needs a
   * contact address, and row security lets a coach invite partners of own couples only (make the couple first), an admin
   * only colleagues. The link is made when the mail leaves, is bound to that person and address, works once, for 14 days.
   * @throws DomainError 'too-many-requests' when this person was sent too many within the hour.
   */
  async invite(
    ctx: TenantContext,
    tx: TenantTransaction,
    personId: PersonId,
    options: { readonly startAfter?: Date } = {},
  ): Promise<void> {
    await this.limits.invitation(personId);
    await this.revoke(ctx, tx, personId);
    const invitationId = randomUUID();
    await tx.em.query(
      `INSERT INTO invitations (practice_id, id, person_id, invited_by, expires_at)
       VALUES ($1, $2, $3, $4, now() + interval '${VALID}')`,
      [ctx.practiceId, invitationId, personId, ctx.personId],
    );
    const job = { practiceId: ctx.practiceId, invitationId };
    await this.jobs.send(tx.em, 'mail.invitation', job, options);
  }

  /** Ends the open invitation of a person: its link opens nothing, a mail that waits does not leave. */
  async revoke(ctx: TenantContext, tx: TenantTransaction, personId: PersonId): Promise<void> {
    await tx.em.query(REVOKE, [ctx.practiceId, personId]);
  }
}
