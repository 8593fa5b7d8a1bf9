import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hashToken, IdentityDb, Jobs, revokeTokens } from '@tweespraak/platform/api';
import { type AccountId } from '@tweespraak/shared/kernel';
import { Limits } from '../limits/limits';
import type { Visitor } from '../limits/visitor';
import { NewPasswords } from '../passwords/new-passwords';
import { forgetPins } from '../shared-phone/phone-pins';
import { isKnownDevice, knowDevice } from '../sign-in/open-session';
import { notFound } from '../not-found';

/** How long a link from a reset mail works. */
export const RESET_VALID = '30 minutes';

interface OpenReset {
  account_id: AccountId;
  email: string;
  names: string[];
}

const FIND = `
  SELECT a.id AS account_id, a.email, coalesce(array_agg(concat_ws(' ', p.given_name, p.family_name)), '{}') AS names
  FROM identity.password_resets r
  JOIN identity.accounts a ON a.id = r.account_id
  LEFT JOIN people p ON p.account_id = a.id
  WHERE r.token_hash = $1 AND r.used_at IS NULL AND r.expires_at > now()
  GROUP BY a.id`;

const USE = `
  UPDATE identity.password_resets SET used_at = now(), token_hash = NULL
  WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now() RETURNING account_id`;

/** A new password by mail. */
@Injectable()
export class PasswordResets {
  constructor(
    private readonly identity: IdentityDb,
    private readonly limits: Limits,
    private readonly newPasswords: NewPasswords,
    private readonly jobs: Jobs,
  ) {}

  /**
   * The same row, job and answer for an address with and without an account; the worker finds out.
   * @throws DomainError 'too-many-requests' when this browser or network asks too often.
   */
  async request(email: string, visitor: Visitor): Promise<void> {
    const known = await isKnownDevice(this.identity, visitor);
    if (!(await this.limits.mail('reset', email, visitor, known))) return;
    const passwordResetId = randomUUID();
    await this.identity.query(
      `DELETE FROM identity.password_resets WHERE expires_at < now() - interval '1 day'`,
    );
    await this.identity.query(
      `INSERT INTO identity.password_resets (id, account_id, expires_at)
       VALUES ($1, (SELECT a.id FROM identity.accounts a WHERE a.email = $2), now() + interval '${RESET_VALID}')`,
      [passwordResetId, email],
    );
    await this.jobs.sendNow('mail.password-reset', { passwordResetId });
  }

  /**
   * Sets the password and ends every session, every PIN, every token and every other reset link of the account. Signs nobody in.
   * @returns the secret for this browser's device cookie: who holds the mailbox is not kept out by other people's tries.
   * @throws DomainError 'not-found', 'password.too-short', 'password.too-common' (the link then still works).
   */
  async redeem(token: string, password: string, visitor: Visitor): Promise<string> {
    const [found] = await this.identity.query<OpenReset>(FIND, [hashToken(token)]);
    if (!found) throw notFound();
    const hash = await this.newPasswords.prepare(password, found);
    const device = await this.identity.transaction(async (query) => {
      if (!(await query(USE, [hashToken(token)])).length) throw notFound();
      await query(`UPDATE identity.accounts SET password_hash = $2 WHERE id = $1`, [found.account_id, hash]);
      await query(`DELETE FROM identity.sessions WHERE account_id = $1`, [found.account_id]);
      await forgetPins(query, found.account_id);
      await revokeTokens(query, found.account_id);
      await query(`DELETE FROM identity.password_resets WHERE account_id = $1 AND used_at IS NULL`, [
        found.account_id,
      ]);
      return knowDevice(query, found.account_id, visitor);
    });
    await this.jobs.sendNow('mail.password-changed', { accountId: found.account_id });
    return device;
  }
}
