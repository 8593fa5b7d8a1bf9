import { randomUUID } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import { hashToken } from '@tweespraak/platform/api';
import { aCoach, anAdmin, aPartner, aPerson, aPractice, type TestPractice } from '@tweespraak/shared/testing';
import request from 'supertest';
import {
  aBrowser,
  type Browser,
  essence,
  hasLeft,
  PASSWORD,
  setCookies,
  withPassword,
} from './support/browser';
import { createTestApp, type TestApp } from './support/test-app';

describe('signing in', () => {
  let test: TestApp;
  let practice: TestPractice;
  beforeAll(async () => {
    test = await createTestApp({ TRUST_PROXY: 'on' });
  });
  beforeEach(async () => {
    practice = await aPractice(test.db, { name: 'Praktijk De Wilg' });
  });
  afterAll(() => test.close());

  const someCoach = async (overrides = {}) =>
    withPassword(test.db, await aCoach(test.db, practice, { givenName: 'Mara', ...overrides }));
  const somePartner = async () => withPassword(test.db, await aPartner(test.db, practice));
  const read = (browser: Browser) => browser.send('get', '/api/session');
  const age = (browser: Browser, column: 'seen_at' | 'created_at', interval: string) =>
    test.db.rows(`UPDATE identity.sessions SET ${column} = now() - $2::interval WHERE token_hash = $1`, [
      hashToken(browser.cookies.get('__Host-sid') ?? ''),
      interval,
    ]);

  it('tells the browser who it is, where, in which roles, and how long it may sit still', async () => {
    const coach = await someCoach();
    const browser = aBrowser(test);
    const answer = await browser.signIn(coach);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      person: { id: coach.id, givenName: 'Mara', locale: 'nl' },
      practice: {
        id: practice.id,
        name: 'Praktijk De Wilg',
        country: 'NL',
        locale: 'nl',
        timeZone: 'Europe/Amsterdam',
      },
      roles: ['coach'],
      memberships: [{ practiceId: practice.id, practiceName: 'Praktijk De Wilg' }],
      idleSeconds: 1800,
      byPin: false,
      sharedPhone: false,
    });
    expect((await read(browser)).body).toEqual(answer.body);
  });

  it('gives a partner fifteen minutes of stillness', async () => {
    const answer = await aBrowser(test).signIn(await somePartner());
    expect(answer.body).toMatchObject({ roles: ['partner'], idleSeconds: 900 });
  });

  it('takes the address however it is typed', async () => {
    const coach = await someCoach({ email: `mara-${randomUUID()}@voorbeeld.example` });
    expect((await aBrowser(test).signIn(`  ${coach.email.toUpperCase()} `)).status).toBe(200);
  });

  it('takes a password however the keyboard composes it', async () => {
    const coach = await withPassword(test.db, await aCoach(test.db, practice), 'caf\u00e9 met z\u00f3nlicht');
    expect((await aBrowser(test).signIn(coach, 'cafe\u0301 met zo\u0301nlicht')).status).toBe(200);
  });

  it('sets cookies that scripts cannot read, that other sites do not send and that bind to this host', async () => {
    const cookies = setCookies(await aBrowser(test).signIn(await someCoach()));
    const session = cookies.find((line) => line.startsWith('__Host-sid='));
    const device = cookies.find((line) => line.startsWith('__Host-device='));
    for (const line of [session, device]) {
      expect(line).toMatch(/; Path=\/(;|$)/);
      expect(line).toMatch(/; HttpOnly/);
      expect(line).toMatch(/; Secure/);
      expect(line).toMatch(/; SameSite=Lax/);
      expect(line).not.toMatch(/; Domain/i);
      expect(line?.split(';')[0]?.split('=')[1]).toMatch(/^[\w-]{43}$/);
    }
    expect(session).not.toMatch(/Max-Age|Expires/i);
    expect(device).toMatch(/Max-Age=15552000/);
  });

  it('keeps only hashes of what the cookies carry', async () => {
    const browser = aBrowser(test);
    await browser.signIn(await someCoach());
    const stored = await test.db.rows<{ all: string }>(
      `SELECT string_agg(s::text, '') AS all FROM (SELECT s::text FROM identity.sessions s
        UNION ALL SELECT d::text FROM identity.devices d) AS s (s)`,
    );
    for (const secret of browser.cookies.values()) {
      expect(stored[0]?.all).not.toContain(secret);
      expect(stored[0]?.all).not.toContain(Buffer.from(secret).toString('hex'));
    }
  });

  it('answers a wrong password, an unknown address and an address without a practice with the same bytes', async () => {
    const coach = await someCoach();
    const gone = await someCoach();
    await hasLeft(test.db, gone.id);
    const invited = await aCoach(test.db, practice, { joined: false });
    const wrong = essence(await aBrowser(test).signIn(coach, 'een ander wachtwoord'));
    expect(wrong.status).toBe(401);
    expect(wrong.body).toMatchObject({ code: 'sign-in.refused' });
    expect(essence(await aBrowser(test).signIn('niemand@voorbeeld.example'))).toEqual(wrong);
    expect(essence(await aBrowser(test).signIn(gone))).toEqual(wrong);
    expect(essence(await aBrowser(test).signIn(invited))).toEqual(wrong);
    expect(essence(await aBrowser(test).signIn(coach, ''))).toEqual(wrong);
    expect(wrong.headers).not.toHaveProperty('set-cookie');
  });

  it('counts tries on an unknown address as it counts them on a known one', async () => {
    const coach = await someCoach();
    const seen: Record<string, number[]> = {};
    for (const email of [coach.email, 'niemand@voorbeeld.example']) {
      const browser = aBrowser(test);
      const statuses = [];
      for (let n = 0; n < 12; n += 1) statuses.push((await browser.signIn(email, 'fout fout fout')).status);
      seen[email] = statuses;
    }
    expect(seen[coach.email]).toEqual([...Array<number>(10).fill(401), 429, 429]);
    expect(seen['niemand@voorbeeld.example']).toEqual(seen[coach.email]);
  });

  it.each([
    ['nothing', {}],
    ['no password', { email: 'mara@voorbeeld.example' }],
    ['a list for an address', { email: ['mara@voorbeeld.example'], password: PASSWORD }],
    ['a password of 201 characters', { email: 'mara@voorbeeld.example', password: 'x'.repeat(201) }],
  ])('says which field is wrong when it gets %s', async (_what, body) => {
    const answer = await aBrowser(test).send('post', '/api/session', body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'invalid-request' });
    expect(answer.body.errors[0].pointer).toMatch(/^\/(email|password)$/);
  });

  it('makes a new session id at every sign-in and ends the one that the browser came with', async () => {
    const coach = await someCoach();
    const browser = aBrowser(test);
    await browser.signIn(coach);
    const first = browser.cookies.get('__Host-sid') ?? '';
    await browser.signIn(coach);
    expect(browser.cookies.get('__Host-sid')).not.toBe(first);
    const old = aBrowser(test);
    old.cookies.set('__Host-sid', first);
    expect((await read(old)).status).toBe(401);
    expect((await read(browser)).status).toBe(200);
  });

  it('never signs in under an id that somebody planted before', async () => {
    const planted = 'A'.repeat(43);
    const browser = aBrowser(test);
    browser.cookies.set('__Host-sid', planted);
    browser.cookies.set('__Host-device', planted);
    await browser.signIn(await someCoach());
    expect(browser.cookies.get('__Host-sid')).not.toBe(planted);
    expect(browser.cookies.get('__Host-device')).not.toBe(planted);
    const attacker = aBrowser(test);
    attacker.cookies.set('__Host-sid', planted);
    expect((await read(attacker)).status).toBe(401);
  });

  it('signs out on the server, and says nothing when nobody was signed in', async () => {
    const browser = aBrowser(test);
    await browser.signIn(await someCoach());
    const stolen = browser.cookies.get('__Host-sid') ?? '';
    const answer = await browser.send('delete', '/api/session');
    expect(answer.status).toBe(204);
    expect(browser.cookies.has('__Host-sid')).toBe(false);
    browser.cookies.set('__Host-sid', stolen);
    expect((await read(browser)).status).toBe(401);
    expect((await browser.send('delete', '/api/session')).status).toBe(204);
    expect((await aBrowser(test).send('delete', '/api/session')).status).toBe(204);
  });

  it.each([
    ['partner', '14 minutes 55 seconds', 200],
    ['partner', '15 minutes 1 second', 401],
    ['coach', '29 minutes 55 seconds', 200],
    ['coach', '30 minutes 1 second', 401],
    ['admin', '29 minutes 55 seconds', 200],
    ['admin', '30 minutes 1 second', 401],
  ] as const)('after a %s sat still for %s answers %i', async (role, stillness, status) => {
    const person = await withPassword(test.db, await aPerson(test.db, practice, [role]));
    const browser = aBrowser(test);
    await browser.signIn(person);
    await age(browser, 'seen_at', stillness);
    expect((await read(browser)).status).toBe(status);
  });

  it.each([
    ['11 hours 59 minutes 55 seconds', 200],
    ['12 hours 1 second', 401],
  ])('ends even a busy session %s after signing in: %i', async (old, status) => {
    const browser = aBrowser(test);
    await browser.signIn(await someCoach());
    await age(browser, 'created_at', old);
    expect((await read(browser)).status).toBe(status);
  });

  it('counts a request as a sign of life', async () => {
    const browser = aBrowser(test);
    await browser.signIn(await someCoach());
    await age(browser, 'seen_at', '29 minutes');
    await read(browser);
    const [row] = await test.db.rows<{ fresh: boolean }>(
      `SELECT seen_at > now() - interval '1 minute' AS fresh FROM identity.sessions WHERE token_hash = $1`,
      [hashToken(browser.cookies.get('__Host-sid') ?? '')],
    );
    expect(row?.fresh).toBe(true);
  });

  it('refuses a sign-in and a sign-out that another site makes a browser send', async () => {
    const coach = await someCoach();
    const browser = aBrowser(test);
    await browser.signIn(coach);
    const server = test.app.getHttpServer();
    const cookie = `__Host-sid=${browser.cookies.get('__Host-sid')}`;
    const attacks = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://elders.example' },
      {},
    ];
    for (const headers of attacks) {
      const posted = await request(server)
        .post('/api/session')
        .set({ ...headers, cookie })
        .send({ email: coach.email, password: PASSWORD });
      expect(posted.body).toMatchObject({ status: 403, code: 'cross-site' });
      const form = await request(server)
        .post('/api/session')
        .set({ ...headers, cookie })
        .type('form')
        .send({ email: coach.email, password: PASSWORD });
      expect(form.body).toMatchObject({ status: 403, code: 'cross-site' });
      expect(
        (
          await request(server)
            .delete('/api/session')
            .set({ ...headers, cookie })
        ).status,
      ).toBe(403);
    }
    expect((await read(browser)).status).toBe(200);
  });

  it('stores a password again at today’s cost when it was stored at a lower one', async () => {
    const weak = { memoryCost: 8192, timeCost: 1, parallelism: 1 };
    const coach = await withPassword(test.db, await aCoach(test.db, practice), PASSWORD, weak);
    const stored = async () =>
      (
        await test.db.rows<{ password_hash: string }>(
          `SELECT password_hash FROM identity.accounts WHERE id = $1`,
          [coach.accountId],
        )
      )[0]?.password_hash ?? '';
    expect((await aBrowser(test).signIn(coach, 'niet het wachtwoord')).status).toBe(401);
    expect(await stored()).toContain('m=8192,t=1,p=1');
    expect((await aBrowser(test).signIn(coach)).status).toBe(200);
    expect(await stored()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verify(await stored(), PASSWORD)).toBe(true);
    expect((await aBrowser(test).signIn(coach)).status).toBe(200);
  });

  it('writes a line in the access log, with the address it came from', async () => {
    const coach = await someCoach();
    await aBrowser(test, '203.0.113.9').signIn(coach);
    await aBrowser(test, '203.0.113.9').signIn(coach, 'fout fout fout');
    const log = await test.db.rows(
      `SELECT action, actor_role, outcome, host(address) AS address FROM access_log WHERE actor_id = $1`,
      [coach.id],
    );
    expect(log).toEqual([
      { action: 'session.open', actor_role: 'coach', outcome: 'done', address: '203.0.113.9' },
    ]);
  });

  describe('with an account in two practices', () => {
    const inTwo = async () => {
      const other = await aPractice(test.db, { name: 'Huis van Dialoog' });
      const coach = await someCoach();
      const there = randomUUID();
      await test.db.rows(
        `INSERT INTO people (practice_id, id, account_id, given_name, roles, locale, joined_at)
         VALUES ($1, $2, $3, 'Mara', '{coach,admin}', 'en', now())`,
        [other.id, there, coach.accountId],
      );
      return { coach, other, there };
    };

    it('goes to the other one under a new session id, and comes back there next time', async () => {
      const { coach, other, there } = await inTwo();
      const browser = aBrowser(test);
      const first = await browser.signIn(coach);
      expect(first.body.memberships).toEqual([
        { practiceId: other.id, practiceName: 'Huis van Dialoog' },
        { practiceId: practice.id, practiceName: 'Praktijk De Wilg' },
      ]);
      expect(first.body.practice.id).toBe(practice.id);
      const before = browser.cookies.get('__Host-sid') ?? '';
      const switched = await browser.send('post', '/api/session/practice', { practiceId: other.id });
      expect(switched.status).toBe(200);
      expect(switched.body).toMatchObject({
        person: { id: there, locale: 'en' },
        practice: { id: other.id },
        roles: ['coach', 'admin'],
      });
      expect((await read(browser)).body).toEqual(switched.body);
      const old = aBrowser(test);
      old.cookies.set('__Host-sid', before);
      expect((await read(old)).status).toBe(401);
      expect((await aBrowser(test).signIn(coach)).body.practice.id).toBe(other.id);
    });

    it('does not live longer by going to and fro', async () => {
      const { coach, other } = await inTwo();
      const browser = aBrowser(test);
      await browser.signIn(coach);
      await age(browser, 'created_at', '11 hours 59 minutes');
      await browser.send('post', '/api/session/practice', { practiceId: other.id });
      const [row] = await test.db.rows<{ old: boolean }>(
        `SELECT created_at < now() - interval '11 hours 58 minutes' AS old FROM identity.sessions WHERE token_hash = $1`,
        [hashToken(browser.cookies.get('__Host-sid') ?? '')],
      );
      expect(row?.old).toBe(true);
    });

    it('finds a practice of somebody else as little as one that is not there', async () => {
      const foreign = await aPractice(test.db);
      await anAdmin(test.db, foreign);
      const browser = aBrowser(test);
      await browser.signIn(await someCoach());
      const to = (practiceId: string) => browser.send('post', '/api/session/practice', { practiceId });
      const nowhere = essence(await to(randomUUID()));
      expect(nowhere.status).toBe(404);
      expect(essence(await to(foreign.id))).toEqual(nowhere);
      expect((await to('geen uuid')).status).toBe(400);
      expect((await read(browser)).body.practice.id).toBe(practice.id);
    });

    it('no longer offers a practice that the person left', async () => {
      const { coach, other, there } = await inTwo();
      await hasLeft(test.db, there);
      const browser = aBrowser(test);
      const answer = await browser.signIn(coach);
      expect(answer.body.memberships).toHaveLength(1);
      const there404 = await browser.send('post', '/api/session/practice', { practiceId: other.id });
      expect(there404.status).toBe(404);
    });
  });

  it('asks for a session before it says anything about one', async () => {
    const nobody = aBrowser(test);
    expect((await read(nobody)).body).toMatchObject({ status: 401, code: 'not-signed-in' });
    const practiceId = practice.id;
    expect((await nobody.send('post', '/api/session/practice', { practiceId })).status).toBe(401);
    nobody.cookies.set('__Host-sid', 'geen-echte');
    expect((await read(nobody)).status).toBe(401);
  });
});
