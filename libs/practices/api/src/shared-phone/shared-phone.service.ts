import { Injectable } from '@nestjs/common';
import { IdentityDb, type SignedIn, type TenantContext, TenantDb } from '@tweespraak/platform/api';
import { isEasyPin, type PinBody, type SharedPhone } from '@tweespraak/practices/contract';
import { type AccountId, DomainError } from '@tweespraak/shared/kernel';
import type { Visitor } from '../limits/visitor';
import { notFound } from '../not-found';
import { PasswordHasher } from '../passwords/password-hasher';
import { Credentials } from '../sign-in/credentials';
import { forgetPin, keepPin, standingOnPhone } from './phone-pins';

interface Partner {
  readonly id: string;
  readonly givenName: string;
  readonly accountId: AccountId | null;
}

/** The other halves of this person's couples; row security hides everybody else. */
const PARTNERS = `
  SELECT DISTINCT p.id, p.given_name AS "givenName", p.account_id AS "accountId"
  FROM couples c
  JOIN people p ON p.practice_id = c.practice_id AND p.id IN (c.partner_a_id, c.partner_b_id)
  WHERE c.practice_id = $1 AND $2 IN (c.partner_a_id, c.partner_b_id) AND c.archived_at IS NULL
    AND p.id <> $2 AND p.left_at IS NULL`;

const WAIT = `
  INSERT INTO identity.hand_overs (phone_id, practice_id, from_id, to_id)
  SELECT s.id, $2, $3, $4 FROM identity.shared_phones s WHERE s.token_hash = $1
  ON CONFLICT (phone_id) DO UPDATE SET practice_id = $2, from_id = $3, to_id = $4, at = now()`;

/** One phone for two, from the side of who is signed in: a PIN of one's own, and giving the phone away. */
@Injectable()
export class SharedPhones {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly identity: IdentityDb,
    private readonly credentials: Credentials,
    private readonly hasher: PasswordHasher,
  ) {}

  /** Whether this phone knows a PIN of mine, and who else of my couples has one here. */
  async read(ctx: TenantContext, me: SignedIn, visitor: Visitor): Promise<SharedPhone> {
    const partners = await this.tenantDb.query<Partner>(
      ctx,
      'shared-phone.read',
      { subjectId: ctx.personId },
      { text: PARTNERS, values: [ctx.practiceId, ctx.personId] },
    );
    const standing = await this.standing(me, partners, visitor);
    const people = partners.filter(({ accountId }) => accountId && standing.has(accountId));
    const pin = standing.has(me.accountId);
    return { pin, people: pin ? people.map(({ id, givenName }) => ({ id, givenName })) : [] };
  }

  /**
   * Chooses a PIN for this browser, with the password: who finds the phone open chooses none.
   * @returns the key of the phone, for its cookie.
   * @throws DomainError 'pin.too-easy', 'password.wrong', 'too-many-requests'.
   */
  async choose(ctx: TenantContext, me: SignedIn, body: PinBody, visitor: Visitor): Promise<string> {
    if (isEasyPin(body.pin))
      throw new DomainError('pin.too-easy', 'Somebody who knows you guesses this PIN.');
    await this.credentials.confirm(me.accountId, body.password);
    const hash = await this.hasher.hash(body.pin);
    return this.tenantDb.run(ctx, 'pin.choose', async ({ about }) => {
      about({ subjectId: ctx.personId });
      return this.identity.transaction((query) => keepPin(query, me.accountId, visitor.phoneHash, hash));
    });
  }

  /** Takes the PIN in this browser away; also when there is none. */
  async remove(ctx: TenantContext, me: SignedIn, visitor: Visitor): Promise<void> {
    await this.tenantDb.run(ctx, 'pin.remove', async ({ about }) => {
      about({ subjectId: ctx.personId });
      await this.identity.transaction((query) => forgetPin(query, me.accountId, visitor.phoneHash));
    });
  }

  /**
   * Ends my session and lets the phone wait for the other. Before the other has it in hands, there is nothing left of me.
   * @throws DomainError 'not-found' for everybody who is no partner of mine with a PIN here, or when I have none.
   */
  async handOver(ctx: TenantContext, me: SignedIn, to: string, visitor: Visitor): Promise<void> {
    await this.tenantDb.run(ctx, 'shared-phone.hand-over', async ({ em, about }) => {
      about({ objectId: to });
      const partners: Partner[] = await em.query(PARTNERS, [ctx.practiceId, ctx.personId]);
      const partner = partners.find(({ id }) => id === to);
      const standing = await this.standing(me, partner ? [partner] : [], visitor);
      if (!partner?.accountId || !standing.has(partner.accountId) || !standing.has(me.accountId))
        throw notFound();
      about({ subjectId: ctx.personId });
      await this.identity.transaction(async (query) => {
        await query(WAIT, [visitor.phoneHash, ctx.practiceId, ctx.personId, to]);
        await query(`DELETE FROM identity.sessions WHERE token_hash = $1`, [me.tokenHash]);
      });
    });
  }

  private standing(me: SignedIn, partners: readonly Partner[], { phoneHash }: Visitor) {
    const accounts = [me.accountId, ...partners.flatMap(({ accountId }) => accountId ?? [])];
    return standingOnPhone(
      (text, values, name) => this.identity.query(text, values, name),
      phoneHash,
      accounts,
    );
  }
}
