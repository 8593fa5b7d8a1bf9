import { Injectable } from '@nestjs/common';
import { hashToken, IdentityDb, type PersonRole } from '@tweespraak/platform/api';
import type { Invitation } from '@tweespraak/practices/contract';
import { DomainError, type Locale, type PersonId, type PracticeId } from '@tweespraak/shared/kernel';
import type { Visitor } from '../limits/visitor';
import { LinkHolders } from '../sign-in/link-holders';
import {
  logAct,
  type Membership,
  openSession,
  type OpenedSession,
  type Query,
} from '../sign-in/open-session';
import { isUniqueViolation } from '../sign-in/unique-violation';
import { notFound } from '../not-found';

interface OpenInvitation {
  id: string;
  practice_id: PracticeId;
  person_id: PersonId;
  given_name: string;
  family_name: string;
  roles: PersonRole[];
  locale: Locale;
  email: string;
  practice_name: string;
  invited_by: string;
  has_account: boolean;
}

const FIND = `
  SELECT i.id, i.practice_id, i.person_id, p.given_name, p.family_name, p.roles, p.locale, c.email,
    r.name AS practice_name, btrim(concat_ws(' ', b.given_name, b.family_name)) AS invited_by,
    a.id IS NOT NULL AS has_account
  FROM invitations i
  JOIN practices r ON r.practice_id = i.practice_id
  JOIN people p ON p.practice_id = i.practice_id AND p.id = i.person_id AND p.left_at IS NULL
  JOIN person_contacts c ON c.practice_id = i.practice_id AND c.person_id = i.person_id AND c.email = i.sent_to
  JOIN people b ON b.practice_id = i.practice_id AND b.id = i.invited_by
  LEFT JOIN identity.accounts a ON a.email = c.email
  WHERE i.token_hash = $1 AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()
    AND (p.account_id IS NULL OR p.account_id = a.id)`;

const USE = `
  UPDATE invitations SET accepted_at = now(), token_hash = NULL
  WHERE practice_id = $1 AND id = $2 AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > now()
  RETURNING id`;

const JOIN = `
  UPDATE people p SET account_id = $3, joined_at = coalesce(joined_at, now())
  WHERE p.practice_id = $1 AND p.id = $2 AND p.left_at IS NULL AND (p.account_id IS NULL OR p.account_id = $3)
    AND EXISTS (SELECT 1 FROM person_contacts c WHERE c.practice_id = $1 AND c.person_id = $2 AND c.email = $4)
  RETURNING p.id`;

/** Who holds an invitation joins as exactly the person that it was made for. */
@Injectable()
export class Acceptance {
  constructor(
    private readonly identity: IdentityDb,
    private readonly holders: LinkHolders,
  ) {}

  /** @throws DomainError 'not-found': unknown, used, revoked, expired, sent to an older address. */
  async read(token: string): Promise<Invitation> {
    const found = await this.find(token);
    return {
      givenName: found.given_name,
      email: found.email,
      practiceName: found.practice_name,
      invitedBy: found.invited_by,
      locale: found.locale,
      kind: found.roles.includes('partner') ? 'partner' : 'staff',
      hasAccount: found.has_account,
    };
  }

  /**
   * Joins and opens a session. An account that exists stays as it is.
   * @throws DomainError 'not-found', 'password.wrong', 'password.too-short', 'password.too-common', 'too-many-requests',
   * 'invitation.already-member' (the account is somebody else in this practice), 'conflict'.
   */
  async accept(token: string, password: string, visitor: Visitor): Promise<OpenedSession> {
    const found = await this.find(token);
    const names = [found.given_name, found.family_name, found.practice_name];
    const holder = await this.holders
      .prove({ email: found.email, names }, password, visitor)
      .catch(async (error) => {
        await this.find(token); // a twin of this request may have used the link, and made the account, in between
        throw error;
      });
    return this.identity.transaction(async (query) => {
      if (!(await query(USE, [found.practice_id, found.id])).length) throw notFound();
      const who: Membership = {
        accountId: await this.holders.save(query, holder),
        practiceId: found.practice_id,
        personId: found.person_id,
        roles: found.roles,
      };
      await join(query, who, found.email);
      await logAct(query, who, 'invitation.accept', visitor);
      return openSession(query, who, visitor);
    });
  }

  private async find(token: string): Promise<OpenInvitation> {
    const [found] = await this.identity.query<OpenInvitation>(FIND, [hashToken(token)]);
    if (!found) throw notFound();
    return found;
  }
}

async function join(query: Query, who: Membership, email: string): Promise<void> {
  try {
    const joined = await query(JOIN, [who.practiceId, who.personId, who.accountId, email]);
    if (!joined.length) throw notFound();
  } catch (error) {
    if (!isUniqueViolation(error, 'people_practice_id_account_id_key')) throw error;
    throw new DomainError('invitation.already-member', 'This account is already in the practice.');
  }
}
