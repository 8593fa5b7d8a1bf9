import { randomUUID } from 'node:crypto';
import type { CoachAgenda, MyAppointments, TodayAppointments } from '@tweespraak/agenda/contract';
import {
  aCoach,
  aCouple,
  aDialogue,
  anAdmin,
  aPartner,
  aPractice,
  type TestCouple,
  type TestPerson,
} from '@tweespraak/shared/testing';
import type { Response } from 'supertest';
import { createTestApp, type TestApp } from './support/test-app';

const DAY = 86_400_000;
const bytes = ({ status, text }: Response) => `${status} ${text.replace(/"instance":"[^"]*"/, '')}`;
/** At noon UTC so many days from now: never at night, whatever the clock does. */
const noonIn = (days: number) =>
  `${new Date(Date.now() + days * DAY).toISOString().slice(0, 10)}T12:00:00.000Z`;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const weekly = (start: string, count = 4) =>
  `FREQ=WEEKLY;BYDAY=${WEEKDAYS[new Date(start).getUTCDay()]};COUNT=${count}`;

describe('appointments', () => {
  let test: TestApp;
  let couple: TestCouple;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off', MAIL_UNDO_SECONDS: '10' });
  });
  beforeEach(async () => {
    const practice = await aPractice(test.db, { timeZone: 'UTC' });
    const coach = await aCoach(test.db, practice, { givenName: 'Mara', familyName: 'Wilg' });
    const partnerA = await aPartner(test.db, practice, { givenName: 'Noor' });
    const partnerB = await aPartner(test.db, practice, { givenName: 'Sam', locale: 'en' });
    couple = await aCouple(test.db, practice, { coach, partnerA, partnerB });
  });
  afterAll(() => test.close());

  const body = (overrides: object = {}) => ({
    ...{ kind: 'session', dialogueId: null, startsAt: noonIn(7), minutes: 60 },
    ...{ place: 'practice', placeLine: 'Kerkstraat 1', rrule: null },
    ...overrides,
  });
  const plan = async (overrides: object = {}, of = couple) =>
    (await test.as(of.coach)).post(`/api/couples/${of.id}/appointments`).send(body(overrides));
  const planned = async (overrides: object = {}, of = couple): Promise<string> => {
    const answer = await plan(overrides, of);
    expect([answer.status, answer.body.code]).toEqual([201, undefined]);
    return answer.body.id;
  };
  const change = async (id: string, changes: object, who = couple.coach) =>
    (await test.as(who)).patch(`/api/appointments/${id}`).send(changes);
  const cancel = async (id: string, occurrence: string, scope = 'this') =>
    (await test.as(couple.coach)).post(`/api/appointments/${id}/cancellation`).send({ occurrence, scope });
  const undo = async (id: string) =>
    (await test.as(couple.coach)).delete(`/api/appointments/${id}/latest-change`);
  const agenda = async (of = couple, query = ''): Promise<CoachAgenda['occurrences']> => {
    const range = `from=${noonIn(-1)}&until=${noonIn(90)}${query}`;
    const answer = await (await test.as(of.coach)).get(`/api/appointments?${range}`);
    expect(answer.status).toBe(200);
    return answer.body.occurrences;
  };
  const starts = async () => (await agenda()).map(({ startsAt }) => startsAt);
  const mine = async (person: TestPerson): Promise<MyAppointments> =>
    (await (await test.as(person)).get('/api/my/appointments')).body;
  const answer = async (person: TestPerson, id: string, said: object) =>
    (await test.as(person))
      .put(`/api/my/appointments/${id}/answer`)
      .send({ scope: 'this', proposedAt: null, answer: 'confirmed', ...said });
  const reply = async (id: string, said: object) =>
    (await test.as(couple.coach)).put(`/api/appointments/${id}/proposal`).send(said);
  const rows = async () =>
    (
      await test.db.rows<{ n: number }>(
        `SELECT count(*)::int AS n FROM appointments WHERE practice_id = $1`,
        [couple.practice.id],
      )
    )[0]?.n;

  it('are planned by the coach and seen by the three', async () => {
    const id = await planned();
    expect(await agenda()).toEqual([
      {
        ...{ appointmentId: id, occurrence: noonIn(7), coupleId: couple.id, names: { a: 'Noor', b: 'Sam' } },
        ...{ kind: 'session', dialogueId: null, startsAt: noonIn(7), minutes: 60, place: 'practice' },
        endsAt: noonIn(7).replace('T12', 'T13'),
        ...{ placeLine: 'Kerkstraat 1', timeZone: 'UTC', rrule: null, moved: false, conflict: false },
        answers: { a: { state: 'waiting', proposedAt: null }, b: { state: 'waiting', proposedAt: null } },
      },
    ]);
    for (const person of [couple.a, couple.b])
      expect(await mine(person)).toMatchObject({
        ...{ timeZone: 'UTC', coachName: 'Mara Wilg' },
        appointments: [{ appointmentId: id, startsAt: noonIn(7), myAnswer: 'waiting', repeats: false }],
      });
  });

  it('repeat, and one of them can be elsewhere or gone', async () => {
    const id = await planned({ rrule: weekly(noonIn(7)) });
    expect(await starts()).toEqual([7, 14, 21, 28].map(noonIn));
    const moved = await change(id, { occurrence: noonIn(14), scope: 'this', startsAt: noonIn(15) });
    expect(moved.body).toMatchObject({ id, conflicts: [] });
    await cancel(id, noonIn(21));
    expect(await starts()).toEqual([7, 15, 28].map(noonIn));
    expect((await agenda())[1]).toMatchObject({ occurrence: noonIn(14), moved: true });
    expect((await mine(couple.b)).appointments.map(({ startsAt }) => startsAt)).toEqual(
      [7, 15, 28].map(noonIn),
    );
    expect((await cancel(id, noonIn(21))).body.code).toBe('appointment.cancelled');
  });

  it('from one on: the series splits there, and taking it back mends it', async () => {
    const id = await planned({ rrule: weekly(noonIn(7)) });
    const split = await change(id, { occurrence: noonIn(21), scope: 'following', startsAt: noonIn(22) });
    expect(split.body.id).not.toBe(id);
    expect(await starts()).toEqual([7, 14, 22, 29].map(noonIn));
    expect((await undo(split.body.id)).status).toBe(204);
    expect(await starts()).toEqual([7, 14, 21, 28].map(noonIn));
    expect((await undo(split.body.id)).body.code).toBe('appointment.nothing-to-undo');
  });

  it('is mended by either part, and not any more once the part has a life of its own', async () => {
    const id = await planned({ rrule: weekly(noonIn(7)) });
    await change(id, { occurrence: noonIn(21), scope: 'following', minutes: 90 });
    await undo(id);
    expect((await agenda()).map(({ minutes }) => minutes)).toEqual([60, 60, 60, 60]);
    const split = await change(id, { occurrence: noonIn(21), scope: 'following', minutes: 90 });
    await cancel(id, noonIn(7));
    expect((await undo(split.body.id)).body.code).toBe('appointment.nothing-to-undo');
    await undo(id);
    expect((await agenda()).map(({ minutes }) => minutes)).toEqual([60, 60, 90, 90]);
  });

  it('all of them move, and are put back', async () => {
    const id = await planned({ rrule: weekly(noonIn(7)) });
    await change(id, { occurrence: noonIn(14), scope: 'all', startsAt: noonIn(16) });
    expect(await starts()).toEqual([9, 16, 23, 30].map(noonIn));
    await undo(id);
    expect(await starts()).toEqual([7, 14, 21, 28].map(noonIn));
  });

  it('a plan and a cancellation can be taken back', async () => {
    const id = await planned();
    await cancel(id, noonIn(7));
    expect(await starts()).toEqual([]);
    await undo(id);
    expect(await starts()).toEqual([noonIn(7)]);
    const other = await planned({ startsAt: noonIn(9) });
    await undo(other);
    expect(await starts()).toEqual([noonIn(7)]);
  });

  it('are confirmed by each for themselves, and only the coach reads it', async () => {
    const id = await planned();
    expect((await answer(couple.a, id, { occurrence: noonIn(7) })).status).toBe(204);
    expect((await agenda())[0]?.answers).toMatchObject({
      a: { state: 'confirmed' },
      b: { state: 'waiting' },
    });
    expect((await mine(couple.a)).appointments[0]?.myAnswer).toBe('confirmed');
    const other = await (await test.as(couple.b)).get('/api/my/appointments');
    expect(other.body.appointments[0].myAnswer).toBe('waiting');
    expect(other.text).not.toContain('confirmed');
    const browser = await test.as(couple.a);
    expect((await browser.delete(`/api/my/appointments/${id}/answer?occurrence=${noonIn(7)}`)).status).toBe(
      204,
    );
    expect((await agenda())[0]?.answers.a.state).toBe('waiting');
  });

  it('of a series are confirmed from one on', async () => {
    const id = await planned({ rrule: weekly(noonIn(7)) });
    await answer(couple.a, id, { occurrence: noonIn(14), scope: 'following' });
    const states = async () => (await agenda()).map(({ answers }) => answers.a.state);
    expect(await states()).toEqual(['waiting', 'confirmed', 'confirmed', 'confirmed']);
    await change(id, { occurrence: noonIn(21), scope: 'this', startsAt: noonIn(22) });
    expect(await states()).toEqual(['waiting', 'confirmed', 'waiting', 'confirmed']);
  });

  it('get another time when the coach accepts it: the proposer has said yes, the other is asked', async () => {
    const id = await planned();
    const occurrence = noonIn(7);
    await answer(couple.b, id, { occurrence });
    await answer(couple.a, id, { occurrence, answer: 'proposed', proposedAt: noonIn(8) });
    const today = async (): Promise<TodayAppointments> =>
      (await (await test.as(couple.coach)).get('/api/today/appointments')).body;
    expect((await today()).proposals).toMatchObject([
      { appointmentId: id, answers: { a: { state: 'proposed', proposedAt: noonIn(8) } } },
    ]);
    expect((await mine(couple.b)).appointments[0]).toMatchObject({ myAnswer: 'confirmed', proposedAt: null });
    expect((await reply(id, { occurrence, seat: 'b', accept: true })).body.code).toBe(
      'appointment.no-proposal',
    );
    expect((await reply(id, { occurrence, seat: 'a', accept: true })).status).toBe(200);
    expect((await agenda())[0]).toMatchObject({
      ...{ startsAt: noonIn(8), occurrence: noonIn(8) },
      answers: { a: { state: 'confirmed', proposedAt: null }, b: { state: 'waiting' } },
    });
    expect((await today()).proposals).toEqual([]);
  });

  it('keep their time when the coach says so', async () => {
    const id = await planned({ rrule: weekly(noonIn(7)) });
    const occurrence = noonIn(14);
    await answer(couple.a, id, { occurrence, answer: 'proposed', proposedAt: noonIn(15) });
    expect((await reply(id, { occurrence, seat: 'a', accept: false })).status).toBe(200);
    expect((await mine(couple.a)).appointments[1]).toMatchObject({ myAnswer: 'declined', proposedAt: null });
    expect(await starts()).toEqual([7, 14, 21, 28].map(noonIn));
    expect((await reply(id, { occurrence, seat: 'a', accept: true })).body.code).toBe(
      'appointment.no-proposal',
    );
  });

  it('that overlap are shown, and stop nothing', async () => {
    const next = await aCouple(test.db, couple.practice, { coach: couple.coach });
    await planned({ startsAt: noonIn(14) });
    const second = await plan({ startsAt: noonIn(7), rrule: weekly(noonIn(7)) }, next);
    expect(second.status).toBe(201);
    expect(second.body.conflicts).toMatchObject([
      { coupleId: couple.id, names: { a: 'Noor', b: 'Sam' }, startsAt: noonIn(14), withStartsAt: noonIn(14) },
    ]);
    expect((await agenda()).map(({ conflict }) => conflict)).toEqual([false, true, true, false, false]);
    expect(await agenda(couple, `&couple=${couple.id}`)).toHaveLength(1);
  });

  it('show beforehand which mail each gets, and what they overlap; nothing is saved', async () => {
    const preview = async (act: object) =>
      (await test.as(couple.coach)).post('/api/appointments/preview').send(act);
    const { status, body: shown } = await preview({ act: 'plan', coupleId: couple.id, body: body() });
    expect([status, shown.conflicts, shown.undoSeconds, await rows()]).toEqual([200, [], 10, 0]);
    expect(shown.startsAt).toEqual([noonIn(7)]);
    expect(shown.mails).toMatchObject([
      { seat: 'a', name: 'Noor', locale: 'nl', reaches: true, method: 'request' },
      { seat: 'b', name: 'Sam', locale: 'en', reaches: true, method: 'request' },
    ]);
    expect(shown.mails[0].subject).toMatch(/^Afspraak: /);
    expect(shown.mails[1].paragraphs.join(' ')).toContain('Where: Kerkstraat 1');
    const id = await planned();
    await test.db.rows(`UPDATE appointments SET announced = $2 WHERE id = $1`, [
      id,
      JSON.stringify({
        ...{ start: Date.parse(noonIn(7)), minutes: 60, timeZone: 'UTC', rule: null, cancelled: false },
        ...{ changes: [], asked: 0, place: 'practice', placeLine: 'Kerkstraat 1' },
      }),
    ]);
    const act = { occurrence: noonIn(7), scope: 'all' };
    const moved = await preview({ act: 'change', appointmentId: id, body: { ...act, startsAt: noonIn(9) } });
    expect(moved.body.mails[0].subject).toMatch(/^Gewijzigd: /);
    const gone = await preview({ act: 'cancel', appointmentId: id, body: act });
    expect(gone.body.mails[1]).toMatchObject({
      method: 'cancel',
      subject: expect.stringMatching(/^Cancelled: /),
    });
    expect((await preview({ act: 'change', appointmentId: id, body: act })).body.mails).toEqual([]);
    expect(await starts()).toEqual([noonIn(7)]);
  });

  it('of a dialogue carry its moment along', async () => {
    const dialogueId = await aDialogue(test.db, couple);
    const momentOf = async () =>
      (
        await test.db.rows<{ planned_at: Date | null }>(`SELECT planned_at FROM dialogues WHERE id = $1`, [
          dialogueId,
        ])
      )[0]?.planned_at?.toISOString();
    const id = await planned({ kind: 'dialogue', dialogueId });
    expect(await momentOf()).toBe(noonIn(7));
    await change(id, { occurrence: noonIn(7), scope: 'this', startsAt: noonIn(8) });
    expect(await momentOf()).toBe(noonIn(8));
    const other = await aCouple(test.db, couple.practice, { coach: couple.coach });
    const theirs = await aDialogue(test.db, other);
    for (const foreign of [theirs, randomUUID(), await aDialogue(test.db, couple, { status: 'closed' })]) {
      const refused = await plan({ kind: 'dialogue', dialogueId: foreign });
      expect([refused.status, refused.body.code]).toEqual([422, 'appointment.unknown-dialogue']);
    }
    expect(await rows()).toBe(1);
  });

  it('give homework its day: the day before the next one', async () => {
    const next = async () =>
      (await (await test.as(couple.coach)).get(`/api/couples/${couple.id}/next-appointment`)).body.next;
    expect(await next()).toBeNull();
    await planned({ startsAt: noonIn(20) });
    await planned({ startsAt: noonIn(5) });
    expect(await next()).toMatchObject({
      ...{ startsAt: noonIn(5), localDate: noonIn(5).slice(0, 10), dayBefore: noonIn(4).slice(0, 10) },
    });
  });

  it.each<[number, string, () => object]>([
    [422, 'appointment.in-the-past', () => ({ startsAt: noonIn(-2) })],
    [422, 'appointment.too-far', () => ({ startsAt: noonIn(1000) })],
    [422, 'appointment.impossible-repeat', () => ({ rrule: 'FREQ=HOURLY;COUNT=3' })],
    [422, 'appointment.impossible-repeat', () => ({ rrule: weekly(noonIn(8)) })],
    [422, 'appointment.impossible-repeat', () => ({ rrule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20200101' })],
    [422, 'appointment.unknown-zone', () => ({ timeZone: 'Europe/Atlantis' })],
    [400, 'invalid-request', () => ({ startsAt: 'morgen' })],
    [400, 'invalid-request', () => ({ minutes: 5 })],
    [400, 'invalid-request', () => ({ placeLine: 'x'.repeat(121) })],
    [400, 'invalid-request', () => ({ place: 'thuis' })],
  ])('refuse what cannot be: %i %s, and nothing is half saved', async (status, code, wrong) => {
    const refused = await plan(wrong());
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(refused.body.title.length).toBeGreaterThan(10);
    expect(await rows()).toBe(0);
    const [jobs] = await test.db.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM pgboss.job WHERE data ->> 'practiceId' = $1`,
      [couple.practice.id],
    );
    expect(jobs?.n).toBe(0);
  });

  it('refuse a change of what is not there, has been, or cannot be, and stay as they were', async () => {
    const id = await planned({ rrule: weekly(noonIn(7)) });
    const act = { occurrence: noonIn(7), scope: 'this' };
    for (const [code, wrong] of [
      ['appointment.unknown-occurrence', { ...act, occurrence: noonIn(8) }],
      ['appointment.in-the-past', { ...act, startsAt: noonIn(-3) }],
      ['appointment.rule-of-one', { ...act, rrule: null }],
      ['appointment.impossible-repeat', { ...act, scope: 'all', rrule: 'FREQ=WEEKLY' }],
    ] as const)
      expect((await change(id, wrong)).body.code).toBe(code);
    expect(
      (await answer(couple.a, id, { ...act, answer: 'proposed', proposedAt: noonIn(-1) })).body.code,
    ).toBe('appointment.in-the-past');
    expect((await answer(couple.a, id, { ...act, answer: 'proposed' })).status).toBe(400);
    expect(await starts()).toEqual([7, 14, 21, 28].map(noonIn));
  });

  it('are looked at a hundred days at a time', async () => {
    const browser = await test.as(couple.coach);
    const look = (from: string, until: string) =>
      browser.get(`/api/appointments?from=${from}&until=${until}`);
    expect((await look(noonIn(0), noonIn(101))).body.code).toBe('appointment.range-too-wide');
    expect((await look(noonIn(2), noonIn(2))).body.code).toBe('appointment.empty-range');
    expect((await look('gisteren', noonIn(2))).status).toBe(400);
  });

  it('are planned once, however often the same request is sent', async () => {
    const key = randomUUID();
    const send = async () =>
      (await test.as(couple.coach))
        .post(`/api/couples/${couple.id}/appointments`)
        .set('idempotency-key', key)
        .send(body());
    const [one, again] = [await send(), await send()];
    expect(again.body).toEqual(one.body);
    expect(await rows()).toBe(1);
  });

  it('two acts at the same moment are one after the other, and none is lost', async () => {
    const id = await planned({ rrule: weekly(noonIn(7)) });
    const both = await Promise.all([cancel(id, noonIn(7)), cancel(id, noonIn(14)), cancel(id, noonIn(21))]);
    expect(both.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await starts()).toEqual([noonIn(28)]);
  });

  it('of a couple that was put away are over', async () => {
    const id = await planned();
    await test.db.rows(`UPDATE couples SET archived_at = now() WHERE id = $1`, [couple.id]);
    expect((await plan()).body.code).toBe('couple.archived');
    expect((await change(id, { occurrence: noonIn(7), scope: 'all', minutes: 90 })).body.code).toBe(
      'couple.archived',
    );
    expect([await starts(), (await mine(couple.a)).appointments]).toEqual([[], []]);
  });

  it('of nobody else: foreign, another coach’s, another couple’s and unknown get the same bytes', async () => {
    const elsewhere = await aPractice(test.db);
    const foreign = await aCouple(test.db, elsewhere, { coach: await aCoach(test.db, elsewhere) });
    const colleague = await aCouple(test.db, couple.practice, {
      coach: await aCoach(test.db, couple.practice),
    });
    const theirs = [await planned({}, foreign), await planned({}, colleague)];
    const [coach, noor] = [await test.as(couple.coach), await test.as(couple.a)];
    const act = { occurrence: noonIn(7), scope: 'all' };
    const asks = [
      (id: string) => coach.patch(`/api/appointments/${id}`).send({ ...act, minutes: 30 }),
      (id: string) => coach.post(`/api/appointments/${id}/cancellation`).send(act),
      (id: string) => coach.delete(`/api/appointments/${id}/latest-change`),
      (id: string) =>
        coach
          .put(`/api/appointments/${id}/proposal`)
          .send({ occurrence: noonIn(7), seat: 'a', accept: true }),
      (id: string) =>
        coach.post('/api/appointments/preview').send({ act: 'cancel', appointmentId: id, body: act }),
      (id: string) =>
        noor
          .put(`/api/my/appointments/${id}/answer`)
          .send({ occurrence: noonIn(7), answer: 'confirmed', proposedAt: null, scope: 'this' }),
      (id: string) => noor.delete(`/api/my/appointments/${id}/answer?occurrence=${noonIn(7)}`),
    ];
    for (const one of asks) {
      const answers = [];
      for (const id of [randomUUID(), ...theirs]) answers.push(bytes(await one(id)));
      expect(answers[0]).toContain('"status":404');
      expect(new Set(answers).size).toBe(1);
    }
    for (const path of ['appointments', 'next-appointment']) {
      const seen = [];
      for (const id of [randomUUID(), foreign.id, colleague.id])
        seen.push(
          bytes(
            await (path === 'appointments'
              ? coach.post(`/api/couples/${id}/${path}`).send(body())
              : coach.get(`/api/couples/${id}/${path}`)),
          ),
        );
      expect(seen[0]).toContain('"status":404');
      expect(new Set(seen).size).toBe(1);
    }
    expect(await agenda()).toEqual([]);
  });

  it('are planned by coaches and answered by partners', async () => {
    const id = await planned();
    const admin = await anAdmin(test.db, couple.practice);
    for (const person of [admin, couple.a]) {
      const browser = await test.as(person);
      expect((await browser.get(`/api/appointments?from=${noonIn(0)}&until=${noonIn(9)}`)).status).toBe(403);
      expect((await browser.get('/api/today/appointments')).status).toBe(403);
      expect((await change(id, { occurrence: noonIn(7), scope: 'all', minutes: 30 }, person)).status).toBe(
        403,
      );
    }
    for (const person of [admin, couple.coach]) {
      expect((await answer(person, id, { occurrence: noonIn(7) })).status).toBe(403);
      expect((await (await test.as(person)).get('/api/my/appointments')).status).toBe(403);
    }
  });
});
