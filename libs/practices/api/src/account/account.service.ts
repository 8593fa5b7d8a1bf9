import { Injectable } from '@nestjs/common';
import {
  IdentityDb,
  Jobs,
  revokeTokens,
  type SignedIn,
  STILL_OPEN,
  TenantDb,
  type TenantContext,
} from '@tweespraak/platform/api';
import type { Account, AccountChanges, ChangePasswordBody } from '@tweespraak/practices/contract';
import { NewPasswords } from '../passwords/new-passwords';
import { forgetPins } from '../shared-phone/phone-pins';
import { Credentials } from '../sign-in/credentials';

const OTHER_SESSIONS = `
  SELECT a.email, (SELECT count(*)::int FROM identity.sessions s
    JOIN people p ON p.practice_id = s.practice_id AND p.id = s.person_id AND p.left_at IS NULL
    WHERE s.account_id = a.id AND s.token_hash <> $2 AND ${STILL_OPEN}) AS "otherSessions"
  FROM identity.accounts a WHERE a.id = $1`;

const CHANGE = `
  UPDATE people SET given_name = coalesce($3, given_name), family_name = coalesce($4, family_name),
    locale = coalesce($5, locale)
  WHERE practice_id = $1 AND id = $2`;

type Names = Pick<Account, 'givenName' | 'familyName' | 'locale'>;

/** What a person may see and change of themselves: name, language, password; never a role. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly identity: IdentityDb,
    private readonly credentials: Credentials,
    private readonly newPasswords: NewPasswords,
    private readonly jobs: Jobs,
  ) {}

  async read(ctx: TenantContext, me: SignedIn): Promise<Account> {
    const [names] = await this.tenantDb.query<Names>(
      ctx,
      'account.read',
      { subjectId: ctx.personId },
      {
        text: `SELECT given_name AS "givenName", family_name AS "familyName", locale FROM people
        WHERE practice_id = $1 AND id = $2`,
        values: [ctx.practiceId, ctx.personId],
      },
    );
    const [account] = await this.identity.query<Pick<Account, 'email' | 'otherSessions'>>(OTHER_SESSIONS, [
      me.accountId,
      me.tokenHash,
    ]);
    if (!names || !account) throw new Error('a session without its person or account');
    return { ...names, ...account };
  }

  /** Name and language in this practice; a field that is not given stays. */
  async change(ctx: TenantContext, me: SignedIn, changes: AccountChanges): Promise<Account> {
    await this.tenantDb.run(ctx, 'account.change', async ({ em, about }) => {
      about({ subjectId: ctx.personId });
      await em.query(CHANGE, [
        ctx.practiceId,
        ctx.personId,
        changes.givenName ?? null,
        changes.familyName ?? null,
        changes.locale ?? null,
      ]);
    });
    return this.read(ctx, me);
  }

  /**
   * Replaces the password, ends every other session, every PIN and every token of a program, tells the owner by mail.
   * @throws DomainError 'password.wrong', 'password.too-short', 'password.too-common', 'too-many-requests'.
   */
  async changePassword(ctx: TenantContext, me: SignedIn, body: ChangePasswordBody): Promise<void> {
    await this.credentials.confirm(me.accountId, body.current);
    const { email, givenName, familyName } = await this.read(ctx, me);
    const names = [givenName, familyName, me.practiceName];
    const hash = await this.newPasswords.prepare(body.next, { email, names });
    await this.identity.transaction(async (query) => {
      await query(`UPDATE identity.accounts SET password_hash = $2 WHERE id = $1`, [me.accountId, hash]);
      await query(`DELETE FROM identity.sessions WHERE account_id = $1 AND token_hash <> $2`, [
        me.accountId,
        me.tokenHash,
      ]);
      await forgetPins(query, me.accountId);
      await revokeTokens(query, me.accountId);
      await query(`DELETE FROM identity.password_resets WHERE account_id = $1 AND used_at IS NULL`, [
        me.accountId,
      ]);
    });
    await this.jobs.sendNow('mail.password-changed', { accountId: me.accountId });
  }

  /** Signs out everywhere but in this browser, and takes the PINs on other phones away. */
  async endOtherSessions(ctx: TenantContext, me: SignedIn, phoneHash: Buffer | null): Promise<void> {
    await this.tenantDb.run(ctx, 'account.end-sessions', async ({ about }) => {
      about({ subjectId: ctx.personId });
      await this.identity.transaction(async (query) => {
        await query(`DELETE FROM identity.sessions WHERE account_id = $1 AND token_hash <> $2`, [
          me.accountId,
          me.tokenHash,
        ]);
        await forgetPins(query, me.accountId, phoneHash);
      });
    });
  }
}
