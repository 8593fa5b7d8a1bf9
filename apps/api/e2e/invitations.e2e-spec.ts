import { randomUUID } from 'node:crypto';
import { hashToken, mintToken } from '@tweespraak/platform/api';
import {
  aCoach,
  aCouple,
  anAdmin,
  aPartner,
  aPractice,
  type TestPerson,
  type TestPractice,
} from '@tweespraak/shared/testing';
import { aBrowser, essence, hasLeft, linkIn, PASSWORD, setCookies, withPassword } from './support/browser';
import { createTestApp, type TestApp } from './support/test-app';

const OTHER = 'negen lege vogelhuisjes';

describe('invitations', () => {
  let test: TestApp;
  let practice: TestPractice;
  let coach: TestPerson;
  beforeAll(async () => {
    test = await createTestApp({ TRUST_PROXY: 'on' });
  });
  beforeEach(async () => {
    practice = await aPractice(test.db, { name: 'Praktijk De Wilg' });
    coach = await aCoach(test.db, practice, { givenName: 'Mara', familyName: 'Bos' });
  });
  afterAll(() => test.close());

  /** An invitation whose mail has left, without waiting for the mail. */
  const anInvitation = async (person: TestPerson, by: TestPerson = coach) => {
    const token = mintToken();
    await test.db.rows(
      `INSERT INTO invitations (practice_id, id, person_id, invited_by, token_hash, sent_to, sent_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, now(), now() + interval '14 days')`,
      [person.practiceId, randomUUID(), person.id, by.id, hashToken(token), person.email],
    );
    return token;
  };
  const invited = async (overrides = {}) => {
    const partner = await aPartner(test.db, practice, { joined: false, givenName: 'Noor', ...overrides });
    const other = await aPartner(test.db, practice, { joined: false, givenName: 'Teun' });
    await aCouple(test.db, practice, { coach, partnerA: partner, partnerB: other });
    return { partner, other, token: await anInvitation(partner) };
  };
  const read = (token: string) => aBrowser(test).send('get', `/api/invitations/${token}`);
  const accept = (token: string, body: object, browser = aBrowser(test)) =>
    browser.send('post', `/api/invitations/${token}/acceptance`, body);
  const random = () => 'x'.repeat(43);
  const person = async (id: string) =>
    (
      await test.db.rows<{ account_id: string | null; joined_at: Date | null; roles: string[] }>(
        `SELECT account_id, joined_at, roles FROM people WHERE id = $1`,
        [id],
      )
    )[0];
  const accounts = () =>
    test.db.rows(`SELECT id, email, password_hash, created_at FROM identity.accounts ORDER BY id`);

  it('tells its holder who asks whom, and makes an account that is signed in at once', async () => {
    const { partner, token } = await invited();
    expect((await read(token)).body).toEqual({
      givenName: 'Noor',
      email: partner.email,
      practiceName: 'Praktijk De Wilg',
      invitedBy: 'Mara Bos',
      locale: 'nl',
      kind: 'partner',
      hasAccount: false,
    });
    const browser = aBrowser(test);
    const answer = await accept(token, { password: PASSWORD }, browser);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ person: { id: partner.id }, roles: ['partner'], idleSeconds: 900 });
    expect(setCookies(answer).join()).toMatch(
      /__Host-sid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax/,
    );
    expect((await browser.send('get', '/api/session')).body).toEqual(answer.body);
    expect((await aBrowser(test).signIn(partner)).status).toBe(200);
    const log = await test.db.rows(
      `SELECT action, actor_id, actor_role FROM access_log WHERE subject_id = $1 AND action = 'invitation.accept'`,
      [partner.id],
    );
    expect(log).toEqual([{ action: 'invitation.accept', actor_id: partner.id, actor_role: 'partner' }]);
  });

  it('works once, also when it is used twice at the same moment', async () => {
    const { partner, token } = await invited();
    const answers = await Promise.all([PASSWORD, OTHER].map((password) => accept(token, { password })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    const winner = answers[0]?.status === 200 ? PASSWORD : OTHER;
    expect((await aBrowser(test).signIn(partner, winner)).status).toBe(200);
    expect(essence(await read(token))).toEqual(essence(await read(random())));
    expect(essence(await accept(token, { password: OTHER }))).toEqual(
      essence(await accept(random(), { password: OTHER })),
    );
  });

  it.each([
    ['13 days 23 hours 59 minutes', 200],
    ['14 days 1 second', 404],
  ])('%s after it was made answers %i', async (age, status) => {
    const { partner, token } = await invited();
    await test.db.rows(`UPDATE invitations SET expires_at = expires_at - $2::interval WHERE person_id = $1`, [
      partner.id,
      age,
    ]);
    expect((await read(token)).status).toBe(status);
    expect((await accept(token, { password: PASSWORD })).status).toBe(status);
  });

  it('that is used, revoked, expired, of somebody who left or sent to an older address is one 404', async () => {
    const ways: Record<string, (partner: TestPerson) => Promise<unknown>> = {
      used: ({ id }) => test.db.rows(`UPDATE invitations SET accepted_at = now() WHERE person_id = $1`, [id]),
      revoked: ({ id }) =>
        test.db.rows(`UPDATE invitations SET revoked_at = now() WHERE person_id = $1`, [id]),
      expired: ({ id }) =>
        test.db.rows(`UPDATE invitations SET expires_at = now() WHERE person_id = $1`, [id]),
      left: ({ id }) => hasLeft(test.db, id),
      corrected: ({ id }) =>
        test.db.rows(`UPDATE person_contacts SET email = $2 WHERE person_id = $1`, [
          id,
          `${randomUUID()}@voorbeeld.example`,
        ]),
    };
    const absent = essence(await read(random()));
    const refused = essence(await accept(random(), { password: PASSWORD }));
    expect([absent.status, refused.status]).toEqual([404, 404]);
    for (const spoil of Object.values(ways)) {
      const { partner, token } = await invited();
      expect((await read(token)).status).toBe(200);
      await spoil(partner);
      const before = await accounts();
      expect(essence(await read(token))).toEqual(absent);
      expect(essence(await accept(token, { password: PASSWORD }))).toEqual(refused);
      expect(await accounts()).toEqual(before);
      expect((await person(partner.id))?.account_id).toBeNull();
    }
  });

  it.each([
    ['short', 'password.too-short'],
    ['welkomwelkom1', 'password.too-common'],
    ['noor12345678', 'password.too-common'],
  ])('refuses %s as a new password and stays open', async (password, code) => {
    const { partner, token } = await invited();
    const refused = await accept(token, { password });
    expect(refused.body).toMatchObject({ status: 422, code });
    expect((await person(partner.id))?.account_id).toBeNull();
    expect((await accept(token, { password: PASSWORD })).status).toBe(200);
  });

  it.each([{}, { password: 7 }, { password: 'x'.repeat(201) }])(
    'says what is wrong with %j',
    async (body) => {
      const { token } = await invited();
      expect((await accept(token, body)).body).toMatchObject({
        status: 400,
        errors: [{ pointer: '/password' }],
      });
    },
  );

  describe('for an address that has an account', () => {
    const withAccount = async () => {
      const elsewhere = await aPractice(test.db, { name: 'Huis van Dialoog' });
      const existing = await withPassword(test.db, await aCoach(test.db, elsewhere, { givenName: 'Ilse' }));
      const { partner, token } = await invited({ email: existing.email });
      return { existing, partner, token };
    };

    it('joins with its own password, and nothing of the account or its other practice changes', async () => {
      const { existing, partner, token } = await withAccount();
      const before = [await accounts(), await person(existing.id)];
      expect((await read(token)).body.hasAccount).toBe(true);
      const answer = await accept(token, { password: PASSWORD });
      expect(answer.body).toMatchObject({
        person: { id: partner.id, givenName: 'Noor' },
        roles: ['partner'],
      });
      expect(answer.body.memberships).toHaveLength(2);
      expect([await accounts(), await person(existing.id)]).toEqual(before);
    });

    it.each([OTHER, 'short', '', 'welkomwelkom1'])('opens to no other password: %j', async (password) => {
      const { existing, partner, token } = await withAccount();
      const before = await accounts();
      const refused = await accept(token, { password });
      expect(refused.body).toMatchObject({ status: 422, code: 'password.wrong' });
      expect(setCookies(refused)).toEqual([]);
      expect(await accounts()).toEqual(before);
      expect((await person(partner.id))?.account_id).toBeNull();
      expect((await aBrowser(test).signIn(existing)).status).toBe(200);
    });

    it('is no place to guess its password', async () => {
      const { token } = await withAccount();
      const browser = aBrowser(test);
      for (let n = 0; n < 10; n += 1)
        expect((await accept(token, { password: OTHER }, browser)).status).toBe(422);
      expect((await accept(token, { password: PASSWORD }, browser)).status).toBe(429);
    });

    it('does not join it twice in one practice: two partners are never one account', async () => {
      const { partner, other, token } = await invited();
      await accept(token, { password: PASSWORD });
      await test.db.rows(`UPDATE person_contacts SET email = $2 WHERE person_id = $1`, [
        other.id,
        partner.email,
      ]);
      const second = await anInvitation({ ...other, email: partner.email });
      const refused = await accept(second, { password: PASSWORD });
      expect(refused.body).toMatchObject({ status: 422, code: 'invitation.already-member' });
      expect((await person(other.id))?.account_id).toBeNull();
      expect((await read(second)).status).toBe(200);
    });
  });

  it('makes nobody somebody else: whatever comes with the password is ignored', async () => {
    const foreign = await aPractice(test.db);
    const victim = await withPassword(test.db, await anAdmin(test.db, foreign));
    const before = await accounts();
    const variants: Record<string, unknown>[] = [
      { email: victim.email },
      { accountId: victim.accountId, account_id: victim.accountId },
      { personId: victim.id, person_id: victim.id, id: victim.id },
      { practiceId: foreign.id, practice_id: foreign.id },
      { roles: ['admin'], role: 'admin', kind: 'staff' },
      { token: random(), invitationId: randomUUID() },
      { joinedAt: '2020-01-01', hasAccount: true },
    ];
    for (const extra of variants) {
      const { partner, token } = await invited();
      const body = `{"password":${JSON.stringify(PASSWORD)},${JSON.stringify(extra).slice(1)}`.replace(
        ',}',
        '}',
      );
      const answer = await accept(token, JSON.parse(body));
      expect(answer.body).toMatchObject({
        person: { id: partner.id },
        practice: { id: practice.id },
        roles: ['partner'],
      });
      expect((await person(partner.id))?.roles).toEqual(['partner']);
    }
    const { partner, token } = await invited();
    for (const poison of [
      '{"__proto__":{"roles":["admin"]}',
      '{"constructor":{"prototype":{"roles":["admin"]}}',
    ]) {
      const sent = (await test.as(null)).post(`/api/invitations/${token}/acceptance`).type('json');
      expect((await sent.send(`${poison},"password":${JSON.stringify(PASSWORD)}}`)).status).toBe(400);
    }
    expect((await person(partner.id))?.account_id).toBeNull();
    const after = await accounts();
    for (const account of before) expect(after).toContainEqual(account);
  });

  it('belongs to its person, whoever is signed in at the browser that opens it', async () => {
    const { partner, token } = await invited();
    const admin = await withPassword(test.db, await anAdmin(test.db, practice));
    const browser = aBrowser(test);
    await browser.signIn(admin);
    const adminSession = browser.cookies.get('__Host-sid') ?? '';
    const answer = await accept(token, { password: PASSWORD }, browser);
    expect(answer.body).toMatchObject({ person: { id: partner.id }, roles: ['partner'] });
    const other = aBrowser(test);
    other.cookies.set('__Host-sid', adminSession);
    expect((await other.send('get', '/api/session')).status).toBe(401);
    expect((await person(admin.id))?.account_id).toBe(admin.accountId);
  });

  it('does not open for the hash that the database keeps, nor for a piece of the link', async () => {
    const { token } = await invited();
    const hash = hashToken(token);
    const tries = [
      hash.toString('hex'),
      hash.toString('base64url'),
      token.slice(1),
      `${token}x`,
      `${token}%20`,
      '%27',
    ];
    for (const wrong of tries) expect((await read(wrong)).status).toBe(404);
    expect((await read(token)).status).toBe(200);
  });

  describe('by mail', () => {
    const inviteColleague = async (email: string, overrides = {}) => {
      const admin = await anAdmin(test.db, practice, { givenName: 'Petra', familyName: 'Kok' });
      const body = {
        givenName: 'Joris',
        familyName: 'Smit',
        email,
        locale: 'nl',
        roles: ['coach'],
        ...overrides,
      };
      return (await test.as(admin)).post('/api/members').send(body);
    };
    const someAddress = () => `joris-${randomUUID()}@voorbeeld.example`;
    const mailTo = (email: string) => test.mails.findLast(({ to }) => to === email);

    it('bring a colleague in', async () => {
      const email = someAddress();
      await inviteColleague(email);
      await test.jobsDone();
      expect(mailTo(email)?.subject).toBe('Petra Kok nodigt je uit in Tweespraak');
      expect(mailTo(email)?.text).toContain('mee te werken in Praktijk De Wilg');
      const token = linkIn(test, email, 'invitation');
      expect(mailTo(email)?.html).toContain(`http://127.0.0.1:4200/invitation/${token}`);
      expect((await read(token)).body).toMatchObject({ kind: 'staff', invitedBy: 'Petra Kok' });
      expect((await accept(token, { password: PASSWORD })).body).toMatchObject({ roles: ['coach'] });
    });

    it('are written in the language of the one who gets them', async () => {
      const email = someAddress();
      await inviteColleague(email, { locale: 'en' });
      await test.jobsDone();
      expect(mailTo(email)?.subject).toBe('Petra Kok invites you to Tweespraak');
      expect(mailTo(email)?.html).toContain('<html lang="en">');
    });

    it('leave their link nowhere in the database, and no name or address in the job', async () => {
      const email = someAddress();
      await inviteColleague(email);
      await test.jobsDone();
      const token = linkIn(test, email, 'invitation');
      const [row] = await test.db.rows<{ all: string }>(
        `SELECT (SELECT string_agg(i::text, '') FROM invitations i) || (SELECT string_agg(j.data::text, '') FROM pgboss.job j)
          || (SELECT string_agg(l::text, '') FROM access_log l) AS all`,
      );
      expect(row?.all).not.toContain(token);
      const jobs = await test.db.rows<{ data: object }>(
        `SELECT data FROM pgboss.job WHERE name = 'mail.invitation'`,
      );
      for (const { data } of jobs) expect(Object.keys(data).sort()).toEqual(['invitationId', 'practiceId']);
    });

    it('get a new link when a job is tried again, and the first one opens nothing any more', async () => {
      const email = someAddress();
      await inviteColleague(email);
      await test.jobsDone();
      const first = linkIn(test, email, 'invitation');
      await test.db.rows(
        `UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE name = 'mail.invitation'
         AND data ->> 'invitationId' = (SELECT id::text FROM invitations WHERE token_hash = $1)`,
        [hashToken(first)],
      );
      await test.jobsDone();
      const second = linkIn(test, email, 'invitation');
      expect(second).not.toBe(first);
      expect((await read(first)).status).toBe(404);
      expect((await read(second)).status).toBe(200);
    });

    it('tell a client nothing that a glance at a phone should not: no couple, no therapy, no test, no other one', async () => {
      const telling = await aPractice(test.db, { name: 'Relatietherapie voor koppels' });
      for (const [where, sender] of [
        [practice, 'Praktijk De Wilg'],
        [telling, 'Mara Bos'],
      ] as const) {
        for (const locale of ['nl', 'en'] as const) {
          const by = await aCoach(test.db, where, { givenName: 'Mara', familyName: 'Bos' });
          const partnerA = await aPartner(test.db, where, {
            joined: false,
            givenName: 'Noor',
            email: someAddress(),
            locale,
          });
          const partnerB = await aPartner(test.db, where, {
            joined: false,
            givenName: 'Teun',
            familyName: 'Vliegop',
          });
          const couple = await aCouple(test.db, where, { coach: by, partnerA, partnerB });
          const sent = await (
            await test.as(by)
          ).post(`/api/couples/${couple.id}/partners/${partnerA.id}/invitation`);
          expect(sent.status).toBe(204);
          await test.jobsDone();
          const mail = mailTo(partnerA.email);
          const { subject = '', text = '', html = '', raw = '' } = mail ?? {};
          expect(subject).toBe(
            locale === 'nl'
              ? `${sender} heeft iets voor je klaargezet`
              : `${sender} has something ready for you`,
          );
          expect([subject, text, html].join('\n')).not.toMatch(
            /relati|therap|koppel|couple|partner|imago|pijler|pillar|test\b|vragen|question|Teun|Vliegop|<img/i,
          );
          expect(raw).not.toContain(couple.id);
          expect(raw).not.toContain(partnerA.id);
          expect(raw).toMatch(/^From: Tweespraak <post@tweespraak\.example>$/m);
        }
      }
    });

    it('do not leave any more once they are revoked, accepted or too old', async () => {
      for (const change of ['revoked_at = now()', 'accepted_at = now()', 'expires_at = now()']) {
        const partner = await aPartner(test.db, practice, { joined: false });
        await test.db.rows(
          `WITH made AS (INSERT INTO invitations (practice_id, id, person_id, invited_by, expires_at)
             VALUES ($1, gen_random_uuid(), $2, $3, now() + interval '1 day') RETURNING id)
           INSERT INTO pgboss.job (name, data, retry_limit)
           SELECT 'mail.invitation', jsonb_build_object('practiceId', $1::text, 'invitationId', id), 0 FROM made`,
          [practice.id, partner.id, coach.id],
        );
        await test.db.rows(`UPDATE invitations SET ${change} WHERE person_id = $1`, [partner.id]);
        await test.jobsDone();
        expect(mailTo(partner.email)).toBeUndefined();
      }
    });
  });
});
