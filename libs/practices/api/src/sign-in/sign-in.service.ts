import { Injectable } from '@nestjs/common';
import { IDLE_SECONDS, IdentityDb, Sessions, type SignedIn } from '@tweespraak/platform/api';
import type { Session } from '@tweespraak/practices/contract';
import { type AccountId, DomainError } from '@tweespraak/shared/kernel';
import type { Visitor } from '../limits/visitor';
import { notFound } from '../not-found';
import { standsOnPhone } from '../shared-phone/phone-pins';
import { type Membership, openSession, type OpenedSession } from './open-session';

/** Signing in, going to another practice, signing out. */
@Injectable()
export class SignIn {
  constructor(
    private readonly identity: IdentityDb,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Opens a session for a proven account, in the practice where it worked last.
   * @throws DomainError 'sign-in.refused' when the account is in no practice (any more): no different from a wrong password.
   */
  async open(accountId: AccountId, visitor: Visitor): Promise<OpenedSession> {
    const [membership] = await this.memberships(accountId);
    if (!membership)
      throw new DomainError('sign-in.refused', 'This address and password do not belong together.');
    return this.identity.transaction((query) => openSession(query, membership, visitor));
  }

  /** To another practice of the same account, under a new session id. @throws DomainError 'not-found'. */
  async switchPractice(me: SignedIn, practiceId: string, visitor: Visitor): Promise<OpenedSession> {
    const memberships = await this.memberships(me.accountId);
    const chosen = memberships.find((one) => one.practiceId === practiceId);
    if (!chosen) throw notFound();
    return this.identity.transaction((query) =>
      openSession(query, chosen, visitor, { continues: me.tokenHash }),
    );
  }

  async close(visitor: Visitor): Promise<void> {
    if (visitor.sessionToken) await this.sessions.close(visitor.sessionToken);
  }

  /** What the browser may know about the session. After a PIN there are no other practices: they ask for the password. */
  async view(me: SignedIn, phoneHash: Buffer | null): Promise<Session> {
    const all = await this.memberships(me.accountId);
    const memberships = all.filter(({ practiceId }) => !me.byPin || practiceId === me.practiceId);
    return {
      person: { id: me.personId, givenName: me.givenName, locale: me.locale },
      practice: {
        id: me.practiceId,
        name: me.practiceName,
        country: me.country as Session['practice']['country'],
        locale: me.practiceLocale,
        timeZone: me.timeZone,
      },
      roles: [...me.roles],
      memberships: memberships
        .map(({ practiceId, practiceName }) => ({ practiceId, practiceName }))
        .sort((one, other) => one.practiceName.localeCompare(other.practiceName)),
      idleSeconds: me.roles.includes('partner') ? IDLE_SECONDS.partner : IDLE_SECONDS.staff,
      byPin: me.byPin,
      sharedPhone:
        me.roles.includes('partner') && (await standsOnPhone(this.identity, me.accountId, phoneHash)),
    };
  }

  /** The view of a session that was opened in this request. */
  async viewOf({ token, phoneHash }: OpenedSession): Promise<Session> {
    const me = await this.sessions.read(token);
    if (!me) throw new DomainError('not-signed-in', 'Sign in first.'); // the person left in this very moment
    return this.view(me, phoneHash);
  }

  private memberships(accountId: AccountId): Promise<(Membership & { practiceName: string })[]> {
    return this.identity.query(
      `SELECT a.id AS "accountId", p.practice_id AS "practiceId", p.id AS "personId", p.roles, r.name AS "practiceName"
       FROM identity.accounts a
       JOIN people p ON p.account_id = a.id AND p.left_at IS NULL
       JOIN practices r ON r.practice_id = p.practice_id
       WHERE a.id = $1
       ORDER BY p.practice_id IS NOT DISTINCT FROM a.last_practice_id DESC, p.joined_at, p.practice_id`,
      [accountId],
      'memberships',
    );
  }
}
