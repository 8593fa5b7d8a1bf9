import {
  aCoach,
  aCouple,
  anAdmin,
  aPractice,
  type TestCouple,
  type TestPerson,
  type TestPractice,
} from '@tweespraak/shared/testing';
import {
  aBrowser,
  type Browser,
  hasLeft,
  linkIn,
  PASSWORD,
  setCookies,
  withPassword,
} from './support/browser';
import { createTestApp, type TestApp } from './support/test-app';

const PINS = { a: '7394', b: '684093' };
const WRONG = '9047';

describe('one phone for two', () => {
  let test: TestApp;
  let practice: TestPractice;
  beforeAll(async () => {
    test = await createTestApp({ TRUST_PROXY: 'on' });
    practice = await aPractice(test.db);
  });
  afterAll(() => test.close());

  const someCouple = async (inPractice = practice): Promise<TestCouple> => {
    const couple = await aCouple(test.db, inPractice, { coach: await aCoach(test.db, inPractice) });
    await withPassword(test.db, couple.a);
    await withPassword(test.db, couple.b);
    return couple;
  };
  const choosePin = (phone: Browser, pin: string, password = PASSWORD) =>
    phone.send('put', '/api/my/pin', { pin, password });
  /** Each signs in with the whole password and chooses a PIN; the last one stays signed in. */
  const join = async (phone: Browser, ...people: readonly (readonly [TestPerson, string])[]) => {
    for (const [person, pin] of people) {
      expect((await phone.signIn(person)).status).toBe(200);
      expect((await choosePin(phone, pin)).status).toBe(204);
    }
  };
  /** A phone of both, in the hands of A. */
  const sharedPhone = async (couple: TestCouple) => {
    const phone = aBrowser(test);
    await join(phone, [couple.b, PINS.b], [couple.a, PINS.a]);
    return phone;
  };
  const handTo = (phone: Browser, to: TestPerson) =>
    phone.send('post', '/api/shared-phone/hand-over', { to: to.id });
  const enter = (phone: Browser, pin: string, side = 'to') =>
    phone.send('post', '/api/shared-phone/entry', { side, pin });
  const whoIs = async (phone: Browser) => (await phone.send('get', '/api/session')).body.person?.id ?? null;
  const sessionsOf = async (person: TestPerson) =>
    (await test.db.rows(`SELECT 1 FROM identity.sessions WHERE account_id = $1`, [person.accountId])).length;

  describe('choosing a PIN', () => {
    it('asks for the whole password, also of who is signed in', async () => {
      const { a } = await someCouple();
      const phone = aBrowser(test);
      await phone.signIn(a);
      const refused = await choosePin(phone, PINS.a, 'zomaar een verkeerd wachtwoord');
      expect(refused.body).toMatchObject({ status: 422, code: 'password.wrong' });
      expect((await phone.send('get', '/api/shared-phone')).body).toEqual({ pin: false, people: [] });
      expect(phone.cookies.has('__Host-phone')).toBe(false);
      expect((await choosePin(phone, PINS.a)).status).toBe(204);
      expect((await phone.send('get', '/api/shared-phone')).body).toEqual({ pin: true, people: [] });
      expect((await phone.send('get', '/api/session')).body).toMatchObject({
        byPin: false,
        sharedPhone: true,
      });
    });

    it.each(['1234', '0000', '1212', '1985', '1402', '123123'])('refuses %s', async (pin) => {
      const { a } = await someCouple();
      const phone = aBrowser(test);
      await phone.signIn(a);
      expect((await choosePin(phone, pin)).body).toMatchObject({ status: 422, code: 'pin.too-easy' });
    });

    it.each(['739', '7394621', '73a4', '', ' 7394', '٧٣٩٤'])('cannot read %j', async (pin) => {
      const { a } = await someCouple();
      const phone = aBrowser(test);
      await phone.signIn(a);
      expect((await choosePin(phone, pin)).status).toBe(400);
      expect((await phone.send('get', '/api/shared-phone')).body.pin).toBe(false);
    });

    it('keeps a hash at the cost of passwords, and of the phone only a hash of its key', async () => {
      const { a } = await someCouple();
      const phone = aBrowser(test);
      await phone.signIn(a);
      const answer = await choosePin(phone, PINS.a);
      expect(setCookies(answer).join()).toMatch(/^__Host-phone=[\w-]{43};.*HttpOnly; Secure; SameSite=Lax/);
      const [row] = await test.db.rows<{ pin_hash: string; token_hash: Buffer }>(
        `SELECT i.pin_hash, s.token_hash FROM identity.phone_pins i JOIN identity.shared_phones s ON s.id = i.phone_id
         WHERE i.account_id = $1`,
        [a.accountId],
      );
      expect(row?.pin_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      expect(row?.token_hash).toHaveLength(32);
      expect(row?.token_hash.toString()).not.toContain(phone.cookies.get('__Host-phone'));
    });

    it('gives the phone a new key: one that was planted or copied opens nothing', async () => {
      const couple = await someCouple();
      const [phone, copy] = [aBrowser(test), aBrowser(test)];
      await join(phone, [couple.a, PINS.a]);
      const planted = phone.cookies.get('__Host-phone') ?? '';
      await copy.signIn(couple.a);
      copy.cookies.set('__Host-phone', planted);
      await join(phone, [couple.b, PINS.b]);
      expect(phone.cookies.get('__Host-phone')).not.toBe(planted);
      expect((await copy.send('get', '/api/shared-phone')).body).toEqual({ pin: false, people: [] });
      expect((await handTo(copy, couple.b)).status).toBe(404);
    });

    it('is for partners alone', async () => {
      const { coach } = await someCouple();
      for (const person of [coach, await anAdmin(test.db, practice)]) {
        const browser = await test.as(person);
        expect((await browser.get('/api/shared-phone')).status).toBe(403);
        expect((await browser.put('/api/my/pin').send({ pin: PINS.a, password: PASSWORD })).status).toBe(403);
        expect((await browser.post('/api/shared-phone/hand-over').send({ to: person.id })).status).toBe(403);
      }
    });
  });

  describe('handing over', () => {
    it('ends the session before the other comes in, and opens a new one with the PIN', async () => {
      const couple = await someCouple();
      const phone = await sharedPhone(couple);
      const before = new Map(phone.cookies);
      expect((await phone.send('get', '/api/shared-phone')).body).toEqual({
        pin: true,
        people: [{ id: couple.b.id, givenName: couple.b.givenName }],
      });
      expect((await handTo(phone, couple.b)).status).toBe(204);
      expect(phone.cookies.has('__Host-sid')).toBe(false);
      expect(await sessionsOf(couple.a)).toBe(0);
      expect((await phone.send('get', '/api/shared-phone/hand-over')).body).toEqual({
        people: [
          { side: 'to', givenName: couple.b.givenName, locale: 'nl' },
          { side: 'from', givenName: couple.a.givenName, locale: 'nl' },
        ],
      });
      const entered = await enter(phone, PINS.b);
      expect(entered.body).toMatchObject({ person: { id: couple.b.id }, byPin: true, sharedPhone: true });
      expect(await whoIs(phone)).toBe(couple.b.id);
      const old = aBrowser(test);
      before.forEach((value, name) => old.cookies.set(name, value));
      expect(await whoIs(old)).toBe(null);
    });

    it('goes back to who gave it, with their own PIN and no other', async () => {
      const couple = await someCouple();
      const phone = await sharedPhone(couple);
      await handTo(phone, couple.b);
      expect((await enter(phone, PINS.b, 'from')).body).toMatchObject({ code: 'pin.refused' });
      expect((await enter(phone, PINS.a, 'to')).body).toMatchObject({ code: 'pin.refused' });
      expect((await enter(phone, PINS.a, 'from')).status).toBe(200);
      expect(await whoIs(phone)).toBe(couple.a.id);
    });

    it('works once: the same request again opens nothing, nor do many at the same moment', async () => {
      const couple = await someCouple();
      const phone = await sharedPhone(couple);
      await handTo(phone, couple.b);
      const answers = await Promise.all([1, 2, 3].map(() => enter(phone, PINS.b)));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422, 422]);
      expect((await enter(phone, PINS.b)).body).toMatchObject({ code: 'hand-over.over' });
      expect((await phone.send('get', '/api/shared-phone/hand-over')).body).toEqual({ people: [] });
    });

    it('takes no session id that was there before: one is planted, another is opened', async () => {
      const couple = await someCouple();
      const phone = await sharedPhone(couple);
      await handTo(phone, couple.b);
      const planted = aBrowser(test);
      await planted.signIn(couple.a);
      const sid = planted.cookies.get('__Host-sid') ?? '';
      phone.cookies.set('__Host-sid', sid);
      expect((await enter(phone, PINS.b)).status).toBe(200);
      expect(phone.cookies.get('__Host-sid')).not.toBe(sid);
      expect(await whoIs(planted)).toBe(null);
    });

    it('is over after half an hour, and as soon as somebody signs in with a password', async () => {
      const couple = await someCouple();
      const phone = await sharedPhone(couple);
      await handTo(phone, couple.b);
      await test.db.rows(`UPDATE identity.hand_overs SET at = at - interval '31 minutes'`);
      expect((await phone.send('get', '/api/shared-phone/hand-over')).body).toEqual({ people: [] });
      expect((await enter(phone, PINS.b)).body).toMatchObject({ code: 'hand-over.over' });
      await phone.signIn(couple.a);
      await handTo(phone, couple.b);
      await phone.signIn(couple.a);
      expect((await enter(phone, PINS.b)).body).toMatchObject({ code: 'hand-over.over' });
    });

    it('leaves lines in the log: who gave it away, and who came in by PIN', async () => {
      const couple = await someCouple();
      const phone = await sharedPhone(couple);
      await handTo(phone, couple.b);
      await enter(phone, PINS.b);
      const actsOf = async ({ id }: TestPerson) =>
        (
          await test.db.rows<{ action: string }>(
            `SELECT action FROM access_log WHERE actor_id = $1 AND outcome = 'done' ORDER BY at`,
            [id],
          )
        ).map(({ action }) => action);
      expect(await actsOf(couple.a)).toEqual(['session.open', 'pin.choose', 'shared-phone.hand-over']);
      expect(await actsOf(couple.b)).toEqual(['session.open', 'pin.choose', 'session.open-by-pin']);
    });
  });

  describe('keeps out', () => {
    it('a PIN on any other device, in the words of a phone that nobody handed over', async () => {
      const couple = await someCouple();
      const phone = await sharedPhone(couple);
      await handTo(phone, couple.b);
      const own = aBrowser(test);
      await own.signIn(couple.b);
      const invented = aBrowser(test);
      invented.cookies.set('__Host-phone', 'x'.repeat(43));
      for (const device of [aBrowser(test), own, invented]) {
        expect((await device.send('get', '/api/shared-phone/hand-over')).body).toEqual({ people: [] });
        expect((await enter(device, PINS.b)).body).toMatchObject({ status: 422, code: 'hand-over.over' });
      }
      expect((await own.send('get', '/api/shared-phone')).body).toEqual({ pin: false, people: [] });
    });

    it('everybody who is no partner of one’s own, also on the same phone: nobody is named, nobody can be handed to', async () => {
      const [couple, other, far] = [
        await someCouple(),
        await someCouple(),
        await someCouple(await aPractice(test.db)),
      ];
      const phone = aBrowser(test);
      await join(phone, [other.a, '40573'], [other.b, '58316'], [far.a, '9047'], [couple.a, PINS.a]);
      expect((await phone.send('get', '/api/shared-phone')).body).toEqual({ pin: true, people: [] });
      const random = (await handTo(phone, { ...other.a, id: practice.id as never })).body;
      for (const person of [other.a, far.a, couple.coach, couple.a, couple.b])
        expect({ ...(await handTo(phone, person)).body, instance: '' }).toEqual({ ...random, instance: '' });
      expect(random).toMatchObject({ status: 404 });
      await join(phone, [couple.b, PINS.b]);
      expect((await phone.send('get', '/api/shared-phone')).body.people).toEqual([
        { id: couple.a.id, givenName: couple.a.givenName },
      ]);
    });

    it('a partner without a PIN here, and hides whoever has one from who has none', async () => {
      const couple = await someCouple();
      const phone = aBrowser(test);
      await join(phone, [couple.b, PINS.b]);
      await phone.signIn(couple.a);
      expect((await phone.send('get', '/api/shared-phone')).body).toEqual({ pin: false, people: [] });
      expect((await handTo(phone, couple.b)).status).toBe(404);
      expect(await whoIs(phone)).toBe(couple.a.id);
    });

    it('a former partner, once the couple is in the archive, and who left the practice', async () => {
      const couple = await someCouple();
      const phone = await sharedPhone(couple);
      await handTo(phone, couple.b);
      await hasLeft(test.db, couple.b.id);
      expect((await enter(phone, PINS.b)).status).toBe(422);
      await phone.signIn(couple.a);
      expect((await phone.send('get', '/api/shared-phone')).body.people).toEqual([]);
      const apart = await someCouple();
      const theirs = await sharedPhone(apart);
      await test.db.rows(`UPDATE couples SET archived_at = now() WHERE id = $1`, [apart.id]);
      expect((await theirs.send('get', '/api/shared-phone')).body.people).toEqual([]);
      expect((await handTo(theirs, apart.b)).status).toBe(404);
    });

    it('requests that another site makes the browser send', async () => {
      const couple = await someCouple();
      const phone = await sharedPhone(couple);
      const cookie = [...phone.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const browser = await test.as(null);
      for (const path of ['/api/shared-phone/hand-over', '/api/shared-phone/entry']) {
        const sent = await browser
          .post(path)
          .set({ cookie, 'sec-fetch-site': 'cross-site' })
          .send({ to: couple.b.id, side: 'to', pin: PINS.b });
        expect(sent.body).toMatchObject({ status: 403, code: 'cross-site' });
      }
      expect(await whoIs(phone)).toBe(couple.a.id);
    });
  });

  describe('wrong PINs', () => {
    it('say how many tries remain; after five the right one is dead too, until the password is used here', async () => {
      const couple = await someCouple();
      const phone = await sharedPhone(couple);
      await handTo(phone, couple.b);
      const left = [];
      for (let n = 0; n < 4; n += 1) left.push((await enter(phone, WRONG)).body.details.left);
      expect(left).toEqual([4, 3, 2, 1]);
      expect((await enter(phone, WRONG)).body).toMatchObject({ code: 'pin.locked' });
      expect((await enter(phone, PINS.b)).body).toMatchObject({ code: 'pin.locked' });
      expect((await enter(phone, PINS.a, 'from')).status).toBe(200);
      await handTo(phone, couple.b);
      expect((await enter(phone, PINS.b)).body).toMatchObject({ code: 'pin.locked' });
      expect((await phone.signIn(couple.b)).status).toBe(200);
      await handTo(phone, couple.a);
      expect((await enter(phone, PINS.b, 'from')).status).toBe(200);
    });

    it('spoil the PIN on this phone alone: not the account, not a PIN elsewhere', async () => {
      const couple = await someCouple();
      const [phone, other] = [await sharedPhone(couple), await sharedPhone(couple)];
      await handTo(phone, couple.b);
      for (let n = 0; n < 50; n += 1) await enter(phone, WRONG);
      expect((await aBrowser(test).signIn(couple.b)).status).toBe(200);
      await handTo(other, couple.b);
      expect((await enter(other, PINS.b)).status).toBe(200);
    });

    it('count at the same moment as one after another', async () => {
      const couple = await someCouple();
      const phone = await sharedPhone(couple);
      await handTo(phone, couple.b);
      const answers = await Promise.all(Array.from({ length: 20 }, () => enter(phone, WRONG)));
      expect(answers.filter(({ body }) => body.code === 'pin.refused')).toHaveLength(4);
      expect((await enter(phone, PINS.b)).body).toMatchObject({ code: 'pin.locked' });
    });

    it('add up over the evenings: good ones in between do not give all tries back', async () => {
      const couple = await someCouple();
      const phone = await sharedPhone(couple);
      let wrong = 0;
      for (let evening = 0; evening < 8; evening += 1) {
        await handTo(phone, couple.b);
        for (let n = 0; n < 4; n += 1)
          wrong += (await enter(phone, WRONG)).body.code === 'pin.refused' ? 1 : 0;
        if ((await enter(phone, PINS.b)).status !== 200) break;
        await handTo(phone, couple.a);
        expect((await enter(phone, PINS.a)).status).toBe(200);
      }
      expect(wrong).toBeLessThan(20);
      expect((await enter(phone, PINS.b)).body).toMatchObject({ code: 'pin.locked' });
    });

    it('are stopped for a network that tries phone after phone', async () => {
      const thief = aBrowser(test);
      const codes = new Set<string>();
      for (let n = 0; n < 61; n += 1) codes.add((await enter(thief, WRONG)).body.code);
      expect([...codes]).toEqual(['hand-over.over', 'too-many-requests']);
    });
  });

  describe('a session that a PIN opened', () => {
    const byPin = async (couple: TestCouple) => {
      const phone = await sharedPhone(couple);
      await handTo(phone, couple.b);
      expect((await enter(phone, PINS.b)).status).toBe(200);
      return phone;
    };

    it('lasts two hours, and is idle as soon as any other', async () => {
      const couple = await someCouple();
      const phone = await byPin(couple);
      const age = (seconds: number) =>
        test.db.rows(
          `UPDATE identity.sessions SET created_at = now() - make_interval(secs => $2), seen_at = now() WHERE account_id = $1`,
          [couple.b.accountId, seconds],
        );
      await age(2 * 60 * 60 - 5);
      expect(await whoIs(phone)).toBe(couple.b.id);
      await age(2 * 60 * 60 + 1);
      expect(await whoIs(phone)).toBe(null);
    });

    it('changes neither password nor PIN without the password', async () => {
      const couple = await someCouple();
      const phone = await byPin(couple);
      const next = 'nog een lange zin voor later';
      const change = await phone.send('put', '/api/account/password', { current: PINS.b, next });
      expect(change.body).toMatchObject({ code: 'password.wrong' });
      expect((await choosePin(phone, '9047', PINS.b)).body).toMatchObject({ code: 'password.wrong' });
    });

    it('does not open another practice of the same account, and names none', async () => {
      const couple = await someCouple();
      const elsewhere = await aPractice(test.db, { name: 'Praktijk Elders' });
      await test.db.rows(
        `INSERT INTO people (practice_id, id, account_id, given_name, roles, locale, joined_at)
         VALUES ($1, gen_random_uuid(), $2, 'Mara', '{coach}', 'nl', now())`,
        [elsewhere.id, couple.b.accountId],
      );
      const phone = await byPin(couple);
      const { memberships } = (await phone.send('get', '/api/session')).body;
      expect(memberships).toEqual([{ practiceId: practice.id, practiceName: practice.name }]);
      const refused = await phone.send('post', '/api/session/practice', { practiceId: elsewhere.id });
      expect(refused.body).toMatchObject({ status: 403, code: 'password.needed' });
      await phone.signIn(couple.b);
      expect((await phone.send('get', '/api/session')).body.memberships).toHaveLength(2);
    });
  });

  describe('a PIN dies', () => {
    const isDead = async (phone: Browser, couple: TestCouple) => {
      await phone.signIn(couple.a);
      return (await handTo(phone, couple.b)).status === 404;
    };

    it('with a new password', async () => {
      const couple = await someCouple();
      const phone = await sharedPhone(couple);
      const own = aBrowser(test);
      await own.signIn(couple.b);
      const next = 'nog een lange zin voor later';
      expect((await own.send('put', '/api/account/password', { current: PASSWORD, next })).status).toBe(204);
      expect(await isDead(phone, couple)).toBe(true);
    });

    it('with a new password by mail', async () => {
      const couple = await someCouple();
      const phone = await sharedPhone(couple);
      await handTo(phone, couple.b);
      const own = aBrowser(test);
      await own.send('post', '/api/password-resets', { email: couple.b.email });
      await test.jobsDone();
      const token = linkIn(test, couple.b.email, 'reset-password');
      await own.send('put', `/api/password-resets/${token}`, { password: 'nog een lange zin voor later' });
      expect((await enter(phone, PINS.b)).body).toMatchObject({ code: 'pin.locked' });
      expect(await isDead(phone, couple)).toBe(true);
    });

    it('when its owner signs out everywhere else; here it stays', async () => {
      const couple = await someCouple();
      const [phone, here] = [await sharedPhone(couple), await sharedPhone(couple)];
      await here.signIn(couple.b);
      expect((await here.send('delete', '/api/account/other-sessions')).status).toBe(204);
      expect(await isDead(phone, couple)).toBe(true);
      expect((await here.send('get', '/api/shared-phone')).body.pin).toBe(true);
    });

    it('when its owner switches it off, which does not ask for a password', async () => {
      const couple = await someCouple();
      const phone = await sharedPhone(couple);
      await phone.signIn(couple.b);
      expect((await phone.send('delete', '/api/my/pin')).status).toBe(204);
      expect((await phone.send('get', '/api/session')).body.sharedPhone).toBe(false);
      expect(await isDead(phone, couple)).toBe(true);
    });

    it('when the password was not used on the phone for ninety days', async () => {
      const couple = await someCouple();
      const phone = await sharedPhone(couple);
      await test.db.rows(
        `UPDATE identity.phone_pins SET password_at = now() - interval '91 days' WHERE account_id = $1`,
        [couple.b.accountId],
      );
      expect(await isDead(phone, couple)).toBe(true);
    });
  });
});
