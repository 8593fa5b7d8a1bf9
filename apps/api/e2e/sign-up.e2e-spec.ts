import { randomUUID } from 'node:crypto';
import { aCoach, aPractice } from '@tweespraak/shared/testing';
import { aBrowser, essence, linkIn, PASSWORD, withPassword } from './support/browser';
import { createTestApp, type TestApp } from './support/test-app';

describe('signing up a practice', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ TRUST_PROXY: 'on' });
  });
  afterAll(() => test.close());

  const someRequest = (overrides: Record<string, unknown> = {}) => ({
    practiceName: 'Praktijk De Oever',
    country: 'BE',
    locale: 'nl',
    timeZone: 'Europe/Brussels',
    givenName: 'Lieve',
    familyName: 'Peeters',
    email: `lieve-${randomUUID()}@voorbeeld.example`,
    alsoCoach: true,
    ...overrides,
  });
  const ask = (body: object) => aBrowser(test).send('post', '/api/sign-ups', body);
  const askedLink = async (body: { email: string }) => {
    expect((await ask(body)).status).toBe(202);
    await test.jobsDone();
    return `/api/sign-ups/${linkIn(test, body.email, 'sign-up')}`;
  };
  const mailTo = (email: string) => test.mails.findLast(({ to }) => to === email);
  const practicesCalled = (name: string) => test.db.rows(`SELECT 1 FROM practices WHERE name = $1`, [name]);

  it('makes the practice and its first admin when the mail is opened, and signs that one in', async () => {
    const body = someRequest();
    const link = await askedLink(body);
    expect((await aBrowser(test).send('get', link)).body).toEqual({
      practiceName: 'Praktijk De Oever',
      givenName: 'Lieve',
      email: body.email,
      locale: 'nl',
      hasAccount: false,
    });
    const browser = aBrowser(test);
    const answer = await browser.send('post', `${link}/confirmation`, { password: PASSWORD });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      person: { givenName: 'Lieve', locale: 'nl' },
      practice: { name: 'Praktijk De Oever', country: 'BE', timeZone: 'Europe/Brussels' },
      roles: ['coach', 'admin'],
    });
    expect((await browser.send('get', '/api/session')).body).toEqual(answer.body);
    expect((await browser.send('get', '/api/members')).body).toEqual([
      {
        id: answer.body.person.id,
        givenName: 'Lieve',
        familyName: 'Peeters',
        email: body.email,
        roles: ['coach', 'admin'],
        invitation: 'accepted',
        left: false,
        couples: 0,
        isMe: true,
      },
    ]);
    expect((await aBrowser(test).signIn(body.email)).status).toBe(200);
    const log = await test.db.rows(
      `SELECT action FROM access_log WHERE practice_id = $1 AND action LIKE 'practice.s%'`,
      [answer.body.practice.id],
    );
    expect(log).toEqual([{ action: 'practice.sign-up' }]);
  });

  it('makes an admin who does not coach, in a country that is not on the list, in English', async () => {
    const body = someRequest({ alsoCoach: false, country: 'OTHER', locale: 'en', timeZone: 'Asia/Tokyo' });
    const link = await askedLink(body);
    expect(mailTo(body.email)?.subject).toBe('Confirm your e-mail address');
    const answer = await aBrowser(test).send('post', `${link}/confirmation`, { password: PASSWORD });
    expect(answer.body).toMatchObject({
      roles: ['admin'],
      practice: { country: 'OTHER', timeZone: 'Asia/Tokyo' },
    });
  });

  it('answers a known and an unknown address with the same bytes', async () => {
    const coach = await aCoach(test.db, await aPractice(test.db));
    const unknown = essence(await ask(someRequest()));
    expect(unknown.status).toBe(202);
    expect(essence(await ask(someRequest({ email: coach.email })))).toEqual(unknown);
  });

  it('tells only the mailbox that there is an account, and adds the practice with its own password', async () => {
    const coach = await withPassword(test.db, await aCoach(test.db, await aPractice(test.db)));
    const stored = () =>
      test.db.rows(`SELECT email, password_hash FROM identity.accounts WHERE id = $1`, [coach.accountId]);
    const before = await stored();
    const link = await askedLink(someRequest({ email: coach.email }));
    expect(mailTo(coach.email)?.text).toContain('Je hebt hier al een account');
    expect((await aBrowser(test).send('get', link)).body.hasAccount).toBe(true);
    const wrong = await aBrowser(test).send('post', `${link}/confirmation`, {
      password: 'een heel nieuw wachtwoord',
    });
    expect(wrong.body).toMatchObject({ status: 422, code: 'password.wrong' });
    expect(await stored()).toEqual(before);
    const answer = await aBrowser(test).send('post', `${link}/confirmation`, { password: PASSWORD });
    expect(answer.body.memberships).toHaveLength(2);
    expect(await stored()).toEqual(before);
  });

  it('repeats nothing in the mail of what somebody typed: it could be sent to anybody', async () => {
    const body = someRequest({
      givenName: 'WIN www.elders.example',
      practiceName: 'Klik op www.elders.example',
    });
    await askedLink(body);
    const mail = mailTo(body.email);
    expect(mail?.subject).toBe('Bevestig je e-mailadres');
    for (const part of [mail?.subject, mail?.text, mail?.html])
      expect(part).not.toMatch(/elders|WIN|Klik op/);
  });

  it('makes one practice, however often the link is used', async () => {
    const practiceName = `Praktijk ${randomUUID()}`;
    const link = await askedLink(someRequest({ practiceName }));
    const confirm = () => aBrowser(test).send('post', `${link}/confirmation`, { password: PASSWORD });
    const answers = await Promise.all([confirm(), confirm(), confirm()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    expect(await practicesCalled(practiceName)).toHaveLength(1);
    const random = `/api/sign-ups/${'x'.repeat(43)}`;
    expect(essence(await aBrowser(test).send('get', link))).toEqual(
      essence(await aBrowser(test).send('get', random)),
    );
    const late = await aBrowser(test).send('post', `${random}/confirmation`, { password: PASSWORD });
    expect(essence(await confirm())).toEqual(essence(late));
  });

  it.each([
    ['23 hours 59 minutes', 200],
    ['24 hours 1 second', 404],
  ])('%s after it was asked for answers %i', async (age, status) => {
    const body = someRequest();
    const link = await askedLink(body);
    await test.db.rows(
      `UPDATE identity.sign_ups SET expires_at = expires_at - $2::interval WHERE details ->> 'email' = $1`,
      [body.email, age],
    );
    expect((await aBrowser(test).send('get', link)).status).toBe(status);
    const confirmed = await aBrowser(test).send('post', `${link}/confirmation`, { password: PASSWORD });
    expect(confirmed.status).toBe(status);
  });

  it.each([
    ['short', 'password.too-short'],
    ['Lievepeeters1', 'password.too-common'],
    ['praktijkdeoever', 'password.too-common'],
  ])('refuses %s as a password, and the link goes on working', async (password, code) => {
    const practiceName = `Praktijk De Oever ${randomUUID()}`;
    const link = await askedLink(someRequest({ practiceName }));
    const refused = await aBrowser(test).send('post', `${link}/confirmation`, { password });
    expect(refused.body).toMatchObject({ status: 422, code });
    expect(await practicesCalled(practiceName)).toEqual([]);
    const answer = await aBrowser(test).send('post', `${link}/confirmation`, { password: PASSWORD });
    expect(answer.status).toBe(200);
  });

  it('ends the session that the browser came with', async () => {
    const coach = await withPassword(test.db, await aCoach(test.db, await aPractice(test.db)));
    const browser = aBrowser(test);
    await browser.signIn(coach);
    const old = browser.cookies.get('__Host-sid') ?? '';
    await browser.send('post', `${await askedLink(someRequest())}/confirmation`, { password: PASSWORD });
    const other = aBrowser(test);
    other.cookies.set('__Host-sid', old);
    expect((await other.send('get', '/api/session')).status).toBe(401);
  });

  it('forgets what was typed once it is used or too late', async () => {
    const [used, late] = [someRequest(), someRequest()];
    const link = await askedLink(used);
    await askedLink(late);
    await aBrowser(test).send('post', `${link}/confirmation`, { password: PASSWORD });
    await test.db.rows(
      `UPDATE identity.sign_ups SET expires_at = now() - interval '1 second' WHERE details ->> 'email' = $1`,
      [late.email],
    );
    await ask(someRequest());
    const [kept] = await test.db.rows<{ all: string }>(
      `SELECT coalesce(string_agg(details::text, ''), '') AS all FROM identity.sign_ups`,
    );
    expect(kept?.all).not.toContain(used.email);
    expect(kept?.all).not.toContain(late.email);
  });

  it.each([
    ['practiceName', ''],
    ['practiceName', 'x'.repeat(121)],
    ['country', 'XX'],
    ['locale', 'fr'],
    ['timeZone', 'Mars/Olympus'],
    ['givenName', '  '],
    ['email', 'geen adres'],
    ['alsoCoach', 'ja'],
  ])('says that %s cannot be %j, and keeps nothing', async (field, value) => {
    const count = () => test.db.rows(`SELECT count(*) FROM identity.sign_ups`);
    const before = await count();
    const refused = await ask(someRequest({ [field]: value }));
    expect(refused.body).toMatchObject({ status: 400, errors: [{ pointer: `/${field}` }] });
    expect(await count()).toEqual(before);
  });

  it('does not fill a mailbox', async () => {
    const body = someRequest();
    for (let n = 0; n < 5; n += 1) expect((await ask(body)).status).toBe(202);
    await test.jobsDone();
    expect(test.mails.filter(({ to }) => to === body.email)).toHaveLength(3);
  });
});
