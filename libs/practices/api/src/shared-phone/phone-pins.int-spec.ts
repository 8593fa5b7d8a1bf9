import { hashToken, IdentityDb, parseEnv } from '@tweespraak/platform/api';
import type { AccountId } from '@tweespraak/shared/kernel';
import {
  aPartner,
  aPractice,
  createTestDatabase,
  type TestDatabase,
  type TestPractice,
} from '@tweespraak/shared/testing';
import { forgetPin, forgetPins, keepPin, provenOnPhone, standingOnPhone } from './phone-pins';

describe('PINs on phones', () => {
  let db: TestDatabase;
  let identity: IdentityDb;
  let practice: TestPractice;
  beforeAll(async () => {
    db = await createTestDatabase();
    identity = new IdentityDb(parseEnv(db.env));
    practice = await aPractice(db);
  });
  afterAll(async () => {
    await identity.onApplicationShutdown();
    await db.drop();
  });

  const query: IdentityDb['query'] = (text, values, name) => identity.query(text, values, name);
  const someAccount = async () => (await aPartner(db, practice)).accountId as AccountId;
  const join = async (account: AccountId, key?: string) =>
    keepPin(query, account, key ? hashToken(key) : null, 'a hash');
  const standing = async (key: string, ...accounts: AccountId[]) => [
    ...(await standingOnPhone(query, hashToken(key), accounts)),
  ];
  const phones = async () => (await db.rows(`SELECT id FROM identity.shared_phones`)).length;

  it('of two people stand on one phone, under a key that is new for each who joins', async () => {
    const [one, other] = [await someAccount(), await someAccount()];
    const first = await join(one);
    const second = await join(other, first);
    expect(second).not.toBe(first);
    expect(await standing(first, one, other)).toEqual([]);
    expect((await standing(second, one, other)).toSorted()).toEqual([one, other].toSorted());
  });

  it('are asked about by account: who is not asked about is not told', async () => {
    const [one, other, stranger] = [await someAccount(), await someAccount(), await someAccount()];
    const key = await join(other, await join(one));
    expect(await standing(key, one, stranger)).toEqual([one]);
    expect(await standingOnPhone(query, null, [one])).toEqual(new Set());
  });

  it('never adopt a key that this side did not make', async () => {
    const one = await someAccount();
    const key = await join(one, 'a key that somebody planted');
    expect(await standing('a key that somebody planted', one)).toEqual([]);
    expect(await standing(key, one)).toEqual([one]);
  });

  it('go with their account, and a phone goes with the last of them', async () => {
    const before = await phones();
    const [one, other] = [await someAccount(), await someAccount()];
    const key = await join(other, await join(one));
    await db.rows(`DELETE FROM identity.accounts WHERE id = $1`, [one]);
    expect(await standing(key, one, other)).toEqual([other]);
    expect(await phones()).toBe(before + 1);
    await forgetPin(query, other, hashToken(key));
    expect(await phones()).toBe(before);
  });

  it('are forgotten everywhere, or everywhere but here', async () => {
    const one = await someAccount();
    const [here, there] = [await join(one), await join(one)];
    await forgetPins(query, one, hashToken(here));
    expect([await standing(here, one), await standing(there, one)]).toEqual([[one], []]);
    await forgetPins(query, one);
    expect(await standing(here, one)).toEqual([]);
  });

  it('do not come back to life by a password when they are ninety days old', async () => {
    const one = await someAccount();
    const key = await join(one);
    const age = (days: number) =>
      db.rows(
        `UPDATE identity.phone_pins SET tries = 5, password_at = now() - make_interval(days => $2) WHERE account_id = $1`,
        [one, days],
      );
    const tries = async () =>
      (
        await db.rows<{ tries: number }>(`SELECT tries FROM identity.phone_pins WHERE account_id = $1`, [one])
      )[0]?.tries;
    await age(91);
    await provenOnPhone(query, one, hashToken(key));
    expect([await standing(key, one), await tries()]).toEqual([[], 5]);
    await age(89);
    await provenOnPhone(query, one, hashToken(key));
    expect([await standing(key, one), await tries()]).toEqual([[one], 0]);
  });
});
