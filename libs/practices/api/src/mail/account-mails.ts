import { Inject, Injectable } from '@nestjs/common';
import {
  ENV,
  type Env,
  hashToken,
  IdentityDb,
  type JobPayloads,
  Mailer,
  mintToken,
  publicUrl,
} from '@tweespraak/platform/api';
import type { Locale } from '@tweespraak/shared/kernel';
import { RESET_VALID } from '../account/password-resets.service';
import { passwordChangedMail, passwordResetMail } from './password.mail';
import { signUpMail, signUpWithAccountMail } from './sign-up.mail';
import { writeMail } from './write-mail';

interface Holder {
  email: string;
  name: string;
  locale: Locale;
}

/** How an account is called and in which language it reads: as in the practice where it worked last. */
const HOLDER = `
  SELECT p.given_name AS name, p.locale FROM people p
  WHERE p.account_id = a.id ORDER BY p.practice_id IS NOT DISTINCT FROM a.last_practice_id DESC, p.joined_at LIMIT 1`;

const MINT_RESET = `
  UPDATE identity.password_resets r SET token_hash = $2, expires_at = now() + interval '${RESET_VALID}'
  FROM identity.accounts a, LATERAL (${HOLDER}) h
  WHERE r.id = $1 AND r.used_at IS NULL AND a.id = r.account_id
  RETURNING a.email, h.name, h.locale`;

const MINT_SIGN_UP = `
  UPDATE identity.sign_ups s SET token_hash = $2 WHERE s.id = $1 AND s.used_at IS NULL AND s.expires_at > now()
  RETURNING s.details ->> 'email' AS email, s.details ->> 'locale' AS locale,
    EXISTS (SELECT 1 FROM identity.accounts a WHERE a.email = s.details ->> 'email') AS has_account`;

/** Mails about an account, outside any practice. Links are minted here; a job that is tried again makes a new one. */
@Injectable()
export class AccountMails {
  private readonly url: string;

  constructor(
    @Inject(ENV) env: Env,
    private readonly identity: IdentityDb,
    private readonly mailer: Mailer,
  ) {
    this.url = publicUrl(env);
  }

  async sendSignUp({ signUpId }: JobPayloads['mail.sign-up']): Promise<void> {
    const token = mintToken();
    const [to] = await this.identity.query<{ email: string; locale: Locale; has_account: boolean }>(
      MINT_SIGN_UP,
      [signUpId, hashToken(token)],
    );
    if (!to) return;
    const messages = to.has_account ? signUpWithAccountMail : signUpMail;
    const text = writeMail(messages, to.locale, {}, `${this.url}/sign-up/${token}`);
    await this.mailer.send({ to: to.email, text });
  }

  /** A request for an address without an account ends here, in silence. */
  async sendPasswordReset({ passwordResetId }: JobPayloads['mail.password-reset']): Promise<void> {
    const token = mintToken();
    const [to] = await this.identity.query<Holder>(MINT_RESET, [passwordResetId, hashToken(token)]);
    if (!to) return;
    const text = writeMail(
      passwordResetMail,
      to.locale,
      { name: to.name },
      `${this.url}/reset-password/${token}`,
    );
    await this.mailer.send({ to: to.email, text });
  }

  async sendPasswordChanged(
    { accountId }: JobPayloads['mail.password-changed'],
    jobId: string,
  ): Promise<void> {
    const [to] = await this.identity.query<Holder>(
      `SELECT a.email, h.name, h.locale FROM identity.accounts a, LATERAL (${HOLDER}) h WHERE a.id = $1`,
      [accountId],
    );
    if (!to) return;
    const text = writeMail(passwordChangedMail, to.locale, { name: to.name }, `${this.url}/forgot-password`);
    await this.mailer.send({ to: to.email, text, messageId: jobId });
  }
}
