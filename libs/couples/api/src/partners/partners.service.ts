import { Injectable } from '@nestjs/common';
import type { PartnerChanges } from '@tweespraak/couples/contract';
import { Idempotency, type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import { Invitations } from '@tweespraak/practices/api';
import { type CoupleId, DomainError, type PersonId } from '@tweespraak/shared/kernel';
import { coupleOf, type PartnerRow, partnersOf } from '../couples/couple-parts';
import { checkAddresses } from './address-book';

interface Pair {
  readonly partner: PartnerRow;
  readonly other: PartnerRow;
}

/** What a coach does for one partner of a couple. */
@Injectable()
export class PartnersService {
  constructor(
    private readonly db: TenantDb,
    private readonly idempotency: Idempotency,
    private readonly invitations: Invitations,
  ) {}

  /**
   * Corrects a name, a language, or, before the invitation is accepted, the address: then the old link ends and a new
   * one leaves.
   * @throws DomainError 'not-found', 'partner.address-fixed', and those of `checkAddresses`.
   */
  change(ctx: TenantContext, coupleId: CoupleId, personId: PersonId, changes: PartnerChanges): Promise<void> {
    return this.db.run(ctx, 'partner.change', async (tx) => {
      tx.about({ coupleId, subjectId: personId });
      const pair = await pairOf(ctx, tx, coupleId, personId);
      await tx.em.query(
        `UPDATE people SET given_name = coalesce($3, given_name), family_name = coalesce($4, family_name),
           locale = coalesce($5, locale)
         WHERE practice_id = $1 AND id = $2`,
        [ctx.practiceId, personId, changes.givenName, changes.familyName, changes.locale],
      );
      if (changes.email !== undefined && changes.email !== pair.partner.email)
        await this.changeAddress(ctx, tx, pair, changes.email, changes.sharedMailboxConfirmed ?? false);
    });
  }

  /**
   * Sends the invitation again; the link that was sent before ends.
   * @throws DomainError 'not-found', 'invitation.accepted'.
   */
  inviteAgain(ctx: TenantContext, coupleId: CoupleId, personId: PersonId, key?: string): Promise<void> {
    return this.db.run(ctx, 'partner.invite', async (tx) => {
      tx.about({ coupleId, subjectId: personId });
      const { partner } = await pairOf(ctx, tx, coupleId, personId);
      const request = { route: 'POST /couples/partners/invitation', key, body: { coupleId, personId } };
      await this.idempotency.once(ctx, tx, request, async () => {
        if (partner.joined_at)
          throw new DomainError('invitation.accepted', 'This partner has accepted already.');
        await this.invitations.invite(ctx, tx, personId);
      });
    });
  }

  private async changeAddress(
    ctx: TenantContext,
    tx: TenantTransaction,
    { partner, other }: Pair,
    email: string,
    sharedMailboxConfirmed: boolean,
  ): Promise<void> {
    if (partner.joined_at)
      throw new DomainError('partner.address-fixed', 'After joining, an address is its owner’s.');
    const both = [email, other.email] as const;
    await checkAddresses(ctx, tx, { fresh: [email], both, sharedMailboxConfirmed });
    await tx.em.query(`UPDATE person_contacts SET email = $3 WHERE practice_id = $1 AND person_id = $2`, [
      ctx.practiceId,
      partner.id,
      email,
    ]);
    await this.invitations.invite(ctx, tx, partner.id);
  }
}

async function pairOf(
  ctx: TenantContext,
  tx: TenantTransaction,
  coupleId: CoupleId,
  personId: PersonId,
): Promise<Pair> {
  const partners = await partnersOf(ctx, tx, await coupleOf(ctx, tx, coupleId));
  const partner = partners.find(({ id }) => id === personId);
  const other = partners.find(({ id }) => id !== personId);
  if (!partner || !other) throw new DomainError('not-found', 'No such partner in this couple.');
  return { partner, other };
}
