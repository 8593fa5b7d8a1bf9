import { randomUUID } from 'node:crypto';
import { hashToken, type IdentityDb, mintToken } from '@tweespraak/platform/api';
import type { AccountId } from '@tweespraak/shared/kernel';

type Query = IdentityDb['query'];

/** A PIN lives as long as its owner now and then uses the whole password on that phone. */
export const PIN_LIVES = '90 days';

/** Which of these accounts have a PIN on the phone with this key. Nothing for an unknown key, or for none. */
export async function standingOnPhone(
  query: Query,
  phoneHash: Buffer | null,
  accounts: readonly AccountId[],
): Promise<ReadonlySet<AccountId>> {
  if (!phoneHash) return new Set();
  const rows = await query<{ account_id: AccountId }>(
    `SELECT i.account_id FROM identity.shared_phones s JOIN identity.phone_pins i ON i.phone_id = s.id
     WHERE s.token_hash = $1 AND i.account_id = ANY ($2) AND i.password_at > now() - interval '${PIN_LIVES}'`,
    [phoneHash, accounts],
    'standing-on-phone',
  );
  return new Set(rows.map(({ account_id }) => account_id));
}

/** Whether this account has a PIN on the phone with this key. */
export async function standsOnPhone(
  identity: IdentityDb,
  accountId: AccountId,
  phoneHash: Buffer | null,
): Promise<boolean> {
  const query: Query = (text, values, name) => identity.query(text, values, name);
  return (await standingOnPhone(query, phoneHash, [accountId])).has(accountId);
}

/**
 * Keeps the hash of a PIN. The phone gets a new key each time somebody joins it: a key that was planted in this browser, or
 * copied from it, is worth nothing for the PIN that is chosen now.
 * @returns the new key, for the cookie.
 */
export async function keepPin(
  query: Query,
  accountId: AccountId,
  phoneHash: Buffer | null,
  pinHash: string,
): Promise<string> {
  const key = mintToken();
  await query(`DELETE FROM identity.phone_pins WHERE password_at < now() - interval '${PIN_LIVES}'`);
  const [known] = await query<{ id: string }>(
    `UPDATE identity.shared_phones SET token_hash = $2 WHERE token_hash = $1 RETURNING id`,
    [phoneHash, hashToken(key)],
  );
  const phoneId = known?.id ?? randomUUID();
  if (!known)
    await query(`INSERT INTO identity.shared_phones (id, token_hash) VALUES ($1, $2)`, [
      phoneId,
      hashToken(key),
    ]);
  await query(
    `INSERT INTO identity.phone_pins (phone_id, account_id, pin_hash) VALUES ($1, $2, $3)
     ON CONFLICT (phone_id, account_id) DO UPDATE
       SET pin_hash = $3, tries = 0, tries_since_password = 0, password_at = now()`,
    [phoneId, accountId, pinHash],
  );
  await forgetEmptyPhones(query);
  return key;
}

/** Takes the PIN of this account on this phone away, and a hand-over that waits there. */
export async function forgetPin(query: Query, accountId: AccountId, phoneHash: Buffer | null): Promise<void> {
  await query(
    `WITH phone AS (SELECT id FROM identity.shared_phones WHERE token_hash = $1),
       waiting AS (DELETE FROM identity.hand_overs h USING phone WHERE h.phone_id = phone.id)
     DELETE FROM identity.phone_pins i USING phone WHERE i.phone_id = phone.id AND i.account_id = $2`,
    [phoneHash, accountId],
  );
  await forgetEmptyPhones(query);
}

/** Takes every PIN of an account away, except on the phone with this key. */
export async function forgetPins(
  query: Query,
  accountId: AccountId,
  exceptPhone: Buffer | null = null,
): Promise<void> {
  await query(
    `DELETE FROM identity.phone_pins i USING identity.shared_phones s
     WHERE s.id = i.phone_id AND i.account_id = $1 AND s.token_hash IS DISTINCT FROM $2`,
    [accountId, exceptPhone],
  );
  await forgetEmptyPhones(query);
}

/** The whole password was used on this phone: a PIN that was tried too often works again, and no hand-over waits any more. */
export async function provenOnPhone(
  query: Query,
  accountId: AccountId,
  phoneHash: Buffer | null,
): Promise<void> {
  if (!phoneHash) return;
  await query(
    `WITH phone AS (SELECT id FROM identity.shared_phones WHERE token_hash = $1),
       waiting AS (DELETE FROM identity.hand_overs h USING phone WHERE h.phone_id = phone.id)
     UPDATE identity.phone_pins i SET tries = 0, tries_since_password = 0, password_at = now()
     FROM phone WHERE i.phone_id = phone.id AND i.account_id = $2 AND i.password_at > now() - interval '${PIN_LIVES}'`,
    [phoneHash, accountId],
    'proven-on-phone',
  );
}

const forgetEmptyPhones = (query: Query) =>
  query(
    `DELETE FROM identity.shared_phones s
     WHERE NOT EXISTS (SELECT 1 FROM identity.phone_pins i WHERE i.phone_id = s.id)`,
  );
