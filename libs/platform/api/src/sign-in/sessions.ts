import { hash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccountId, Locale, PersonId, PracticeId } from '@tweespraak/shared/kernel';
import { IdentityDb } from '../database/identity-db';
import type { PersonRole } from '../database/tenant-context';
import { SESSION_READ } from './session-read.sql';
import { SESSION_WATCH } from './session-watch.sql';

export interface SignedIn {
  readonly tokenHash: Buffer;
  readonly accountId: AccountId;
  readonly practiceId: PracticeId;
  readonly personId: PersonId;
  /** Opened by a PIN on a shared phone, not by the password. */
  readonly byPin: boolean;
  readonly roles: readonly PersonRole[];
  readonly locale: Locale;
  readonly givenName: string;
  readonly practiceName: string;
  readonly practiceLocale: Locale;
  readonly country: string;
  readonly timeZone: string;
}

/** SHA-256 of a secret that a person carries (cookie, link): all that the database ever holds of it. */
export function hashToken(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}

/** 256 random bits, safe in a cookie and in an address. */
export function mintToken(): string {
  return randomBytes(32).toString('base64url');
}

interface SessionRow {
  token_hash: Buffer;
  account_id: AccountId;
  practice_id: PracticeId;
  person_id: PersonId;
  by_pin: boolean;
  roles: PersonRole[];
  locale: Locale;
  given_name: string;
  practice_name: string;
  practice_locale: Locale;
  country: string;
  time_zone: string;
}

/** Server-side sessions: the cookie carries a secret, the table its hash. */
@Injectable()
export class Sessions {
  constructor(private readonly identity: IdentityDb) {}

  /** Who holds this secret, or null when it is unknown, idle too long, too old, or the person left. Counts as activity. */
  async read(token: string): Promise<SignedIn | null> {
    const [row] = await this.identity.query<SessionRow>(SESSION_READ, [hashToken(token)], 'session-read');
    return row ? toSignedIn(row) : null;
  }

  /**
   * Which of these sessions still are, by the hash of their secret in hex, with the person's roles by now. For streams,
   * which outlive the request that a guard let in. An `active` one counts as activity.
   */
  async stillOpen(
    watched: readonly { readonly tokenHash: Buffer; readonly active: boolean }[],
  ): Promise<Map<string, readonly PersonRole[]>> {
    const values = [watched.map(({ tokenHash }) => tokenHash), watched.map(({ active }) => active)];
    const rows = await this.identity.query<{ hash: string; roles: PersonRole[] }>(
      SESSION_WATCH,
      values,
      'session-watch',
    );
    return new Map(rows.map(({ hash, roles }) => [hash, roles]));
  }

  /** Opens a session for a person in a practice. @returns the secret for the cookie. */
  async open(accountId: AccountId, practiceId: PracticeId, personId: PersonId): Promise<string> {
    const token = mintToken();
    await this.identity.query(
      `INSERT INTO identity.sessions (token_hash, account_id, practice_id, person_id) VALUES ($1, $2, $3, $4)`,
      [hashToken(token), accountId, practiceId, personId],
    );
    return token;
  }

  async close(token: string): Promise<void> {
    await this.identity.query(`DELETE FROM identity.sessions WHERE token_hash = $1`, [hashToken(token)]);
  }

  /** Ends every session of an account, except (when given) the one that asks for it. */
  async closeAll(accountId: AccountId, exceptHash?: Buffer): Promise<void> {
    await this.identity.query(
      `DELETE FROM identity.sessions WHERE account_id = $1 AND token_hash IS DISTINCT FROM $2`,
      [accountId, exceptHash ?? null],
    );
  }
}

function toSignedIn(row: SessionRow): SignedIn {
  return {
    tokenHash: row.token_hash,
    accountId: row.account_id,
    practiceId: row.practice_id,
    personId: row.person_id,
    byPin: row.by_pin,
    roles: row.roles,
    locale: row.locale,
    givenName: row.given_name,
    practiceName: row.practice_name,
    practiceLocale: row.practice_locale,
    country: row.country,
    timeZone: row.time_zone,
  };
}
