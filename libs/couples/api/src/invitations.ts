import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Jobs, type TenantContext, type TenantTransaction } from '@tweespraak/platform/api';
import type { PersonId } from '@tweespraak/shared/kernel';

const VALID_DAYS = 14;

@Injectable()
export class Invitations {
  constructor(private readonly jobs: Jobs) {}

  async invite(ctx: TenantContext, tx: TenantTransaction, personId: PersonId): Promise<void> {
    const id = randomUUID();
    await tx.em.query(
      `UPDATE invitations SET revoked_at = $3 WHERE practice_id = $1 AND person_id = $2 AND accepted_at IS NULL AND revoked_at IS NULL`,
      [ctx.practiceId, personId, ctx.now],
    );
    await tx.em.query(
      `INSERT INTO invitations (practice_id, id, person_id, invited_by, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        ctx.practiceId,
        id,
        personId,
        ctx.personId,
        ctx.now,
        new Date(ctx.now.getTime() + VALID_DAYS * 24 * 60 * 60 * 1000),
      ],
    );
    await this.jobs.send(tx.em, 'mail.invitation', { practiceId: ctx.practiceId, invitationId: id });
  }
}
