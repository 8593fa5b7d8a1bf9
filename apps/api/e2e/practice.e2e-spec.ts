import { aCoach, aCouple, anAdmin, aPerson, aPractice, type TestPerson } from '@tweespraak/shared/testing';
import { hasLeft } from './support/browser';
import { createTestApp, type TestApp } from './support/test-app';

describe('the practice', () => {
  let test: TestApp;
  let admin: TestPerson;
  let coach: TestPerson;
  beforeAll(async () => {
    test = await createTestApp();
  });
  beforeEach(async () => {
    const practice = await aPractice(test.db, { name: 'Praktijk De Wilg', seats: 4 });
    admin = await anAdmin(test.db, practice, { givenName: 'Petra' });
    coach = await aCoach(test.db, practice, { givenName: 'Mara', familyName: 'Bos' });
  });
  afterAll(() => test.close());

  const practiceOf = ({ practiceId }: TestPerson) => ({ id: practiceId, name: '' });

  it('shows its admin settings, seats and how many couples there are, and nothing of them', async () => {
    const couple = await aCouple(test.db, practiceOf(admin), { coach });
    await aCouple(test.db, practiceOf(admin), { coach, archivedAt: new Date() });
    await aPerson(test.db, practiceOf(admin), ['coach'], { joined: false });
    const gone = await aCoach(test.db, practiceOf(admin));
    await hasLeft(test.db, gone.id);
    const answer = await (await test.as(admin)).get('/api/practice');
    expect(answer.body).toEqual({
      id: admin.practiceId,
      name: 'Praktijk De Wilg',
      country: 'NL',
      locale: 'nl',
      timeZone: 'Europe/Amsterdam',
      coachReleaseRequired: true,
      seats: 4,
      seatsUsed: 3,
      activeCouples: 1,
    });
    expect(answer.text).not.toContain(couple.id);
    expect((await (await test.as(admin)).get(`/api/couples/${couple.id}`)).status).toBe(403);
  });

  it('takes the settings that its admin gives and leaves the others, seats among them', async () => {
    const { patch, get } = await test.as(admin);
    const changes = { name: ' Huis van Dialoog ', timeZone: 'Europe/Brussels', coachReleaseRequired: false };
    const answer = await patch('/api/practice').send({
      ...changes,
      seats: 500,
      practiceId: coach.id,
      id: coach.id,
    });
    expect(answer.body).toMatchObject({
      id: admin.practiceId,
      name: 'Huis van Dialoog',
      country: 'NL',
      timeZone: 'Europe/Brussels',
      coachReleaseRequired: false,
      seats: 4,
    });
    expect((await get('/api/practice')).body).toEqual(answer.body);
    expect((await get('/api/session')).body.practice.name).toBe('Huis van Dialoog');
    const log = await test.db.rows(
      `SELECT actor_id FROM access_log WHERE action = 'practice.change' AND practice_id = $1`,
      [admin.practiceId],
    );
    expect(log).toEqual([{ actor_id: admin.id }]);
  });

  it.each([
    { name: '' },
    { name: 'x'.repeat(121) },
    { country: 'ZZ' },
    { locale: 'fr' },
    { timeZone: 'Mars/Olympus' },
    { coachReleaseRequired: 'nee' },
  ])('refuses %j and changes nothing', async (changes) => {
    const { patch, get } = await test.as(admin);
    const before = (await get('/api/practice')).body;
    const answer = await patch('/api/practice').send({ country: 'BE', ...changes });
    expect(answer.body).toMatchObject({ status: 400, code: 'invalid-request' });
    expect((await get('/api/practice')).body).toEqual(before);
  });

  it('names the colleagues who can take a couple, to coaches and admins', async () => {
    const practice = practiceOf(admin);
    const both = await aPerson(test.db, practice, ['coach', 'admin'], { givenName: 'Anton' });
    await aPerson(test.db, practice, ['coach'], { joined: false });
    await hasLeft(test.db, (await aCoach(test.db, practice)).id);
    await aCoach(test.db, await aPractice(test.db));
    const expected = [
      { id: both.id, givenName: 'Anton', familyName: '' },
      { id: coach.id, givenName: 'Mara', familyName: 'Bos' },
    ];
    for (const person of [admin, coach, both])
      expect((await (await test.as(person)).get('/api/colleagues')).body).toEqual(expected);
  });

  it('is closed to whoever has no business there', async () => {
    const couple = await aCouple(test.db, practiceOf(admin), { coach });
    for (const [person, status] of [
      [coach, 403],
      [couple.a, 403],
      [null, 401],
    ] as const) {
      const { get, patch } = await test.as(person);
      expect((await get('/api/practice')).status).toBe(status);
      expect((await patch('/api/practice').send({ coachReleaseRequired: false })).status).toBe(status);
    }
    expect((await (await test.as(couple.a)).get('/api/colleagues')).status).toBe(403);
    const [row] = await test.db.rows(`SELECT coach_release_required FROM practices WHERE practice_id = $1`, [
      admin.practiceId,
    ]);
    expect(row).toEqual({ coach_release_required: true });
  });
});
