import { MyDiary } from '@tweespraak/homework/contract';
import { addDays } from '@tweespraak/shared/kernel';
import {
  aCoach,
  aCouple,
  aDefinition,
  anEntry,
  anExercise,
  aHomework,
  aPractice,
  type TestCouple,
  type TestPerson,
  todayHere,
} from '@tweespraak/shared/testing';
import { createTestApp, type TestApp } from './support/test-app';

describe('a diary of one’s own sliders', () => {
  let test: TestApp;
  let couple: TestCouple;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
  });
  beforeEach(async () => {
    const practice = await aPractice(test.db);
    couple = await aCouple(test.db, practice, { coach: await aCoach(test.db, practice) });
  });
  afterAll(() => test.close());

  const read = async (person: TestPerson): Promise<MyDiary> => {
    const answer = await (await test.as(person)).get('/api/my/diary');
    expect(answer.status).toBe(200);
    expect(MyDiary.parse(answer.body)).toEqual(answer.body);
    return answer.body;
  };

  it('holds every own entry with sliders, oldest first, and what they were asked by', async () => {
    const startsOn = addDays(todayHere(), -9);
    const diary = await aHomework(test.db, couple, { startsOn });
    const at = (nth: number, overrides: object = {}) =>
      anEntry(test.db, diary, couple.a, {
        day: addDays(startsOn, nth),
        answers: { 'before.tension': nth, 'after.tension': 2 },
        ...overrides,
      });
    const [second, first] = [await at(4, { scope: 'both' }), await at(1)];
    await at(5, { handedInAt: null });
    await at(6, { declined: true });
    await anEntry(test.db, diary, couple.b, {
      day: startsOn,
      scope: 'both',
      answers: { 'before.tension': 9 },
    });
    const { entries, exercises } = await read(couple.a);
    expect(entries.map(({ id, day, answers }) => [id, day, answers['before.tension']])).toEqual([
      [first, addDays(startsOn, 1), 1],
      [second, addDays(startsOn, 4), 4],
    ]);
    expect(exercises.map(({ key, version }) => [key, version])).toEqual([['body-diary', 1]]);
    expect((await read(couple.b)).entries).toHaveLength(1);
  });

  it('leaves out what asks for no sliders, and what is older than it remembers', async () => {
    const { practice, coach, a } = couple;
    const key = await anExercise(test.db, practice, coach, { published: aDefinition() });
    const own = await aHomework(test.db, couple, { exercise: key, rhythm: { kind: 'once' } });
    await anEntry(test.db, own, a, { answers: { seen: 'een reiger' } });
    const old = await aHomework(test.db, couple, { startsOn: '2024-01-01' });
    await anEntry(test.db, old, a, {
      ...{
        day: '2024-01-02',
        handedInAt: new Date('2024-01-02T20:00:00Z'),
        answers: { 'before.tension': 3 },
      },
    });
    expect(await read(a)).toEqual({ entries: [], exercises: [] });
  });

  it('is nobody else’s page', async () => {
    expect((await (await test.as(couple.coach)).get('/api/my/diary')).status).toBe(403);
  });
});
