import { randomUUID } from 'node:crypto';
import {
  aCoach,
  aCouple,
  anAdmin,
  aPartner,
  aPerson,
  aPractice,
  aSession,
  type TestPerson,
  type TestPractice,
} from '@tweespraak/shared/testing';
import type { Member } from '@tweespraak/practices/contract';
import request from 'supertest';
import { aBrowser, essence, linkIn, PASSWORD, withPassword } from './support/browser';
import { createTestApp, type TestApp } from './support/test-app';

describe('the members of a practice', () => {
  let test: TestApp;
  let practice: TestPractice;
  let admin: TestPerson;
  let coach: TestPerson;
  beforeAll(async () => {
    test = await createTestApp({ TRUST_PROXY: 'on' });
  });
  beforeEach(async () => {
    practice = await aPractice(test.db);
    admin = await anAdmin(test.db, practice, { givenName: 'Petra' });
    coach = await aCoach(test.db, practice, { givenName: 'Mara', familyName: 'Bos' });
  });
  afterAll(() => test.close());

  const asAdmin = () => test.as(admin);
  const someone = (overrides: Record<string, unknown> = {}) => ({
    givenName: 'Joris',
    familyName: 'Smit',
    email: `joris-${randomUUID()}@voorbeeld.example`,
    locale: 'nl',
    roles: ['coach'],
    ...overrides,
  });
  const invite = async (body: object) => (await asAdmin()).post('/api/members').send(body);
  const list = async () => (await (await asAdmin()).get('/api/members')).body as Member[];
  const member = async (id: string) => (await list()).find((one) => one.id === id);
  const setRoles = async (id: string, roles: unknown, by = admin) =>
    (await test.as(by)).patch(`/api/members/${id}`).send({ roles });
  const depart = async (id: string, body: object = {}, by = admin) =>
    (await test.as(by)).post(`/api/members/${id}/departure`).send(body);
  const stateOfPractice = () =>
    test.db.rows(
      `SELECT id, given_name, roles, left_at, (SELECT count(*) FROM invitations i WHERE i.practice_id = p.practice_id)
       FROM people p WHERE practice_id = $1 ORDER BY id`,
      [practice.id],
    );

  describe('as an admin sees them', () => {
    it('are colleagues with roles and a number of couples, and never a client', async () => {
      const couple = await aCouple(test.db, practice, { coach });
      await aCouple(test.db, practice, { coach, archivedAt: new Date() });
      const answer = await (await asAdmin()).get('/api/members');
      expect(answer.body).toEqual([
        {
          id: coach.id,
          givenName: 'Mara',
          familyName: 'Bos',
          email: coach.email,
          roles: ['coach'],
          invitation: 'accepted',
          left: false,
          couples: 2,
          isMe: false,
        },
        expect.objectContaining({ id: admin.id, couples: 0, isMe: true, roles: ['admin'] }),
      ]);
      for (const { id, email, givenName } of [couple.a, couple.b]) {
        expect(answer.text).not.toContain(id);
        expect(answer.text).not.toContain(email);
        expect(answer.text).not.toContain(givenName);
      }
    });

    it('show how far an invitation is', async () => {
      const { id } = (await invite(someone())).body as { id: string };
      const state = async () => (await member(id))?.invitation;
      expect(await state()).toBe('sent');
      await test.db.rows(`UPDATE invitations SET expires_at = now() WHERE person_id = $1`, [id]);
      expect(await state()).toBe('expired');
      await test.db.rows(`UPDATE invitations SET revoked_at = now() WHERE person_id = $1`, [id]);
      expect(await state()).toBe('none');
      await test.db.rows(`UPDATE people SET joined_at = now() WHERE id = $1`, [id]);
      expect(await state()).toBe('accepted');
    });

    it('are those of the own practice', async () => {
      const foreign = await aPractice(test.db);
      await aCoach(test.db, foreign);
      expect((await list()).map(({ id }) => id).sort()).toEqual([admin.id, coach.id].sort());
    });
  });

  describe('inviting one', () => {
    it('takes a seat until there is none', async () => {
      await test.db.rows(`UPDATE practices SET seats = 3 WHERE practice_id = $1`, [practice.id]);
      await aPartner(test.db, practice);
      expect((await invite(someone())).status).toBe(201);
      const before = await stateOfPractice();
      expect((await invite(someone())).body).toMatchObject({
        status: 422,
        code: 'practice.no-seat',
        details: { seats: 3 },
      });
      expect(await stateOfPractice()).toEqual(before);
      expect((await depart(coach.id)).status).toBe(204);
      expect((await invite(someone())).status).toBe(201);
    });

    it('gives the last seat to one of two who are invited at the same moment', async () => {
      await test.db.rows(`UPDATE practices SET seats = 3 WHERE practice_id = $1`, [practice.id]);
      const answers = await Promise.all([invite(someone()), invite(someone())]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    });

    it('happens once for a request that is sent twice', async () => {
      const key = randomUUID();
      const body = someone();
      const send = async (what: object) =>
        (await asAdmin()).post('/api/members').set('idempotency-key', key).send(what);
      const first = await send(body);
      expect((await send(body)).body).toEqual(first.body);
      expect((await send(someone())).body).toMatchObject({ code: 'idempotency.reused' });
      expect(await list()).toHaveLength(3);
      await test.jobsDone();
      expect(test.mails.filter(({ to }) => to === body.email)).toHaveLength(1);
    });

    it('refuses an address that a colleague has', async () => {
      const answer = await invite(someone({ email: coach.email.toUpperCase() }));
      expect(answer.body).toMatchObject({ status: 422, code: 'member.exists' });
    });

    it('does not tell an admin whether an address is a client’s', async () => {
      const partner = await aPartner(test.db, practice);
      const answer = await invite(someone({ email: partner.email }));
      expect(answer.status).toBe(201);
      expect((await member(answer.body.id))?.email).toBe(partner.email);
    });

    it('lets who left come back as the same person', async () => {
      await depart(coach.id);
      const answer = await invite(someone({ email: coach.email, roles: ['admin'] }));
      expect(answer.body).toEqual({ id: coach.id });
      expect(await member(coach.id)).toMatchObject({ left: false, roles: ['admin'], givenName: 'Joris' });
    });

    it.each([
      ['givenName', ''],
      ['email', 'geen adres'],
      ['locale', 'fr'],
      ['roles', []],
      ['roles', ['partner']],
      ['roles', ['coach', 'coach']],
      ['roles', 'admin'],
    ])('says that %s cannot be %j, and saves nothing', async (field, value) => {
      const before = await stateOfPractice();
      const refused = await invite(someone({ [field]: value }));
      expect(refused.body).toMatchObject({ status: 400, code: 'invalid-request' });
      expect(refused.body.errors[0].pointer).toMatch(new RegExp(`^/${field}`));
      expect(await stateOfPractice()).toEqual(before);
    });

    it('again sends a new link and ends the old one', async () => {
      const body = someone();
      const { id } = (await invite(body)).body as { id: string };
      await test.jobsDone();
      const first = linkIn(test, body.email, 'invitation');
      expect((await (await asAdmin()).post(`/api/members/${id}/invitation`)).status).toBe(202);
      await test.jobsDone();
      const second = linkIn(test, body.email, 'invitation');
      const read = async (token: string) =>
        (await (await test.as(null)).get(`/api/invitations/${token}`)).status;
      expect([await read(first), await read(second)]).toEqual([404, 200]);
    });

    it('again is of no use to who joined, and does not fill a mailbox', async () => {
      const joined = await (await asAdmin()).post(`/api/members/${coach.id}/invitation`);
      expect(joined.body).toMatchObject({ status: 422, code: 'member.joined' });
      const { id } = (await invite(someone())).body as { id: string };
      const again = async () => (await (await asAdmin()).post(`/api/members/${id}/invitation`)).status;
      const statuses = [];
      for (let n = 0; n < 6; n += 1) statuses.push(await again());
      expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
    });
  });

  describe('their roles', () => {
    it('change from the next request on, in sessions that are open', async () => {
      const session = await test.as(coach);
      expect((await session.get('/api/members')).status).toBe(403);
      expect((await setRoles(coach.id, ['coach', 'admin'])).status).toBe(204);
      expect((await session.get('/api/members')).status).toBe(200);
      expect((await setRoles(coach.id, ['coach'])).status).toBe(204);
      expect((await session.get('/api/members')).status).toBe(403);
    });

    it('are given by an admin only, and by nobody to themselves', async () => {
      const before = await stateOfPractice();
      for (const role of ['coach', 'partner'] as const) {
        const person = role === 'coach' ? coach : await aPartner(test.db, await aPractice(test.db));
        const own = await test.as(person);
        expect((await setRoles(person.id, ['admin'], person)).status).toBe(403);
        expect(
          (await own.patch('/api/account').send({ roles: ['admin'], role: 'admin' })).body,
        ).not.toHaveProperty('roles');
        expect((await own.get('/api/session')).body.roles).toEqual([role]);
      }
      expect(await stateOfPractice()).toEqual(before);
    });

    it('always leave one admin who has joined', async () => {
      await aPerson(test.db, practice, ['admin'], { joined: false });
      expect((await setRoles(admin.id, ['coach'])).body).toMatchObject({
        status: 422,
        code: 'member.last-admin',
      });
      expect((await depart(admin.id)).body).toMatchObject({ status: 422, code: 'member.last-admin' });
      expect((await setRoles(admin.id, ['coach', 'admin'])).status).toBe(204);
      await setRoles(coach.id, ['coach', 'admin']);
      expect((await setRoles(admin.id, ['coach'])).status).toBe(204);
    });

    it('leave one admin too when two admins undo each other at the same moment', async () => {
      const second = await anAdmin(test.db, practice);
      const answers = await Promise.all([
        setRoles(second.id, ['coach'], admin),
        setRoles(admin.id, ['coach'], second),
      ]);
      const admins = await test.db.rows(
        `SELECT 1 FROM people WHERE practice_id = $1 AND 'admin' = ANY (roles)`,
        [practice.id],
      );
      expect(admins).toHaveLength(1);
      expect(answers.map(({ status }) => status)).toContain(204);
    });

    it('keep a coach a coach while couples are waiting', async () => {
      await aCouple(test.db, practice, { coach });
      expect((await setRoles(coach.id, ['admin'])).body).toMatchObject({
        status: 422,
        code: 'member.has-couples',
        details: { couples: 1 },
      });
      expect((await member(coach.id))?.roles).toEqual(['coach']);
    });

    it.each([[[]], [['partner']], [['coach', 'partner']], ['admin'], [undefined]])(
      'cannot be %j',
      async (roles) => {
        expect((await setRoles(coach.id, roles)).status).toBe(400);
        expect((await member(coach.id))?.roles).toEqual(['coach']);
      },
    );
  });

  describe('who goes', () => {
    it('loses everything at once: open sessions, signing in, invitations', async () => {
      await withPassword(test.db, coach);
      const browser = aBrowser(test);
      await browser.signIn(coach);
      const session = await test.as(coach);
      expect((await depart(coach.id)).status).toBe(204);
      expect((await session.get('/api/colleagues')).status).toBe(401);
      expect((await browser.send('get', '/api/session')).status).toBe(401);
      expect((await browser.signIn(coach)).body).toMatchObject({ status: 401, code: 'sign-in.refused' });
      expect(await member(coach.id)).toMatchObject({ left: true, couples: 0 });
      const sessions = await test.db.rows(`SELECT 1 FROM identity.sessions WHERE person_id = $1`, [coach.id]);
      expect(sessions).toEqual([]);
    });

    it('takes back an invitation that was not accepted', async () => {
      const body = someone();
      const { id } = (await invite(body)).body as { id: string };
      await test.jobsDone();
      const token = linkIn(test, body.email, 'invitation');
      await depart(id);
      const late = await aBrowser(test).send('post', `/api/invitations/${token}/acceptance`, {
        password: PASSWORD,
      });
      expect(late.status).toBe(404);
    });

    it('hands the couples to a colleague, archived ones too, and each couple can read it in its log', async () => {
      const colleague = await aCoach(test.db, practice);
      const third = await aCoach(test.db, practice);
      const couples = [
        await aCouple(test.db, practice, { coach }),
        await aCouple(test.db, practice, { coach, archivedAt: new Date() }),
        await aCouple(test.db, practice, { coach, coCoach: colleague }),
        await aCouple(test.db, practice, { coach, coCoach: third }),
        await aCouple(test.db, practice, { coach: third, coCoach: coach }),
      ];
      const refused = await depart(coach.id);
      expect(refused.body).toMatchObject({
        status: 422,
        code: 'member.has-couples',
        details: { couples: 4 },
      });
      expect((await depart(coach.id, { couplesTo: colleague.id })).status).toBe(204);
      const now = await test.db.rows<{ id: string; coach_id: string; co_coach_id: string | null }>(
        `SELECT id, coach_id, co_coach_id FROM couples WHERE practice_id = $1`,
        [practice.id],
      );
      const after = couples.map(({ id }) => now.find((one) => one.id === id));
      expect(after.map((one) => [one?.coach_id, one?.co_coach_id])).toEqual([
        [colleague.id, null],
        [colleague.id, null],
        [colleague.id, null],
        [colleague.id, third.id],
        [third.id, null],
      ]);
      expect((await (await test.as(colleague)).get(`/api/couples/${couples[0]?.id}`)).status).toBe(200);
      const log = await test.db.rows<{ couple_id: string; actor_id: string }>(
        `SELECT couple_id, actor_id FROM access_log WHERE action = 'couple.hand-over' AND practice_id = $1`,
        [practice.id],
      );
      expect(log.map(({ couple_id }) => couple_id).sort()).toEqual(couples.map(({ id }) => id).sort());
      expect(new Set(log.map(({ actor_id }) => actor_id))).toEqual(new Set([admin.id]));
      for (const partner of [couples[0]?.a, couples[0]?.b]) {
        const read = await (await test.as(partner ?? null)).get('/api/access-log');
        const actions = (read.body as { entries: { action: string }[] }).entries.map(({ action }) => action);
        expect(actions.filter((action) => action === 'couple.hand-over')).toHaveLength(1);
      }
    });

    it('is not followed up by who cannot coach, is not there, or goes', async () => {
      const couple = await aCouple(test.db, practice, { coach });
      const waiting = await aPerson(test.db, practice, ['coach'], { joined: false });
      const foreign = await aCoach(test.db, await aPractice(test.db));
      for (const couplesTo of [admin.id, waiting.id, coach.id]) {
        expect((await depart(coach.id, { couplesTo })).body).toMatchObject({
          status: 422,
          code: 'member.not-a-coach',
        });
      }
      const nowhere = essence(await depart(coach.id, { couplesTo: randomUUID() }));
      expect(nowhere.status).toBe(404);
      for (const couplesTo of [foreign.id, couple.a.id])
        expect(essence(await depart(coach.id, { couplesTo }))).toEqual(nowhere);
      expect((await depart(coach.id, { couplesTo: 'Mara' })).status).toBe(400);
      expect(await member(coach.id)).toMatchObject({ left: false, couples: 1 });
    });

    it('can be oneself, where another admin stays', async () => {
      await setRoles(coach.id, ['coach', 'admin']);
      const session = await test.as(admin);
      expect((await depart(admin.id)).status).toBe(204);
      expect((await session.get('/api/members')).status).toBe(401);
    });

    it('is gone only once', async () => {
      await depart(coach.id);
      expect((await depart(coach.id)).status).toBe(404);
      expect((await setRoles(coach.id, ['admin'])).status).toBe(404);
      expect((await (await asAdmin()).post(`/api/members/${coach.id}/invitation`)).status).toBe(404);
    });

    it('stays a member of another practice', async () => {
      await withPassword(test.db, coach);
      const other = await aPractice(test.db);
      await test.db.rows(
        `INSERT INTO people (practice_id, id, account_id, given_name, roles, locale, joined_at)
         VALUES ($1, gen_random_uuid(), $2, 'Mara', '{coach}', 'nl', now())`,
        [other.id, coach.accountId],
      );
      await depart(coach.id);
      const answer = await aBrowser(test).signIn(coach);
      expect(answer.body.practice.id).toBe(other.id);
      expect(answer.body.memberships).toHaveLength(1);
    });
  });

  describe('for everybody else', () => {
    it('are closed to coaches, partners and nobody', async () => {
      const couple = await aCouple(test.db, practice, { coach });
      const before = await stateOfPractice();
      for (const [person, status] of [
        [coach, 403],
        [couple.a, 403],
        [null, 401],
      ] as const) {
        const { get, post, patch } = await test.as(person);
        expect((await get('/api/members')).status).toBe(status);
        expect((await post('/api/members').send(someone())).status).toBe(status);
        expect((await patch(`/api/members/${admin.id}`).send({ roles: ['coach'] })).status).toBe(status);
        expect((await post(`/api/members/${admin.id}/departure`).send({})).status).toBe(status);
        expect((await post(`/api/members/${admin.id}/invitation`)).status).toBe(status);
      }
      expect(await stateOfPractice()).toEqual(before);
    });

    it('of another practice, and clients of the own one, are as absent as a random id', async () => {
      const foreign = await aCoach(test.db, await aPractice(test.db));
      const couple = await aCouple(test.db, practice, { coach });
      const { patch, post } = await asAdmin();
      const tries = [
        (id: string) => patch(`/api/members/${id}`).send({ roles: ['coach'] }),
        (id: string) => post(`/api/members/${id}/departure`).send({}),
        (id: string) => post(`/api/members/${id}/invitation`),
      ];
      for (const attempt of tries) {
        const absent = essence(await attempt(randomUUID()));
        expect(absent.status).toBe(404);
        for (const { id } of [foreign, couple.a]) expect(essence(await attempt(id))).toEqual(absent);
        expect((await attempt('geen-uuid')).status).toBe(400);
      }
      const denied = await test.db.rows(
        `SELECT 1 FROM access_log WHERE actor_id = $1 AND outcome = 'denied' AND object_id = $2`,
        [admin.id, foreign.id],
      );
      expect(denied).toHaveLength(3);
    });

    it('do not change because another site asks for it', async () => {
      const cookie = await aSession(test.db, admin);
      const before = await stateOfPractice();
      const server = test.app.getHttpServer();
      const from = { cookie, 'sec-fetch-site': 'cross-site', origin: 'https://elders.example' };
      const answers = [
        await request(server).post('/api/members').set(from).send(someone()),
        await request(server)
          .patch(`/api/members/${coach.id}`)
          .set(from)
          .send({ roles: ['admin'] }),
        await request(server).post(`/api/members/${coach.id}/departure`).set(from).send({}),
        await request(server).patch('/api/practice').set(from).send({ coachReleaseRequired: false }),
      ];
      expect(answers.map(({ body }) => body.code)).toEqual(Array<string>(4).fill('cross-site'));
      expect(await stateOfPractice()).toEqual(before);
    });
  });
});
