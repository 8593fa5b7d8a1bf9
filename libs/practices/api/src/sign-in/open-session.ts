import { hashToken, type IdentityDb, mintToken } from '@tweespraak/platform/api';
import type { AccountId, PersonId, PracticeId } from '@tweespraak/shared/kernel';
import type { Visitor } from '../limits/visitor';
import { provenOnPhone } from '../shared-phone/phone-pins';

export type Query = IdentityDb['query'];

/** A person in a practice, with the account that opens the door. */
export interface Membership {
  readonly accountId: AccountId;
  readonly practiceId: PracticeId;
  readonly personId: PersonId;
  readonly roles: readonly string[];
}

/** Secrets for the cookies of a browser that was let in. */
export interface OpenedSession {
  readonly token: string;
  readonly deviceToken: string;
  readonly phoneHash: Buffer | null;
}

/** What a session is opened by, when it is not the password. */
export interface OpenedBy {
  /** The session that this one goes on from: its absolute limit stays where it was. */
  readonly continues?: Buffer;
  readonly pin?: true;
}

const DEVICE_DAYS = 180;
const OLDEST_SESSION = '12 hours';

/**
 * Opens a session with a new id and ends the one that the browser came with: an id from before signing in is worth nothing
 * afterwards. In the caller's transaction, with its row in the access log.
 */
export async function openSession(
  query: Query,
  who: Membership,
  visitor: Visitor,
  by: OpenedBy = {},
): Promise<OpenedSession> {
  const token = mintToken();
  await query(
    `INSERT INTO identity.sessions (token_hash, account_id, practice_id, person_id, by_pin, created_at)
     VALUES ($1, $2, $3, $4, $6, coalesce((SELECT o.created_at FROM identity.sessions o WHERE o.token_hash = $5), now()))`,
    [hashToken(token), who.accountId, who.practiceId, who.personId, by.continues ?? null, by.pin ?? false],
    'session-open',
  );
  await query(
    `DELETE FROM identity.sessions WHERE token_hash = $1
      OR (account_id = $2 AND created_at < now() - interval '${OLDEST_SESSION}')`,
    [visitor.sessionToken ? hashToken(visitor.sessionToken) : null, who.accountId],
    'sessions-end',
  );
  await query(
    `UPDATE identity.accounts SET last_practice_id = $2 WHERE id = $1`,
    [who.accountId, who.practiceId],
    'last-practice',
  );
  if (by.pin) await logAct(query, who, 'session.open-by-pin', visitor);
  else await logAct(query, who, 'session.open', visitor);
  if (!by.pin && !by.continues) await provenOnPhone(query, who.accountId, visitor.phoneHash);
  return {
    token,
    deviceToken: await knowDevice(query, who.accountId, visitor),
    phoneHash: visitor.phoneHash,
  };
}

/** Remembers that this account was at home in this browser. @returns the secret for the device cookie, the old one where it is real. */
export async function knowDevice(query: Query, accountId: AccountId, visitor: Visitor): Promise<string> {
  await query(
    `DELETE FROM identity.devices WHERE account_id = $1 AND created_at < now() - interval '${DEVICE_DAYS} days'`,
    [accountId],
    'devices-end',
  );
  const [known] = await query(
    `SELECT 1 FROM identity.devices WHERE token_hash = $1 LIMIT 1`,
    [visitor.deviceHash],
    'device-known',
  );
  const token = known && visitor.deviceToken ? visitor.deviceToken : mintToken();
  await query(
    `INSERT INTO identity.devices (token_hash, account_id) VALUES ($1, $2)
     ON CONFLICT (token_hash, account_id) DO UPDATE SET created_at = now()`,
    [hashToken(token), accountId],
    'device-know',
  );
  return token;
}

/** An act of signing in, in the access log of the practice. */
export async function logAct(query: Query, who: Membership, action: string, visitor: Visitor): Promise<void> {
  const role = ['coach', 'admin', 'partner'].find((one) => who.roles.includes(one));
  await query(
    `INSERT INTO access_log (practice_id, actor_id, actor_role, action, outcome, subject_id, address, request_id)
     VALUES ($1, $2, $3, $4, 'done', $2, $5, $6)`,
    [who.practiceId, who.personId, role, action, visitor.address, visitor.requestId],
    'access-log-act',
  );
}

/** True when anybody signed in from this browser before. */
export async function isKnownDevice(identity: IdentityDb, visitor: Visitor): Promise<boolean> {
  const found = await identity.query(`SELECT 1 FROM identity.devices WHERE token_hash = $1 LIMIT 1`, [
    visitor.deviceHash,
  ]);
  return found.length > 0;
}
