import {
  aCoach,
  aCouple,
  anAdmin,
  anAppointment,
  anAppointmentAnswer,
  aPartner,
  aPractice,
  noonIn,
  type TestCouple,
  type TestPerson,
  weekly,
} from '@tweespraak/shared/testing';
import ICAL from 'ical.js';
import request, { type Response } from 'supertest';
import { createTestApp, type TestApp } from './support/test-app';

const bytes = ({ status, text }: Response) => `${status} ${text.replace(/"instance":"[^"]*"/, '')}`;

describe('a calendar to subscribe to', () => {
  let test: TestApp;
  let couple: TestCouple;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off', BASE_URL: 'https://tweespraak.example' });
  });
  beforeEach(async () => {
    const practice = await aPractice(test.db, { name: 'Relatiepraktijk De Proef' });
    const coach = await aCoach(test.db, practice, { givenName: 'Marleen' });
    const partnerA = await aPartner(test.db, practice, { givenName: 'Noor' });
    const partnerB = await aPartner(test.db, practice, { givenName: 'Sam', locale: 'en' });
    couple = await aCouple(test.db, practice, { coach, partnerA, partnerB });
  });
  afterAll(() => test.close());

  const make = async (person: TestPerson, titles = 'neutral'): Promise<string> => {
    const answer = await (await test.as(person)).post('/api/my/calendar-feed').send({ titles });
    expect(answer.status).toBe(201);
    expect(answer.body.subscribeUrl).toBe(answer.body.url.replace('https:', 'webcal:'));
    return new URL(answer.body.url).pathname;
  };
  /** As a calendar comes by: without a session. */
  const fetch = (path: string, tag?: string) => {
    const asked = request(test.app.getHttpServer()).get(path);
    return tag ? asked.set('if-none-match', tag) : asked;
  };
  const events = ({ text }: Response) => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  };

  it('is read by whoever has its address: a partner’s own, a coach’s of all their couples', async () => {
    const other = await aCouple(test.db, couple.practice, { coach: couple.coach });
    await anAppointment(test.db, couple, { startsAt: noonIn(7), placeLine: 'Kerkstraat 1' });
    await anAppointment(test.db, other, { startsAt: noonIn(8), rrule: weekly(noonIn(8), 4) });
    const [mine, coachs] = [await fetch(await make(couple.a)), await fetch(await make(couple.coach))];
    expect(mine.headers).toMatchObject({
      ...{ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-cache' },
      etag: expect.stringMatching(/^"[\w-]{43}"$/),
    });
    expect(events(mine).map((one) => [one.summary, one.startDate.toJSDate(), one.location])).toEqual([
      ['Afspraak', noonIn(7), 'Kerkstraat 1'],
    ]);
    expect(events(coachs).map((one) => [one.summary, one.isRecurring()])).toEqual([
      ['Afspraak', false],
      ['Afspraak', true],
    ]);
    for (const { text } of [mine, coachs])
      for (const secret of ['Noor', 'Sam', 'Marleen', 'Proef', couple.id, couple.a.id, couple.a.email])
        expect(text).not.toContain(secret);
  });

  it('says what kind it is only to whoever chose that, in their language', async () => {
    await anAppointment(test.db, couple, { kind: 'dialogue' });
    expect(events(await fetch(await make(couple.a, 'kind'))).map(({ summary }) => summary)).toEqual([
      'Dialoog',
    ]);
    expect(events(await fetch(await make(couple.b, 'kind'))).map(({ summary }) => summary)).toEqual([
      'Dialogue',
    ]);
    expect(events(await fetch(await make(couple.b))).map(({ summary }) => summary)).toEqual(['Appointment']);
  });

  it('holds what was moved where it is now, and not what was cancelled or answered', async () => {
    const id = await anAppointment(test.db, couple, { startsAt: noonIn(7), rrule: weekly(noonIn(7), 3) });
    await test.db.rows(
      `INSERT INTO appointment_changes (practice_id, appointment_id, couple_id, occurrence, cancelled)
       VALUES ($1, $2, $3, $4, true)`,
      [couple.practice.id, id, couple.id, noonIn(14)],
    );
    await anAppointmentAnswer(test.db, couple, couple.b, {
      ...{ appointmentId: id, occurrence: noonIn(7), proposedAt: noonIn(9) },
    });
    await anAppointment(test.db, couple, { startsAt: noonIn(10), status: 'cancelled' });
    const [only, ...more] = events(await fetch(await make(couple.a)));
    const moments = only?.iterator();
    const found = [moments?.next(), moments?.next(), moments?.next()].map((one) =>
      one?.toJSDate().toISOString(),
    );
    expect([found, more]).toEqual([[noonIn(7).toISOString(), noonIn(21).toISOString(), undefined], []]);
  });

  it('is sent once to a reader who has it, and again when something changed', async () => {
    const id = await anAppointment(test.db, couple);
    const path = await make(couple.a);
    const first = await fetch(path);
    const again = await fetch(path, first.headers['etag']);
    expect([again.status, again.text, again.headers['etag']]).toEqual([304, '', first.headers['etag']]);
    await test.db.rows(`UPDATE appointments SET minutes = 90, sequence = 1 WHERE id = $1`, [id]);
    expect((await fetch(path, first.headers['etag'])).status).toBe(200);
  });

  it('is shown once, replaced and stopped by its holder alone', async () => {
    const browser = await test.as(couple.a);
    expect((await browser.get('/api/my/calendar-feed')).body).toEqual({ createdAt: null, titles: 'neutral' });
    const first = await make(couple.a, 'kind');
    const shown = await browser.get('/api/my/calendar-feed');
    expect(shown.body).toEqual({ createdAt: expect.any(String), titles: 'kind' });
    const second = await make(couple.a);
    expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200]);
    await (await test.as(couple.b)).delete('/api/my/calendar-feed');
    expect((await fetch(second)).status).toBe(200);
    for (let n = 0; n < 2; n += 1) expect((await browser.delete('/api/my/calendar-feed')).status).toBe(204);
    expect((await fetch(second)).status).toBe(404);
    const [kept] = await test.db.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM calendar_feeds WHERE person_id = $1`,
      [couple.a.id],
    );
    expect(kept?.n).toBe(0);
  });

  it('is not there, in the same bytes, for whatever is no address', async () => {
    const stopped = await make(couple.a);
    await (await test.as(couple.a)).delete('/api/my/calendar-feed');
    const left = await make(couple.b);
    await test.db.rows(
      `WITH admin AS (SELECT set_config('app.role', 'admin', true))
       UPDATE people SET left_at = now() FROM admin WHERE id = $1`,
      [couple.b.id],
    );
    const other = `/api/calendar/${'x'.repeat(43)}.ics`;
    const answers = [];
    for (const path of [other, stopped, left, '/api/calendar/x', `${left.replace('.ics', '')}`])
      answers.push(bytes(await fetch(path)));
    expect(answers[0]).toContain('"code":"not-found"');
    expect(new Set(answers).size).toBe(1);
  });

  it('of an admin who coaches nobody is empty', async () => {
    await anAppointment(test.db, couple);
    const admin = await anAdmin(test.db, couple.practice);
    expect(events(await fetch(await make(admin)))).toEqual([]);
  });

  it('is not read without end', async () => {
    const path = await make(couple.a);
    const statuses: number[] = [];
    for (let n = 0; n < 61; n += 1) statuses.push((await fetch(path)).status);
    expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true);
    const refused = await fetch(path);
    expect([statuses[60], refused.status, refused.body.code]).toEqual([429, 429, 'too-many-requests']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('gets no address in a visit by PIN on a shared phone: the address would outlive the visit', async () => {
    const browser = await test.as(couple.a);
    await test.db.rows(`UPDATE identity.sessions SET by_pin = true WHERE person_id = $1`, [couple.a.id]);
    const refused = await browser.post('/api/my/calendar-feed').send({ titles: 'neutral' });
    expect([refused.status, refused.body.code]).toEqual([403, 'password.needed']);
    expect((await browser.get('/api/my/calendar-feed')).status).toBe(200);
  });

  it('asks nothing wrong of its settings', async () => {
    const refused = await (await test.as(couple.a)).post('/api/my/calendar-feed').send({ titles: 'namen' });
    expect(refused.status).toBe(400);
    expect((await (await test.as(null)).get('/api/my/calendar-feed')).status).toBe(401);
  });
});
