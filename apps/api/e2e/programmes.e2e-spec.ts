import { CoupleEnrolments, ProgrammeList } from '@tweespraak/homework/contract';
import { addDays } from '@tweespraak/shared/kernel';
import {
  aCoach,
  aCouple,
  anEnrolment,
  anExercise,
  aPractice,
  raiseFlag,
  type TestCouple,
  todayHere,
} from '@tweespraak/shared/testing';
import { handIn, release } from './support/answering';
import { createTestApp, type TestApp } from './support/test-app';

const TEXT = { nl: 'Rustig aan', en: 'Gently' };
const AT_ONCE = { rule: 'at-once' };
const step = (id: string, more: object, delivery: object = AT_ONCE) => ({ id, delivery, ...more });
const test = step('test', { kind: 'round', dueInDays: 7 });
const body = (...steps: object[]) => ({ title: TEXT, summary: TEXT, steps });

describe('programmes', () => {
  let app: TestApp;
  let couple: TestCouple;
  beforeAll(async () => {
    app = await createTestApp();
  });
  beforeEach(async () => {
    const practice = await aPractice(app.db);
    couple = await aCouple(app.db, practice, { coach: await aCoach(app.db, practice) });
  });
  afterAll(() => app.close());

  const coach = () => app.as(couple.coach);
  const make = async (...steps: object[]) => {
    const answer = await (await coach()).post('/api/programmes').send(body(...steps));
    return answer.body.key as string;
  };
  const start = async (programme: string, startsOn = todayHere()) =>
    (await coach()).post(`/api/couples/${couple.id}/enrolments`).send({ programme, startsOn });
  const runs = async () => {
    const answer = await (await coach()).get(`/api/couples/${couple.id}/enrolments`).expect(200);
    return CoupleEnrolments.parse(answer.body).enrolments;
  };
  const states = async () => (await runs())[0]?.steps.map(({ state }) => state);
  const post = async (path: string) => (await coach()).post(`/api/enrolments/${path}`);
  const remove = async (path: string) => (await coach()).delete(`/api/enrolments/${path}`);

  describe('as templates', () => {
    it('are three that come with the product, and the practice’s own', async () => {
      const key = await make(test);
      const { programmes } = ProgrammeList.parse((await (await coach()).get('/api/programmes')).body);
      expect(programmes.map((one) => [one.key, one.own])).toEqual([
        ['start-of-coaching', false],
        ['dialogue-in-six-weeks', false],
        ['body-first', false],
        [key, true],
      ]);
    });

    it('are changed and laid away by any coach of the practice; the shipped ones by nobody', async () => {
      const key = await make(test);
      const colleague = await app.as(await aCoach(app.db, couple.practice));
      const changed = body(step('talk', { kind: 'dialogue', dialogue: 'imago', level: 1 }));
      await colleague.put(`/api/programmes/${key}`).send(changed).expect(204);
      await colleague.post(`/api/programmes/${key}/archive`).expect(204);
      expect((await start(key)).status).toBe(404);
      await colleague.delete(`/api/programmes/${key}/archive`).expect(204);
      expect((await start(key)).status).toBe(201);
      expect((await runs())[0]?.steps.map(({ id }) => id)).toEqual(['talk']);
      const shipped = await colleague.put('/api/programmes/body-first').send(changed);
      expect([shipped.status, shipped.body.code]).toEqual([422, 'programme.built-in']);
    });

    it('may be of one language, and hold an exercise of the practice’s own', async () => {
      const key = await anExercise(app.db, couple.practice, couple.coach);
      const own = step('own', { kind: 'homework', exercise: key, for: 'both', dueInDays: 7 });
      const answer = await (
        await coach()
      )
        .post('/api/programmes')
        .send({ title: { nl: 'Van ons', en: '' }, summary: { nl: 'Kort', en: '' }, steps: [own] });
      expect(answer.status).toBe(201);
    });

    it.each<[string, object[], string, string]>([
      [
        'an exercise that does not exist',
        [step('a', { kind: 'homework', exercise: 'chess', for: 'both', dueInDays: 7 })],
        '/steps/0/exercise',
        'exercise-unknown',
      ],
      [
        'a first step that waits',
        [step('a', { kind: 'round', dueInDays: 7 }, { rule: 'after-previous', days: 1 })],
        '/steps/0/delivery',
        'first-waits',
      ],
      [
        'a wait for a round that never comes',
        [
          step('a', { kind: 'dialogue', dialogue: 'fun', level: 1 }),
          step('b', { kind: 'round', dueInDays: 7 }, { rule: 'after-released-round', days: 1 }),
        ],
        '/steps/1/delivery',
        'needs-round',
      ],
      ['a name that is there twice', [test, test], '/steps/1/id', 'id-twice'],
      [
        'a dialogue that we do not know',
        [step('a', { kind: 'dialogue', dialogue: 'quarrel', level: 1 })],
        '/steps/0/dialogue',
        'dialogue-bad',
      ],
      [
        'a note without a word',
        [step('a', { kind: 'note-for-coach', text: { nl: ' ', en: 'x' } })],
        '/steps/0/text/nl',
        'text-missing',
      ],
    ])('are refused with a pointer to %s, and nothing is kept', async (_, steps, pointer, detail) => {
      const answer = await (await coach()).post('/api/programmes').send(body(...steps));
      expect([answer.status, answer.body.code]).toEqual([422, 'programme.broken']);
      expect(answer.body.details?.errors ?? answer.body.errors).toContainEqual({ pointer, detail });
      expect(
        await app.db.rows(`SELECT id FROM programmes WHERE practice_id = $1`, [couple.practice.id]),
      ).toEqual([]);
    });

    it.each<[string, object]>([
      ['no steps', body()],
      ['a rule that does not exist', body(step('a', { kind: 'round', dueInDays: 7 }, { rule: 'someday' }))],
      [
        'a wait of less than nothing',
        body(test, step('b', { kind: 'round', dueInDays: 7 }, { rule: 'interval', days: -1 })),
      ],
      ['a step of no kind', body(step('a', { kind: 'party' }))],
      [
        'a hundred steps',
        body(...Array.from({ length: 100 }, (__, nth) => step(`s${nth}`, { kind: 'round', dueInDays: 7 }))),
      ],
      ['a text of 100 kB', { ...body(test), title: { nl: 'x'.repeat(100_000), en: 'x' } }],
      ['nothing', {}],
    ])('are not read with %s', async (_, sent) => {
      const answer = await (await coach()).post('/api/programmes').send(sent);
      expect([answer.status, answer.body.code]).toEqual([400, 'invalid-request']);
    });

    it('are made once for one key', async () => {
      const key = '7f1f7a0e-6a3f-4b8c-9f2f-0d1f5a5b6c7d';
      const browser = await coach();
      const make = () => browser.post('/api/programmes').set('idempotency-key', key).send(body(test));
      const [first, second] = [await make(), await make()];
      expect(second.body).toEqual(first.body);
      expect(
        await app.db.rows(`SELECT id FROM programmes WHERE practice_id = $1`, [couple.practice.id]),
      ).toHaveLength(1);
    });
  });

  describe('for a couple', () => {
    it('give by themselves: the test at once, what comes after it when its outcome is open', async () => {
      const after = { rule: 'after-released-round', days: 0 };
      const key = await make(
        test,
        step('slower', { kind: 'homework', exercise: 'slower-living', for: 'both', dueInDays: 7 }, after),
      );
      expect((await start(key)).status).toBe(201);
      await app.jobsDone();
      const [run] = await runs();
      expect(run).toMatchObject({ programme: key, title: TEXT, state: 'running', startsOn: todayHere() });
      expect(run?.steps).toMatchObject([
        {
          id: 'test',
          kind: 'round',
          state: 'delivered',
          deliveredAt: expect.any(String),
          objectId: expect.any(String),
        },
        { id: 'slower', title: { nl: expect.any(String) }, state: 'waiting', delivery: after, dueAt: null },
      ]);
      const roundId = run?.steps[0]?.objectId ?? '';
      for (const person of [couple.a, couple.b])
        expect((await handIn(app, person, roundId)).status).toBe(204);
      await app.jobsDone();
      expect(await states()).toEqual(['delivered', 'waiting']);
      await release(app, couple.coach, roundId);
      await app.jobsDone();
      // Nine in the morning may have to come first: on the day itself only before nine.
      expect((await runs())[0]?.steps[1]?.state).toMatch(/^(planned|delivered)$/);
    });

    it('go on after a dialogue that was held, by one of the two with the card on paper', async () => {
      const talk = step('talk', { kind: 'dialogue', dialogue: 'appreciation', level: 1 });
      const word = { kind: 'note-for-coach', text: { nl: 'Kijk', en: 'Look' } };
      const key = await make(talk, step('word', word, { rule: 'after-closed-dialogue', days: 0 }));
      await start(key);
      await app.jobsDone();
      expect(await states()).toEqual(['delivered', 'waiting']);
      const [dialogue] = await app.db.rows<{ code: string }>(
        `SELECT paper_code AS code FROM dialogues WHERE couple_id = $1`,
        [couple.id],
      );
      const a = await app.as(couple.a);
      await a.post('/api/my/dialogues/done').send({ code: dialogue?.code }).expect(204);
      await app.jobsDone();
      expect((await states())?.[1]).toMatch(/^(planned|delivered)$/);
    });

    it('are started, held up, cancelled and put back; twice is once', async () => {
      const { id } = (await start('body-first', addDays(todayHere(), 3))).body as { id: string };
      const stateAfter = async (answer: Promise<{ status: number }>) => {
        expect((await answer).status).toBe(204);
        return (await runs())[0]?.state;
      };
      expect(await stateAfter(post(`${id}/pause`))).toBe('paused');
      expect(await stateAfter(post(`${id}/pause`))).toBe('paused');
      expect(await stateAfter(remove(`${id}/pause`))).toBe('running');
      expect(await stateAfter(remove(`${id}/pause`))).toBe('running');
      expect(await stateAfter(post(`${id}/cancellation`))).toBe('cancelled');
      const paused = await post(`${id}/pause`);
      expect([paused.status, paused.body.code]).toEqual([422, 'enrolment.ended']);
      expect(await stateAfter(remove(`${id}/cancellation`))).toBe('running');
    });

    it('go on without a step, back again, and give one now', async () => {
      const talk = step(
        'talk',
        { kind: 'dialogue', dialogue: 'appreciation', level: 1 },
        { rule: 'interval', days: 9 },
      );
      const id = await anEnrolment(app.db, couple, {
        steps: [test, talk] as never,
        startsOn: addDays(todayHere(), 2),
      });
      expect((await post(`${id}/steps/nothing/skip`)).status).toBe(404);
      expect((await post(`${id}/steps/test/skip`)).status).toBe(204);
      expect((await states())?.[0]).toBe('skipped');
      expect((await remove(`${id}/steps/test/skip`)).status).toBe(204);
      expect((await states())?.[0]).not.toBe('skipped');
      expect((await post(`${id}/steps/talk/delivery`)).status).toBe(204);
      expect(await states()).toEqual(['skipped', 'delivered']);
      const mine = await (await app.as(couple.a)).get('/api/my/dialogues');
      expect(mine.body.dialogues).toMatchObject([{ type: 'appreciation', status: 'planned' }]);
    });

    it('tell the coach why a step can not be given, and change nothing', async () => {
      await raiseFlag(app.db, couple);
      const touch = step('touch', { kind: 'homework', exercise: 'touch', for: 'both', dueInDays: 21 });
      const id = await anEnrolment(app.db, couple, { steps: [touch] as never });
      const answer = await post(`${id}/steps/touch/delivery`);
      expect([answer.status, answer.body.code]).toEqual([422, 'homework.waits']);
      expect((await runs())[0]?.steps[0]).toMatchObject({ state: 'waiting', objectId: null });
    });

    it.each<[string, () => Promise<{ status: number; body: { code?: string } }>, number, string]>([
      ['yesterday', () => start('body-first', addDays(todayHere(), -1)), 422, 'programme.in-the-past'],
      ['in two years', () => start('body-first', addDays(todayHere(), 730)), 422, 'programme.dates'],
      ['on a day that does not exist', () => start('body-first', '2027-02-30'), 400, 'invalid-request'],
      ['with a programme that does not exist', () => start('chess'), 404, 'not-found'],
    ])('do not begin %s', async (_, tried, status, code) => {
      const answer = await tried();
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(await runs()).toEqual([]);
    });

    it('run once each, and not for an archived couple', async () => {
      expect((await start('body-first')).status).toBe(201);
      const twice = await start('body-first');
      expect([twice.status, twice.body.code]).toEqual([422, 'programme.running']);
      await app.db.rows(`UPDATE couples SET archived_at = now() WHERE id = $1`, [couple.id]);
      const archived = await start('start-of-coaching');
      expect([archived.status, archived.body.code]).toEqual([422, 'couple.archived']);
    });

    it('keep the steps they were started with', async () => {
      const key = await make(test);
      await start(key, addDays(todayHere(), 2));
      await (
        await coach()
      )
        .put(`/api/programmes/${key}`)
        .send(body(step('other', { kind: 'dialogue', dialogue: 'fun', level: 1 })))
        .expect(204);
      expect((await runs())[0]?.steps.map(({ id }) => id)).toEqual(['test']);
    });
  });
});
