import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hashToken, IdentityDb, Jobs } from '@tweespraak/platform/api';
import type { SignUp, SignUpBody } from '@tweespraak/practices/contract';
import { type PersonId, type PracticeId } from '@tweespraak/shared/kernel';
import { Limits } from '../limits/limits';
import type { Visitor } from '../limits/visitor';
import { LinkHolders } from '../sign-in/link-holders';
import {
  isKnownDevice,
  logAct,
  type Membership,
  openSession,
  type OpenedSession,
  type Query,
} from '../sign-in/open-session';
import { notFound } from '../not-found';

/** How long a link from a sign-up mail works. */
const VALID = '24 hours';

interface OpenSignUp {
  id: string;
  details: SignUpBody;
  has_account: boolean;
}

const FIND = `
  SELECT s.id, s.details, EXISTS (SELECT 1 FROM identity.accounts a WHERE a.email = s.details ->> 'email') AS has_account
  FROM identity.sign_ups s WHERE s.token_hash = $1 AND s.used_at IS NULL AND s.expires_at > now()`;

const USE = `
  UPDATE identity.sign_ups SET used_at = now(), token_hash = NULL, details = '{}'
  WHERE id = $1 AND used_at IS NULL AND expires_at > now() RETURNING id`;

/** A new practice: asked for on the site, made when its first admin opens the mail. */
@Injectable()
export class SignUps {
  constructor(
    private readonly identity: IdentityDb,
    private readonly limits: Limits,
    private readonly holders: LinkHolders,
    private readonly jobs: Jobs,
  ) {}

  /** The same for every address. @throws DomainError 'too-many-requests'. */
  async request(body: SignUpBody, visitor: Visitor): Promise<void> {
    const known = await isKnownDevice(this.identity, visitor);
    if (!(await this.limits.mail('sign-up', body.email, visitor, known))) return;
    const signUpId = randomUUID();
    await this.identity.query(`DELETE FROM identity.sign_ups WHERE expires_at < now()`);
    await this.identity.query(
      `INSERT INTO identity.sign_ups (id, details, expires_at) VALUES ($1, $2, now() + interval '${VALID}')`,
      [signUpId, JSON.stringify(body)],
    );
    await this.jobs.sendNow('mail.sign-up', { signUpId });
  }

  /** @throws DomainError 'not-found'. */
  async read(token: string): Promise<SignUp> {
    const { details, has_account } = await this.find(token);
    const { practiceName, givenName, email, locale } = details;
    return { practiceName, givenName, email, locale, hasAccount: has_account };
  }

  /**
   * Makes the practice and its first admin, and opens a session, all or nothing. An account that exists stays as it is.
   * @throws DomainError 'not-found', 'password.wrong', 'password.too-short', 'password.too-common', 'too-many-requests',
   * 'conflict'.
   */
  async confirm(token: string, password: string, visitor: Visitor): Promise<OpenedSession> {
    const { id, details } = await this.find(token);
    const names = [details.givenName, details.familyName, details.practiceName];
    const holder = await this.holders.prove({ email: details.email, names }, password, visitor);
    return this.identity.transaction(async (query) => {
      if (!(await query(USE, [id])).length) throw notFound();
      const who: Membership = {
        accountId: await this.holders.save(query, holder),
        practiceId: randomUUID() as PracticeId,
        personId: randomUUID() as PersonId,
        roles: details.alsoCoach ? ['coach', 'admin'] : ['admin'],
      };
      await found(query, who, details);
      await logAct(query, who, 'practice.sign-up', visitor);
      return openSession(query, who, visitor);
    });
  }

  private async find(token: string): Promise<OpenSignUp> {
    const [signUp] = await this.identity.query<OpenSignUp>(FIND, [hashToken(token)]);
    if (!signUp) throw notFound();
    return signUp;
  }
}

async function found(query: Query, who: Membership, details: SignUpBody): Promise<void> {
  const { practiceName, country, locale, timeZone, givenName, familyName, email } = details;
  await query(
    `INSERT INTO practices (practice_id, name, country, locale, time_zone) VALUES ($1, $2, $3, $4, $5)`,
    [who.practiceId, practiceName, country, locale, timeZone],
  );
  await query(
    `INSERT INTO people (practice_id, id, account_id, given_name, family_name, roles, locale, joined_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, now())`,
    [who.practiceId, who.personId, who.accountId, givenName, familyName, who.roles, locale],
  );
  await query(`INSERT INTO person_contacts (practice_id, person_id, email) VALUES ($1, $2, $3)`, [
    who.practiceId,
    who.personId,
    email,
  ]);
}
