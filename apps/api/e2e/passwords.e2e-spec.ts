import { randomUUID } from 'node:crypto';
import { hashToken } from '@tweespraak/platform/api';
import { aCoach, aCouple, aPartner, aPractice, type TestPerson } from '@tweespraak/shared/testing';
import { aBrowser, essence, linkIn, PASSWORD, setCookies, withPassword } from './support/browser';
import { createTestApp, type TestApp } from './support/test-app';

const NEXT = 'veertig rode paraplu’s';

describe('passwords', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ TRUST_PROXY: 'on' });
  });
  afterAll(() => test.close());

  const somePartner = async (overrides = {}) =>
    withPassword(test.db, await aPartner(test.db, await aPractice(test.db), overrides));
  const ask = (email: string) => aBrowser(test).send('post', '/api/password-resets', { email });
  const mailsTo = (email: string) => test.mails.filter(({ to }) => to === email);
  const stored = async ({ accountId }: TestPerson) =>
    (await test.db.rows(`SELECT password_hash FROM identity.accounts WHERE id = $1`, [accountId]))[0];
  const askedLink = async ({ email }: TestPerson) => {
    await ask(email);
    await test.jobsDone();
    return `/api/password-resets/${linkIn(test, email, 'reset-password')}`;
  };

  describe('a new one by mail', () => {
    it('comes through a link that works, ends every session, tells the owner, and signs nobody in', async () => {
      const partner = await somePartner({ givenName: 'Noor' });
      const elsewhere = aBrowser(test);
      await elsewhere.signIn(partner);
      const link = await askedLink(partner);
      const browser = aBrowser(test);
      const answer = await browser.send('put', link, { password: NEXT });
      expect(answer.status).toBe(204);
      expect(browser.cookies.has('__Host-sid')).toBe(false);
      expect((await elsewhere.send('get', '/api/session')).status).toBe(401);
      expect((await browser.signIn(partner)).status).toBe(401);
      expect((await browser.signIn(partner, NEXT)).status).toBe(200);
      await test.jobsDone();
      const [asked, changed] = mailsTo(partner.email);
      expect(asked?.subject).toBe('Kies een nieuw wachtwoord');
      expect(asked?.text).toContain('Dag Noor,');
      expect(changed?.subject).toBe('Je wachtwoord is veranderd');
      expect(changed?.text).toContain('http://127.0.0.1:4200/forgot-password');
      expect(changed?.text).not.toContain('reset-password');
    });

    it('is asked for with the same answer for a known and an unknown address', async () => {
      const partner = await somePartner();
      const known = essence(await ask(partner.email));
      expect(known.status).toBe(202);
      const unknown = `niemand-${randomUUID()}@voorbeeld.example`;
      expect(essence(await ask(unknown))).toEqual(known);
      await test.jobsDone();
      expect(mailsTo(unknown)).toEqual([]);
      expect(mailsTo(partner.email)).toHaveLength(1);
    });

    it('makes as many rows and jobs for an unknown address as for a known one', async () => {
      const partner = await somePartner();
      const count = async () =>
        test.db.rows(
          `SELECT (SELECT count(*)::int FROM identity.password_resets) AS resets,
            (SELECT count(*)::int FROM pgboss.job WHERE name = 'mail.password-reset') AS jobs`,
        );
      const before = (await count())[0] as { resets: number; jobs: number };
      await ask(partner.email);
      const [between] = await count();
      await ask(`niemand-${randomUUID()}@voorbeeld.example`);
      expect(between).toEqual({ resets: before.resets + 1, jobs: before.jobs + 1 });
      expect((await count())[0]).toEqual({ resets: before.resets + 2, jobs: before.jobs + 2 });
    });

    it('leaves the server only as a hash of its link, in a job that names nobody', async () => {
      const partner = await somePartner();
      const token = (await askedLink(partner)).split('/').at(-1) ?? '';
      const [row] = await test.db.rows<{ row: string }>(
        `SELECT r::text AS row FROM identity.password_resets r WHERE token_hash = $1`,
        [hashToken(token)],
      );
      expect(row?.row).not.toContain(token);
      const jobs = await test.db.rows<{ data: string }>(`SELECT data::text AS data FROM pgboss.job`);
      expect(jobs.map(({ data }) => data).join()).not.toMatch(/@|Noor/);
      expect(jobs.map(({ data }) => data).join()).not.toContain(token);
    });

    it('works once', async () => {
      const partner = await somePartner();
      const link = await askedLink(partner);
      const both = await Promise.all(
        [NEXT, `${NEXT} en een gele`].map((password) => aBrowser(test).send('put', link, { password })),
      );
      expect(both.map(({ status }) => status).sort()).toEqual([204, 404]);
      const again = essence(await aBrowser(test).send('put', link, { password: PASSWORD }));
      const random = `/api/password-resets/${'x'.repeat(43)}`;
      expect(again).toEqual(essence(await aBrowser(test).send('put', random, { password: PASSWORD })));
    });

    it.each([
      ['29 minutes 55 seconds', 204],
      ['30 minutes 1 second', 404],
    ])('%s after the mail left answers %i', async (age, status) => {
      const partner = await somePartner();
      const link = await askedLink(partner);
      await test.db.rows(
        `UPDATE identity.password_resets SET expires_at = expires_at - $2::interval WHERE account_id = $1`,
        [partner.accountId, age],
      );
      expect((await aBrowser(test).send('put', link, { password: NEXT })).status).toBe(status);
    });

    it('makes the other links of the account worthless', async () => {
      const partner = await somePartner();
      const first = await askedLink(partner);
      const second = await askedLink(partner);
      expect((await aBrowser(test).send('put', second, { password: NEXT })).status).toBe(204);
      expect((await aBrowser(test).send('put', first, { password: PASSWORD })).status).toBe(404);
    });

    it.each([
      ['too short', 'kort', 400],
      ['of 201 characters', 'ab3'.repeat(67), 400],
      ['among the first that are guessed', 'wachtwoord2026!', 422],
      ['the name of its owner', 'NoorVanDijk1985', 422],
    ])('is refused when it is %s, and the link goes on working', async (_what, password, status) => {
      const partner = await somePartner({ givenName: 'Noor', familyName: 'van Dijk' });
      const link = await askedLink(partner);
      const before = await stored(partner);
      const refused = await aBrowser(test).send('put', link, { password });
      expect(refused.body).toMatchObject({
        status,
        code: status === 422 ? 'password.too-common' : 'invalid-request',
      });
      expect(refused.text).not.toContain(password);
      expect(await stored(partner)).toEqual(before);
      expect((await aBrowser(test).send('put', link, { password: NEXT })).status).toBe(204);
    });

    it('takes nothing else along: no account, no address, no role', async () => {
      const partner = await somePartner();
      const victim = await somePartner();
      const before = await stored(victim);
      const body = { password: NEXT, accountId: victim.accountId, email: victim.email, roles: ['admin'] };
      expect((await aBrowser(test).send('put', await askedLink(partner), body)).status).toBe(204);
      expect(await stored(victim)).toEqual(before);
      expect((await aBrowser(test).signIn(partner, NEXT)).body.roles).toEqual(['partner']);
    });

    it('lets its holder in where somebody else used up the tries', async () => {
      const partner = await somePartner();
      const home = '203.0.113.77';
      for (let n = 0; n < 12; n += 1) await aBrowser(test, home).signIn(partner, 'verkeerd wachtwoord');
      const browser = aBrowser(test, home);
      expect((await browser.signIn(partner)).status).toBe(429);
      const answer = await browser.send('put', await askedLink(partner), { password: NEXT });
      expect(setCookies(answer).join()).toMatch(
        /^__Host-device=[^;]+; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      expect((await browser.signIn(partner, NEXT)).status).toBe(200);
    });

    it('does not fill a mailbox: three mails in half an hour, and the same answer to everybody', async () => {
      const partner = await somePartner();
      const first = essence(await ask(partner.email));
      for (let n = 0; n < 5; n += 1) expect(essence(await ask(partner.email))).toEqual(first);
      await test.jobsDone();
      expect(mailsTo(partner.email)).toHaveLength(3);
      expect((await aBrowser(test).send('put', await askedLink(partner), { password: NEXT })).status).toBe(
        204,
      );
    });

    it('is not asked for without end from one network, and its owner’s browser is not kept out by that', async () => {
      const partner = await somePartner();
      const home = '203.0.113.78';
      const own = aBrowser(test, home);
      await own.signIn(partner);
      const asked = (n: number) =>
        aBrowser(test, home).send('post', '/api/password-resets', { email: `iemand-${n}@voorbeeld.example` });
      expect((await asked(1)).status).toBe(202);
      await test.db.rows(
        `UPDATE identity.rate_limits SET points = 29 WHERE key LIKE 'mail-asker:%' AND points = 1`,
      );
      expect((await asked(2)).status).toBe(202);
      expect((await asked(3)).body).toMatchObject({ status: 429, code: 'too-many-requests' });
      const email = partner.email;
      expect((await own.send('post', '/api/password-resets', { email })).status).toBe(202);
      await test.jobsDone();
      expect(mailsTo(partner.email)).toHaveLength(1);
    });

    it('needs an address', async () => {
      expect((await ask('geen adres')).body).toMatchObject({ status: 400, errors: [{ pointer: '/email' }] });
      expect((await ask('')).status).toBe(400);
    });
  });

  describe('one’s own', () => {
    const change = (browser: ReturnType<typeof aBrowser>, body: object) =>
      browser.send('put', '/api/account/password', body);

    it('ends every other session, leaves this one, tells the owner', async () => {
      const partner = await somePartner({ locale: 'en', givenName: 'Sam' });
      const [here, there] = [aBrowser(test), aBrowser(test)];
      await there.signIn(partner);
      await here.signIn(partner);
      const link = await askedLink(partner);
      expect((await here.send('get', '/api/account')).body.otherSessions).toBe(1);
      expect((await change(here, { current: PASSWORD, next: NEXT })).status).toBe(204);
      expect((await there.send('get', '/api/session')).status).toBe(401);
      expect((await here.send('get', '/api/account')).body.otherSessions).toBe(0);
      expect((await aBrowser(test).send('put', link, { password: 'nog een heel ander' })).status).toBe(404);
      expect((await there.signIn(partner, NEXT)).status).toBe(200);
      await test.jobsDone();
      expect(mailsTo(partner.email).at(-1)?.subject).toBe('Your password was changed');
    });

    it('needs the current one, and says so without ending the session', async () => {
      const partner = await somePartner();
      const browser = aBrowser(test);
      await browser.signIn(partner);
      const before = await stored(partner);
      const refused = await change(browser, { current: 'niet dit wachtwoord', next: NEXT });
      expect(refused.body).toMatchObject({ status: 422, code: 'password.wrong' });
      expect(await stored(partner)).toEqual(before);
      expect((await browser.send('get', '/api/session')).status).toBe(200);
    });

    it('is not guessed from an open session', async () => {
      const partner = await somePartner();
      const browser = aBrowser(test);
      await browser.signIn(partner);
      const guess = { current: 'niet dit wachtwoord', next: NEXT };
      for (let n = 0; n < 10; n += 1) expect((await change(browser, guess)).status).toBe(422);
      const answer = await change(browser, { current: PASSWORD, next: NEXT });
      expect(answer.status).toBe(429);
      expect(answer.headers['retry-after']).toMatch(/^\d+$/);
      expect((await aBrowser(test).signIn(partner)).status).toBe(200);
    });

    it.each([
      ['too short', 'kort', 400],
      ['too common', 'qwertyuiop123', 422],
    ])('is refused when the next one is %s', async (_what, next, status) => {
      const browser = aBrowser(test);
      await browser.signIn(await somePartner());
      expect((await change(browser, { current: PASSWORD, next })).status).toBe(status);
    });
  });

  describe('other sessions', () => {
    it('end on request, those of this account only, and this one stays', async () => {
      const [partner, somebodyElse] = [await somePartner(), await somePartner()];
      const [here, there, elsewhere] = [aBrowser(test), aBrowser(test), aBrowser(test)];
      await there.signIn(partner);
      await elsewhere.signIn(somebodyElse);
      await here.signIn(partner);
      expect((await here.send('delete', '/api/account/other-sessions')).status).toBe(204);
      expect((await there.send('get', '/api/session')).status).toBe(401);
      expect((await here.send('get', '/api/account')).body.otherSessions).toBe(0);
      expect((await elsewhere.send('get', '/api/session')).status).toBe(200);
    });
  });

  describe('the account', () => {
    it('shows and changes a name and a language, never a role or an address', async () => {
      const partner = await somePartner({ givenName: 'Noor', familyName: 'Vos' });
      const browser = aBrowser(test);
      await browser.signIn(partner);
      const shown = {
        givenName: 'Noor',
        familyName: 'Vos',
        email: partner.email,
        locale: 'nl',
        otherSessions: 0,
      };
      expect((await browser.send('get', '/api/account')).body).toEqual(shown);
      const changed = await browser.send('patch', '/api/account', {
        givenName: ' Noortje ',
        locale: 'en',
        email: 'iemand-anders@voorbeeld.example',
        roles: ['admin'],
        accountId: randomUUID(),
        practiceId: randomUUID(),
      });
      expect(changed.body).toEqual({ ...shown, givenName: 'Noortje', locale: 'en' });
      const session = await browser.send('get', '/api/session');
      expect(session.body).toMatchObject({
        person: { givenName: 'Noortje', locale: 'en' },
        roles: ['partner'],
      });
    });

    it.each([{ givenName: '' }, { givenName: 'x'.repeat(81) }, { locale: 'fr' }, { familyName: 7 }])(
      'refuses %j and saves nothing',
      async (changes) => {
        const browser = aBrowser(test);
        await browser.signIn(await somePartner({ givenName: 'Noor' }));
        const refused = await browser.send('patch', '/api/account', { familyName: 'Anders', ...changes });
        expect(refused.body).toMatchObject({ status: 400, code: 'invalid-request' });
        expect((await browser.send('get', '/api/account')).body).toMatchObject({
          givenName: 'Noor',
          familyName: '',
        });
      },
    );

    it('is everybody’s own: a coach and a partner of one couple each see themselves', async () => {
      const practice = await aPractice(test.db);
      const coach = await withPassword(test.db, await aCoach(test.db, practice));
      const couple = await aCouple(test.db, practice, { coach });
      await withPassword(test.db, couple.a);
      for (const person of [coach, couple.a]) {
        const browser = aBrowser(test);
        await browser.signIn(person);
        expect((await browser.send('get', '/api/account')).body.email).toBe(person.email);
      }
      const log = await test.db.rows(
        `SELECT actor_id, subject_id FROM access_log WHERE practice_id = $1 AND action = 'account.read'
         ORDER BY actor_role`,
        [practice.id],
      );
      expect(log).toEqual([coach.id, couple.a.id].map((id) => ({ actor_id: id, subject_id: id })));
    });

    it('is for who is signed in', async () => {
      const nobody = aBrowser(test);
      expect((await nobody.send('get', '/api/account')).status).toBe(401);
      expect((await nobody.send('patch', '/api/account', { locale: 'en' })).status).toBe(401);
      const body = { current: PASSWORD, next: NEXT };
      expect((await nobody.send('put', '/api/account/password', body)).status).toBe(401);
    });
  });
});
