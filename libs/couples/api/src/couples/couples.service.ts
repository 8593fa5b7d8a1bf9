import { Injectable } from '@nestjs/common';
import type { Couple, Created, NewCoupleBody } from '@tweespraak/couples/contract';
import {
  Idempotency,
  type TenantContext,
  TenantDb,
  type TenantTransaction,
  Webhooks,
} from '@tweespraak/platform/api';
import { type CoupleId, DomainError } from '@tweespraak/shared/kernel';
import { checkAddresses } from '../partners/address-book';
import { coachesOf, coupleOf, partnersOf } from './couple-parts';
import { toCouple } from './couple.mapper';
import { NewCouples } from './new-couples';

const IS_COACH_HERE = `SELECT 1 FROM people WHERE practice_id = $1 AND id = $2 AND 'coach' = ANY (roles) AND left_at IS NULL`;

@Injectable()
export class CouplesService {
  constructor(
    private readonly db: TenantDb,
    private readonly idempotency: Idempotency,
    private readonly newCouples: NewCouples,
    private readonly webhooks: Webhooks,
  ) {}

  /**
   * Makes a couple of two new partners and invites both; all of it or nothing.
   * @throws DomainError 'couple.same-address', 'couple.shared-mailbox', 'couple.address-in-use', 'couple.co-coach'.
   */
  create(ctx: TenantContext, body: NewCoupleBody, key?: string): Promise<Created> {
    return this.db.run(ctx, 'couple.create', async (tx) => {
      const request = { route: 'POST /couples', key, body };
      const created = await this.idempotency.once(ctx, tx, request, () => this.add(ctx, tx, body));
      tx.about({ coupleId: created.id });
      return created;
    });
  }

  /** @throws DomainError 'not-found'. */
  read(ctx: TenantContext, coupleId: CoupleId): Promise<Couple> {
    return this.db.run(ctx, 'couple.read', async (tx) => {
      tx.about({ coupleId });
      const couple = await coupleOf(ctx, tx, coupleId);
      const partners = await partnersOf(ctx, tx, couple);
      return toCouple(ctx, couple, partners, await coachesOf(ctx, tx, couple));
    });
  }

  /**
   * Sets or clears the co-coach. Only the couple's first coach may: a co-coach does not replace themselves.
   * @throws DomainError 'not-found', 'not-allowed', 'couple.co-coach'.
   */
  setCoCoach(ctx: TenantContext, coupleId: CoupleId, coCoachId: string | null): Promise<void> {
    return this.db.run(ctx, 'couple.co-coach', async (tx) => {
      tx.about({ coupleId });
      const { coachId } = await coupleOf(ctx, tx, coupleId);
      if (coachId !== ctx.personId)
        throw new DomainError('not-allowed', 'Only the first coach of a couple does this.');
      await this.mustBeAnotherCoach(ctx, tx, coCoachId);
      await tx.em.query(`UPDATE couples SET co_coach_id = $3 WHERE practice_id = $1 AND id = $2`, [
        ctx.practiceId,
        coupleId,
        coCoachId,
      ]);
    });
  }

  /** Puts a couple away, or takes it back; doing either twice is doing it once. @throws DomainError 'not-found'. */
  setArchived(ctx: TenantContext, coupleId: CoupleId, archived: boolean): Promise<void> {
    return this.db.run(ctx, archived ? 'couple.archive' : 'couple.restore', async (tx) => {
      tx.about({ coupleId });
      const { archivedAt } = await coupleOf(ctx, tx, coupleId);
      await tx.em.query(
        `UPDATE couples SET archived_at = CASE WHEN $3 THEN coalesce(archived_at, $4) END
         WHERE practice_id = $1 AND id = $2`,
        [ctx.practiceId, coupleId, archived, ctx.now],
      );
      if (archived && !archivedAt)
        await this.webhooks.tell(tx.em, {
          practiceId: ctx.practiceId,
          type: 'couple.archived',
          objectId: coupleId,
        });
    });
  }

  private async add(ctx: TenantContext, tx: TenantTransaction, body: NewCoupleBody): Promise<Created> {
    const [one, other] = body.partners;
    const both = [one.email, other.email] as const;
    await this.mustBeAnotherCoach(ctx, tx, body.coCoachId);
    await checkAddresses(ctx, tx, {
      fresh: both,
      both,
      sharedMailboxConfirmed: body.sharedMailboxConfirmed ?? false,
    });
    const [id] = await this.newCouples.add(ctx, tx, [body]);
    if (!id) throw new Error('a couple was made without an id');
    return { id };
  }

  private async mustBeAnotherCoach(
    ctx: TenantContext,
    tx: TenantTransaction,
    personId: string | null,
  ): Promise<void> {
    if (personId === null) return;
    const found: unknown[] = await tx.em.query(IS_COACH_HERE, [ctx.practiceId, personId]);
    if (found.length && personId !== ctx.personId) return;
    throw new DomainError('couple.co-coach', 'A co-coach is another coach of this practice.');
  }
}
