import { Injectable } from '@nestjs/common';
import { IdentityDb } from '@tweespraak/platform/api';
import { type EntryBody, type HandOver, PIN_TRIES } from '@tweespraak/practices/contract';
import { DomainError } from '@tweespraak/shared/kernel';
import { Limits } from '../limits/limits';
import type { Visitor } from '../limits/visitor';
import { PasswordHasher } from '../passwords/password-hasher';
import { type Membership, openSession, type OpenedSession, type Query } from '../sign-in/open-session';
import { PIN_LIVES } from './phone-pins';

/** How long a phone waits for the one it was handed to. */
export const HAND_OVER_WAITS = '30 minutes';
/** Wrong PINs between two uses of the password, however many good ones came in between. */
export const TRIES_SINCE_PASSWORD = 20;

/** A hand-over that waits on the phone with key $1, and the person of a side of it. */
const WAITING = `
  identity.shared_phones s
  JOIN identity.hand_overs h ON h.phone_id = s.id AND h.at > now() - interval '${HAND_OVER_WAITS}'
  JOIN people p ON p.practice_id = h.practice_id AND p.id IN (h.to_id, h.from_id)
    AND p.left_at IS NULL AND p.roles = ARRAY['partner']`;

/** Counts the try before the PIN is looked at, so that many at once count as many. No row: nothing to try, or no more. */
const TAKE_A_TRY = `
  UPDATE identity.phone_pins i SET tries = i.tries + 1, tries_since_password = i.tries_since_password + 1
  FROM ${WAITING}
  WHERE s.token_hash = $1 AND p.id = CASE $2 WHEN 'to' THEN h.to_id ELSE h.from_id END
    AND i.phone_id = s.id AND i.account_id = p.account_id AND i.password_at > now() - interval '${PIN_LIVES}'
    AND i.tries < ${PIN_TRIES} AND i.tries_since_password < ${TRIES_SINCE_PASSWORD}
  RETURNING i.pin_hash AS "pinHash", i.phone_id AS "phoneId", p.account_id AS "accountId", p.practice_id AS "practiceId",
    p.id AS "personId", p.roles,
    least(${PIN_TRIES} - i.tries, ${TRIES_SINCE_PASSWORD} - i.tries_since_password) AS left`;

interface Try extends Membership {
  readonly pinHash: string;
  readonly phoneId: string;
  readonly left: number;
}

/** One phone for two, from the side of who takes it: nobody is signed in, and a PIN is all there is. */
@Injectable()
export class HandOvers {
  constructor(
    private readonly identity: IdentityDb,
    private readonly hasher: PasswordHasher,
    private readonly limits: Limits,
  ) {}

  /** The two of a hand-over that waits on this phone, who gets it first; nobody for any other browser. */
  async waiting({ phoneHash }: Visitor): Promise<HandOver> {
    const people = await this.identity.query<HandOver['people'][number]>(
      `SELECT CASE p.id WHEN h.to_id THEN 'to' ELSE 'from' END AS side, p.given_name AS "givenName", p.locale
       FROM ${WAITING} WHERE s.token_hash = $1 ORDER BY p.id = h.to_id DESC`,
      [phoneHash],
      'hand-over-waiting',
    );
    return { people };
  }

  /**
   * Opens a session for one of the two. Works as long for a phone that nobody knows as for a wrong PIN.
   * @throws DomainError 'pin.refused' (details.left), 'pin.locked', 'hand-over.over', 'too-many-requests'.
   */
  async enter({ side, pin }: EntryBody, visitor: Visitor): Promise<OpenedSession> {
    const forgive = await this.limits.pin(visitor);
    const [found] = await this.identity.query<Try>(TAKE_A_TRY, [visitor.phoneHash, side], 'pin-try');
    const matches = await this.hasher.verify(found?.pinHash ?? null, pin);
    if (!found) throw await this.whyNot(visitor);
    if (!matches) throw refused(found.left);
    await forgive();
    return this.identity.transaction((query) => comeIn(query, found, visitor));
  }

  /** A PIN that is dead and one that was taken away meanwhile are the same: the password helps. */
  private async whyNot(visitor: Visitor): Promise<DomainError> {
    return (await this.waiting(visitor)).people.length ? locked() : over();
  }
}

/** Uses the hand-over up: the same PIN, sent again, opens nothing. */
async function comeIn(query: Query, who: Try, visitor: Visitor): Promise<OpenedSession> {
  const used = await query(`DELETE FROM identity.hand_overs WHERE phone_id = $1 RETURNING phone_id`, [
    who.phoneId,
  ]);
  if (!used.length) throw over();
  await query(
    `UPDATE identity.phone_pins SET tries = 0, tries_since_password = tries_since_password - 1
     WHERE phone_id = $1 AND account_id = $2`,
    [who.phoneId, who.accountId],
  );
  return openSession(query, who, visitor, { pin: true });
}

const refused = (left: number) =>
  left > 0 ? new DomainError('pin.refused', 'This is not the PIN.', { left }) : locked();
const locked = () =>
  new DomainError('pin.locked', 'This PIN works again after signing in with the password.');
const over = () => new DomainError('hand-over.over', 'No hand-over waits here.');
