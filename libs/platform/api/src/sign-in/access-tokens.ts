import { Injectable } from '@nestjs/common';
import type { Locale, PersonId, PracticeId, TokenScope } from '@tweespraak/shared/kernel';
import type { FastifyRequest } from 'fastify';
import { IdentityDb } from '../database/identity-db';
import type { PersonRole } from '../database/tenant-context';
import { Tries } from '../limits/tries';
import { hashToken, mintToken } from './sessions';
import { TOKEN_READ } from './token-read.sql';

const BEGINNING = 'tws_';
const SHAPE = /^Bearer (tws_[A-Za-z0-9_-]{43})$/i;
/** As much as a person needs to know which token it is; 208 unknown bits stay. */
const SHOWN = 12;
const MINUTE = 60;

export interface TokenHolder {
  readonly tokenId: string;
  readonly scopes: readonly TokenScope[];
  readonly practiceId: PracticeId;
  readonly personId: PersonId;
  readonly roles: readonly PersonRole[];
  readonly locale: Locale;
  readonly timeZone: string;
}

interface TokenRow {
  id: string;
  practice_id: PracticeId;
  person_id: PersonId;
  scopes: TokenScope[];
  roles: PersonRole[];
  locale: Locale;
  time_zone: string;
}

/** A new personal access token and what of it may be shown later. */
export function mintAccessToken(): { readonly token: string; readonly prefix: string } {
  const token = `${BEGINNING}${mintToken()}`;
  return { token, prefix: token.slice(0, SHOWN) };
}

/** The token that a program sends along, if what it sends looks like one of ours. */
export function readBearer(request: FastifyRequest): string | undefined {
  return SHAPE.exec(request.headers.authorization ?? '')?.[1];
}

/** Personal access tokens: a program reads as its owner, with fewer rights. */
@Injectable()
export class AccessTokens {
  private readonly uses: Tries;
  private readonly unknown: Tries;

  constructor(private readonly identity: IdentityDb) {
    this.uses = new Tries(identity, { name: 'token', points: 120, duration: MINUTE });
    this.unknown = new Tries(identity, { name: 'token-unknown', points: 30, duration: MINUTE });
  }

  /**
   * Who holds this token, or null when it is unknown, revoked, too old, or its owner is no member any more.
   * @throws DomainError 'too-many-requests': 120 a minute for one token, 30 a minute for one address that guesses.
   */
  async read(token: string, address: string): Promise<TokenHolder | null> {
    const [row] = await this.identity.query<TokenRow>(TOKEN_READ, [hashToken(token)], 'token-read');
    await (row ? this.uses.take(row.id) : this.unknown.take(address));
    return row ? toHolder(row) : null;
  }
}

/** Every token of an account is dead, whatever its practice: for a password that changes. Runs in the caller's transaction. */
export async function revokeTokens(query: IdentityDb['query'], accountId: string): Promise<void> {
  await query(
    `UPDATE access_tokens t SET revoked_at = now() FROM people p
     WHERE p.practice_id = t.practice_id AND p.id = t.person_id AND p.account_id = $1 AND t.revoked_at IS NULL`,
    [accountId],
  );
}

function toHolder(row: TokenRow): TokenHolder {
  return {
    tokenId: row.id,
    scopes: row.scopes,
    practiceId: row.practice_id,
    personId: row.person_id,
    roles: row.roles,
    locale: row.locale,
    timeZone: row.time_zone,
  };
}
