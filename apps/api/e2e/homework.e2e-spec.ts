import { randomUUID } from 'node:crypto';
import { CoupleHomework, HomeworkDetail, MyHomework, TodayHomework } from '@tweespraak/homework/contract';
import { addDays } from '@tweespraak/shared/kernel';
import {
  aCoach,
  aCouple,
  aDefinition,
  anEntry,
  anExercise,
  aHomework,
  aPartner,
  aPractice,
  raiseFlag,
  type TestCouple,
  type TestPerson,
  todayHere,
} from '@tweespraak/shared/testing';
import { createTestApp, type TestApp } from './support/test-app';

const TODAY = todayHere();
const day = (days: number) => addDays(TODAY, days);
const GIVEN = {
  ...{ exercise: 'gratitude-ritual', for: 'both', together: false, startsOn: TODAY, dueOn: day(7) },
  ...{ rhythm: null, remindAt: null, withoutSteps: [], sentence: 'Kijk vooral klein.', replyWithinDays: 2 },
};

describe('a coach and the homework of a couple', () => {
  let test: TestApp;
  let couple: TestCouple;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off', MAIL_UNDO_SECONDS: '10' });
  });
  beforeEach(async () => {
    const practice = await aPractice(test.db);
    const coach = await aCoach(test.db, practice, { givenName: 'Mara', familyName: 'Wilg' });
    const partnerA = await aPartner(test.db, practice, { givenName: 'Noor' });
    const partnerB = await aPartner(test.db, practice, { givenName: 'Sam' });
    couple = await aCouple(test.db, practice, { coach, partnerA, partnerB });
  });
  afterAll(() => test.close());

  const give = async (overrides: object = {}, key?: string) => {
    const request = (await test.as(couple.coach)).post(`/api/couples/${couple.id}/homework`);
    return (key ? request.set('idempotency-key', key) : request).send({ ...GIVEN, ...overrides });
  };
  const given = async (overrides: object = {}): Promise<string> => {
    const answer = await give(overrides);
    expect([answer.status, answer.body.code]).toEqual([201, undefined]);
    return answer.body.id;
  };
  const list = async (): Promise<CoupleHomework['items']> => {
    const answer = await (await test.as(couple.coach)).get(`/api/couples/${couple.id}/homework`);
    expect(answer.status).toBe(200);
    expect(CoupleHomework.parse(answer.body)).toEqual(answer.body);
    return answer.body.items;
  };
  const read = async (id: string): Promise<HomeworkDetail> => {
    const answer = await (await test.as(couple.coach)).get(`/api/homework/${id}`);
    expect(answer.status).toBe(200);
    expect(HomeworkDetail.parse(answer.body)).toEqual(answer.body);
    return answer.body;
  };
  const mine = async (person: TestPerson): Promise<MyHomework> =>
    (await (await test.as(person)).get('/api/my/homework')).body;
  const notices = (id: string) =>
    test.db.rows<{ person_id: string; kind: string; wait: number }>(
      `SELECT person_id, kind, extract(epoch FROM due_at - now())::float8 AS wait FROM notices WHERE object_id = $1`,
      [id],
    );
  const rows = async () =>
    (await test.db.rows(`SELECT id FROM homework WHERE couple_id = $1`, [couple.id])).length;

  it('gives it to both with one sentence, and is asked for no more than that', async () => {
    const id = await given();
    const [item] = await list();
    expect(item).toMatchObject({
      ...{ id, exercise: 'gratitude-ritual', for: 'both', together: false, sentence: 'Kijk vooral klein.' },
      ...{
        rhythm: { kind: 'daily', days: 7 },
        dueOn: day(6),
        remindAt: '20:30',
        withdrawn: false,
        waits: false,
      },
      a: {
        progress: 'not-begun',
        toRead: 0,
        toReply: 0,
        paperCode: expect.stringMatching(/^[A-HJ-NP-Z2-9]{8}$/),
      },
      b: { progress: 'not-begun' },
    });
    expect(item?.a?.paperCode).not.toBe(item?.b?.paperCode);
    for (const person of [couple.a, couple.b])
      expect((await mine(person)).open.map((one) => one.id)).toEqual([id]);
    expect((await (await test.as(couple.coach)).get('/api/exercises')).body.exercises[0].key).toBe(
      'gratitude-ritual',
    );
  });

  it('tells both after the time to undo, and nobody what was taken back in it', async () => {
    const id = await given();
    const waiting = (await notices(id)).filter(({ kind }) => kind === 'homework');
    expect(waiting.map(({ person_id }) => person_id).sort()).toEqual([couple.a.id, couple.b.id].sort());
    for (const { wait } of waiting) expect(wait).toBeGreaterThan(5);
    const browser = await test.as(couple.coach);
    expect((await browser.post(`/api/homework/${id}/withdrawal`)).status).toBe(204);
    expect((await browser.post(`/api/homework/${id}/withdrawal`)).status).toBe(204);
    expect(await notices(id)).toEqual([]);
    expect((await mine(couple.a)).open).toEqual([]);
    expect((await list())[0]?.withdrawn).toBe(true);
    expect((await browser.delete(`/api/homework/${id}/withdrawal`)).status).toBe(204);
    expect(await notices(id)).toHaveLength(2);
    expect((await mine(couple.a)).open).toHaveLength(1);
  });

  it('gives once what was sent twice', async () => {
    const key = randomUUID();
    expect((await give({}, key)).body).toEqual((await give({}, key)).body);
    expect(await rows()).toBe(1);
  });

  it('of what is for one of the two the other finds nothing: not in lists, notices or the access log', async () => {
    const before = [await mine(couple.b), await acts(couple.b)];
    const key = randomUUID();
    const { id } = (await give({ for: 'a', sentence: 'Alleen voor jou.' }, key)).body;
    expect((await give({ for: 'a', sentence: 'Alleen voor jou.' }, key)).body).toEqual({ id });
    await (await test.as(couple.coach)).patch(`/api/homework/${id}`).send({ replyWithinDays: 3 });
    await read(id);
    expect([await mine(couple.b), await acts(couple.b)]).toEqual(before);
    expect((await notices(id)).every(({ person_id }) => person_id === couple.a.id)).toBe(true);
    expect((await acts(couple.a)).slice(0, 4)).toEqual([
      'homework.read',
      'homework.change',
      'homework.give',
      'homework.give',
    ]);
    expect((await (await test.as(couple.b)).get(`/api/my/homework/${id}`)).status).toBe(404);
    expect((await list())[0]).toMatchObject({ for: 'a', sentence: 'Alleen voor jou.', b: null });
  });

  const acts = async (person: TestPerson): Promise<string[]> => {
    const answer = await (await test.as(person)).get('/api/access-log?who=others');
    return answer.body.entries.map(({ action }: { action: string }) => action);
  };

  it('leaves steps out, but none that is needed', async () => {
    const id = await given({ withoutSteps: ['say'] });
    const { exercise } = (await (await test.as(couple.a)).get(`/api/my/homework/${id}`)).body;
    expect(exercise.steps.map((step: { id: string }) => step.id)).not.toContain('say');
    const refused = await give({ withoutSteps: [exercise.steps[0].id] });
    expect([refused.status, refused.body.code]).toEqual([422, 'homework.steps']);
    expect((await give({ withoutSteps: ['nowhere'] })).body.code).toBe('homework.steps');
    expect(await rows()).toBe(1);
  });

  it('gives another rhythm: what counts as done keeps its share', async () => {
    const id = await given({ exercise: 'body-diary', rhythm: { kind: 'daily', days: 7 } });
    const { exercise, item } = await read(id);
    expect(exercise.done).toEqual({ kind: 'entries', atLeast: 5, of: 7 });
    expect(item.dueOn).toBe(day(6));
    expect(
      (await give({ exercise: 'touch', together: true, rhythm: { kind: 'daily', days: 7 } })).body.code,
    ).toBe('homework.rhythm');
  });

  it.each<[string, object, string]>([
    ['a day that has passed', { startsOn: day(-1) }, 'homework.in-the-past'],
    ['an end before the beginning', { startsOn: day(3), dueOn: day(2) }, 'homework.dates'],
    ['an end after more than a year', { exercise: 'body-therapies', dueOn: day(400) }, 'homework.dates'],
    ['to one what two do together', { exercise: 'touch', for: 'b' }, 'homework.not-for-one'],
    ['together what is done apart', { exercise: 'body-diary', together: true }, 'homework.not-together'],
    ['an exercise that does not exist', { exercise: 'no-such-thing' }, 'not-found'],
    ['the exercise of another practice', { exercise: randomUUID() }, 'not-found'],
  ])('cannot give %s', async (_, overrides, code) => {
    const answer = await give(overrides);
    expect([answer.status, answer.body.code]).toEqual([code === 'not-found' ? 404 : 422, code]);
    expect([await rows(), (await mine(couple.a)).open]).toEqual([0, []]);
  });

  it.each<[string, object]>([
    ['a day that is none', { startsOn: '2026-02-30' }],
    ['a rhythm of a thousand days', { rhythm: { kind: 'daily', days: 1000 } }],
    ['a sentence of a page', { sentence: 'x'.repeat(301) }],
    ['a time that is none', { remindAt: '25:00' }],
  ])('is told of %s at its place', async (_, wrong) => {
    const answer = await give(wrong);
    expect([answer.status, answer.body.errors.length > 0]).toEqual([400, true]);
    expect(await rows()).toBe(0);
  });

  it('gives nothing to a couple that was put away', async () => {
    await test.db.rows(`UPDATE couples SET archived_at = now() WHERE id = $1`, [couple.id]);
    expect((await give()).body.code).toBe('couple.archived');
  });

  it('gives an own exercise in its newest version, and none that was never published or was put away', async () => {
    const { practice, coach } = couple;
    const key = await anExercise(test.db, practice, coach, { published: aDefinition('Onze oefening') });
    const id = await given({ exercise: key });
    expect((await read(id)).item).toMatchObject({ title: { nl: 'Onze oefening' }, version: 1 });
    const draft = await anExercise(test.db, practice, coach, { published: null, draft: aDefinition() });
    expect((await give({ exercise: draft })).body.code).toBe('exercise.not-published');
    const old = await anExercise(test.db, practice, coach, { archivedAt: new Date() });
    expect((await give({ exercise: old })).status).toBe(404);
    await (
      await test.as(coach)
    )
      .put(`/api/exercises/${key}/draft`)
      .send({ revision: 0, definition: aDefinition('Nieuw') });
    await (await test.as(coach)).post(`/api/exercises/${key}/publication`);
    expect((await read(id)).exercise.title.nl).toBe('Onze oefening');
    expect((await read(await given({ exercise: key }))).item.version).toBe(2);
  });

  it('hears of a safety flag where touch waits, while for both it looks taken back', async () => {
    const touch = await aHomework(test.db, couple, {
      ...{ exercise: 'touch', together: true, rhythm: { kind: 'weekly', times: 2, weeks: 3 } },
    });
    expect((await mine(couple.a)).open).toHaveLength(1);
    await raiseFlag(test.db, couple, couple.b);
    expect((await give({ exercise: 'touch', together: true })).body.code).toBe('homework.waits');
    expect((await list())[0]).toMatchObject({ id: touch.id, waits: true, withdrawn: false });
    for (const person of [couple.a, couple.b]) expect((await mine(person)).open).toEqual([]);
  });

  it('begins later when told so: nobody sees it before, and the notice waits until that morning', async () => {
    const id = await given({ startsOn: day(2), dueOn: day(9) });
    expect((await mine(couple.a)).open).toEqual([]);
    expect((await (await test.as(couple.a)).get(`/api/my/homework/${id}`)).status).toBe(404);
    for (const { wait } of await notices(id)) expect(wait).toBeGreaterThan(20 * 3600);
  });

  it('changes date, reminder and promise, and nothing of what ends by its rhythm', async () => {
    const once = await given({ exercise: 'body-therapies', dueOn: day(5) });
    const browser = await test.as(couple.coach);
    const change = (id: string, changes: object) => browser.patch(`/api/homework/${id}`).send(changes);
    expect((await change(once, { dueOn: day(9), remindAt: '19:00', replyWithinDays: null })).status).toBe(
      204,
    );
    expect((await read(once)).item).toMatchObject({
      dueOn: day(9),
      remindAt: '19:00',
      replyWithinDays: null,
    });
    expect((await change(once, { dueOn: day(-1) })).body.code).toBe('homework.in-the-past');
    expect((await change(await given(), { dueOn: day(20) })).body.code).toBe('homework.dates');
    await browser.post(`/api/homework/${once}/withdrawal`);
    expect((await change(once, { dueOn: day(9) })).body.code).toBe('homework.withdrawn');
  });

  it('reads what was handed in for the coach, without private answers and sliders; never a draft or a no', async () => {
    const homework = await aHomework(test.db, couple, { startsOn: day(-5), replyWithinDays: 2 });
    const at = (nth: number, overrides: object) =>
      anEntry(test.db, homework, couple.a, { day: addDays(homework.startsOn, nth), ...overrides });
    const answers = { spots: ['jaw'], sensation: ['warm'], before: 'gelezen', 'before.tension': 7 };
    const id = await at(0, { scope: 'coach', answers });
    await at(1, { scope: 'me', answers: { before: 'voor mij' } });
    await at(2, { scope: 'both', handedInAt: null, answers: { before: 'nog niet' } });
    await at(3, { scope: 'both', declined: true, answers: { before: 'liever niet' } });
    expect((await list())[0]?.a).toMatchObject({ toRead: 1, toReply: 1, progress: 'busy' });
    const { entries } = await read(homework.id);
    expect(entries).toMatchObject([{ id, seat: 'a', scope: 'coach', declined: false, replies: [] }]);
    expect(entries[0]?.answers).toEqual({ spots: ['jaw'], sensation: ['warm'], before: 'gelezen' });
    expect((await list())[0]?.a).toMatchObject({ toRead: 0, toReply: 1 });
  });

  it('finds on today what waits: to read, and to answer as was promised', async () => {
    const homework = await aHomework(test.db, couple, { startsOn: day(-5), replyWithinDays: 2 });
    await anEntry(test.db, homework, couple.b, {
      ...{ day: homework.startsOn, scope: 'coach', handedInAt: new Date('2026-11-20T10:00:00Z') }, // a Friday
    });
    const today = async (): Promise<TodayHomework> => {
      const answer = await (await test.as(couple.coach)).get('/api/today/homework');
      expect(TodayHomework.parse(answer.body)).toEqual(answer.body);
      return answer.body;
    };
    const waits = {
      homeworkId: homework.id,
      seat: 'b',
      names: { a: 'Noor', b: 'Sam' },
      replyBy: '2026-11-24',
    };
    expect((await today()).items).toMatchObject([{ ...waits, toRead: 1 }]);
    const [entry] = (await read(homework.id)).entries;
    expect((await today()).items).toMatchObject([{ ...waits, toRead: 0 }]);
    const browser = await test.as(couple.coach);
    expect(
      (await browser.post(`/api/entries/${entry?.id}/replies`).send({ text: 'Mooi gezien.' })).status,
    ).toBe(204);
    expect((await today()).items).toEqual([]);
  });
});
