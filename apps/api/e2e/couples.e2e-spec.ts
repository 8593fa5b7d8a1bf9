import { randomUUID } from 'node:crypto';
import { aCoach, aCouple, anAdmin, aPartner, aPractice, type TestPractice } from '@tweespraak/shared/testing';
import { createTestApp, type TestApp } from './support/test-app';

const address = () => `${randomUUID()}@voorbeeld.example`;
const partner = (overrides: object = {}) => ({
  givenName: 'Sam',
  familyName: 'Proefman',
  email: address(),
  locale: 'nl',
  ...overrides,
});
const couple = (overrides: object = {}) => ({
  partners: [partner(), partner({ givenName: 'Noor', locale: 'en' })],
  togetherSince: '2014-09',
  note: 'Komen via de huisarts.',
  coCoachId: null,
  ...overrides,
});

describe('a coach makes and keeps couples', () => {
  let test: TestApp;
  let practice: TestPractice;
  beforeAll(async () => {
    test = await createTestApp();
  });
  beforeEach(async () => {
    practice = await aPractice(test.db);
  });
  afterAll(() => test.close());

  const count = async (table: string) => {
    const rows = await test.db.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${table} WHERE practice_id = $1`,
      [practice.id],
    );
    return rows[0]?.n;
  };
  const nothingSaved = async (staff: number) => {
    expect(await count('couples')).toBe(0);
    expect(await count('people')).toBe(staff);
    expect(await count('invitations')).toBe(0);
  };

  it('of two new partners, each with their own language, and invites both', async () => {
    const coach = await aCoach(test.db, practice);
    const browser = await test.as(coach);
    const body = couple();
    const created = await browser.post('/api/couples').send(body);
    expect(created.status).toBe(201);
    const read = await browser.get(`/api/couples/${created.body.id}`);
    expect(read.status).toBe(200);
    expect(read.body).toMatchObject({
      id: created.body.id,
      coaches: [{ id: coach.id, givenName: coach.givenName, familyName: '' }],
      coCoachId: null,
      isFirstCoach: true,
      archivedAt: null,
    });
    const partners = [...read.body.partners].sort((x, y) => (x.locale < y.locale ? 1 : -1));
    expect(partners).toEqual([
      { ...body.partners[0], id: expect.any(String), invitation: 'sent' },
      { ...body.partners[1], id: expect.any(String), invitation: 'sent' },
    ]);
    const dossier = await browser.get(`/api/couples/${created.body.id}/dossier`);
    expect(dossier.body).toMatchObject({
      togetherSince: '2014-09',
      note: 'Komen via de huisarts.',
      version: 1,
    });
  });

  it('whose partners are clients and nothing else', async () => {
    const coach = await aCoach(test.db, practice);
    const { body } = await (await test.as(coach)).post('/api/couples').send(couple());
    const rows = await test.db.rows<{ roles: string[]; account_id: string | null }>(
      `SELECT p.roles, p.account_id FROM people p JOIN couples c ON p.id IN (c.partner_a_id, c.partner_b_id) WHERE c.id = $1`,
      [body.id],
    );
    expect(rows).toEqual(Array(2).fill({ roles: ['partner'], account_id: null }));
  });

  it('and mails each of them in their own language, without a word about the other', async () => {
    const coach = await aCoach(test.db, practice);
    const body = couple();
    await (await test.as(coach)).post('/api/couples').send(body);
    await test.jobsDone();
    const [sam, noor] = body.partners.map(({ email }) => test.mails.filter(({ to }) => to === email));
    expect(sam).toHaveLength(1);
    expect(noor).toHaveLength(1);
    expect(sam?.[0]?.text).toContain('Sam');
    expect(sam?.[0]?.raw).not.toContain('Noor');
    expect(sam?.[0]?.subject).not.toBe(noor?.[0]?.subject);
  });

  it('but not with one address for two', async () => {
    const coach = await aCoach(test.db, practice);
    const email = address();
    const partners = [partner({ email }), partner({ email: ` ${email.toUpperCase()} ` })];
    const answer = await (await test.as(coach)).post('/api/couples').send(couple({ partners }));
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('couple.same-address');
    await nothingSaved(1);
  });

  it('with one mailbox for two only after it was confirmed', async () => {
    const browser = await test.as(await aCoach(test.db, practice));
    const name = randomUUID();
    const partners = [
      partner({ email: `${name}@voorbeeld.example` }),
      partner({ email: `${name}+noor@voorbeeld.example` }),
    ];
    const asked = await browser.post('/api/couples').send(couple({ partners }));
    expect(asked.status).toBe(422);
    expect(asked.body.code).toBe('couple.shared-mailbox');
    await nothingSaved(1);
    const confirmed = await browser
      .post('/api/couples')
      .send(couple({ partners, sharedMailboxConfirmed: true }));
    expect(confirmed.status).toBe(201);
  });

  it('but not with an address that somebody of the practice has', async () => {
    const coach = await aCoach(test.db, practice);
    const colleague = await aCoach(test.db, practice);
    const theirs = await aCouple(test.db, practice, { coach: colleague });
    const browser = await test.as(coach);
    for (const { email } of [coach, colleague, await anAdmin(test.db, practice), theirs.a]) {
      const partners = [partner(), partner({ email })];
      const answer = await browser.post('/api/couples').send(couple({ partners }));
      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({ code: 'couple.address-in-use', details: { partner: 1 } });
      expect(answer.text).not.toContain(email);
    }
    expect(await count('couples')).toBe(1);
  });

  it('without hearing that an address is known to another practice', async () => {
    const elsewhere = await aPartner(test.db, await aPractice(test.db));
    const browser = await test.as(await aCoach(test.db, practice));
    const partners = [partner({ email: elsewhere.email }), partner()];
    const answer = await browser.post('/api/couples').send(couple({ partners }));
    expect(answer.status).toBe(201);
    expect(Object.keys(answer.body)).toEqual(['id']);
  });

  it.each([
    ['one partner', { partners: [partner()] }],
    ['three partners', { partners: [partner(), partner(), partner()] }],
    ['a partner without a name', { partners: [partner({ givenName: '  ' }), partner()] }],
    ['an address that is none', { partners: [partner({ email: 'sam' }), partner()] }],
    ['another language', { partners: [partner({ locale: 'fr' }), partner()] }],
    ['a month that does not exist', { togetherSince: '2014-13' }],
    ['a note without end', { note: 'x'.repeat(20_001) }],
    ['a character that cannot be stored', { note: 'a\u0000b' }],
  ])('but not of %s', async (_, overrides) => {
    const coach = await aCoach(test.db, practice);
    const answer = await (await test.as(coach)).post('/api/couples').send(couple(overrides));
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe('invalid-request');
    await nothingSaved(1);
  });

  it('once, however often the request arrives', async () => {
    const browser = await test.as(await aCoach(test.db, practice));
    const body = couple();
    const key = randomUUID();
    const send = () => browser.post('/api/couples').set('idempotency-key', key).send(body);
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await count('couples')).toBe(1);
    expect(await count('invitations')).toBe(2);
    const other = await browser.post('/api/couples').set('idempotency-key', key).send(couple());
    expect(other.body.code).toBe('idempotency.reused');
  });

  it('together with a colleague, from the start or later', async () => {
    const [coach, colleague] = [await aCoach(test.db, practice), await aCoach(test.db, practice)];
    const browser = await test.as(coach);
    const { body } = await browser.post('/api/couples').send(couple({ coCoachId: colleague.id }));
    const path = `/api/couples/${body.id}`;
    const theirs = await test.as(colleague);
    expect((await theirs.get(path)).body).toMatchObject({
      isFirstCoach: false,
      coCoachId: colleague.id,
      coaches: [{ id: coach.id }, { id: colleague.id }],
    });
    expect((await browser.put(`${path}/co-coach`).send({ coCoachId: null })).status).toBe(204);
    expect((await theirs.get(path)).status).toBe(404);
    expect((await browser.put(`${path}/co-coach`).send({ coCoachId: colleague.id })).status).toBe(204);
    expect((await theirs.get(path)).status).toBe(200);
  });

  it('and decides alone who the second coach is', async () => {
    const [coach, colleague] = [await aCoach(test.db, practice), await aCoach(test.db, practice)];
    const { id } = await aCouple(test.db, practice, { coach, coCoach: colleague });
    const answer = await (
      await test.as(colleague)
    )
      .put(`/api/couples/${id}/co-coach`)
      .send({ coCoachId: null });
    expect(answer.status).toBe(403);
    expect((await (await test.as(colleague)).get(`/api/couples/${id}`)).body.coCoachId).toBe(colleague.id);
  });

  it('with a second coach who is another coach of this practice, or none', async () => {
    const coach = await aCoach(test.db, practice);
    const { id, a } = await aCouple(test.db, practice, { coach });
    const browser = await test.as(coach);
    const gone = await aCoach(test.db, practice);
    await test.db.rows(
      `UPDATE people SET left_at = now() WHERE id = $1 AND set_config('app.role', 'admin', true) = 'admin'`,
      [gone.id],
    );
    const foreign = await aCoach(test.db, await aPractice(test.db));
    const admin = await anAdmin(test.db, practice);
    const bodies = new Set<string>();
    for (const coCoachId of [coach.id, gone.id, foreign.id, admin.id, a.id, randomUUID()]) {
      const answer = await browser.put(`/api/couples/${id}/co-coach`).send({ coCoachId });
      expect(answer.status).toBe(422);
      bodies.add(JSON.stringify({ ...answer.body, instance: '' }));
      const made = await browser.post('/api/couples').send(couple({ coCoachId }));
      expect(made.body.code).toBe('couple.co-coach');
    }
    expect(bodies.size).toBe(1);
    expect(await count('couples')).toBe(1);
  });

  it('puts a couple away and takes it back, and twice is once', async () => {
    const coach = await aCoach(test.db, practice);
    const { id } = await aCouple(test.db, practice, { coach });
    const browser = await test.as(coach);
    const set = async (archived: boolean) => {
      expect((await browser.put(`/api/couples/${id}/archived`).send({ archived })).status).toBe(204);
      return (await browser.get(`/api/couples/${id}`)).body.archivedAt as string | null;
    };
    const first = await set(true);
    expect(first).not.toBeNull();
    expect(await set(true)).toBe(first);
    expect(await set(false)).toBeNull();
    expect(await set(false)).toBeNull();
  });

  it('is a coach: no other role reaches these routes', async () => {
    const coach = await aCoach(test.db, practice);
    const { id, a } = await aCouple(test.db, practice, { coach });
    for (const person of [a, await anAdmin(test.db, practice)]) {
      const browser = await test.as(person);
      expect((await browser.get(`/api/couples/${id}`)).status).toBe(403);
      expect((await browser.post('/api/couples').send(couple())).status).toBe(403);
    }
    expect((await (await test.as(null)).get(`/api/couples/${id}`)).status).toBe(401);
  });
});
