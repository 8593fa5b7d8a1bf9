import { ExerciseDetail, ExerciseList, ExerciseProblems, Library } from '@tweespraak/homework/contract';
import { builtIn, builtInExercises } from '@tweespraak/homework/domain';
import {
  aCoach,
  aDefinition,
  anExercise,
  aPractice,
  type TestPerson,
  type TestPractice,
} from '@tweespraak/shared/testing';
import { createTestApp, type TestApp } from './support/test-app';

describe('the exercises of a practice', () => {
  let test: TestApp;
  let practice: TestPractice;
  let coach: TestPerson;
  let colleague: TestPerson;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
  });
  beforeEach(async () => {
    practice = await aPractice(test.db);
    [coach, colleague] = [await aCoach(test.db, practice), await aCoach(test.db, practice)];
  });
  afterAll(() => test.close());

  const list = async (person = coach): Promise<ExerciseList['exercises']> => {
    const answer = await (await test.as(person)).get('/api/exercises');
    expect(answer.status).toBe(200);
    expect(ExerciseList.parse(answer.body)).toEqual(answer.body);
    return answer.body.exercises;
  };
  const read = async (key: string, person = coach): Promise<ExerciseDetail> => {
    const answer = await (await test.as(person)).get(`/api/exercises/${key}`);
    expect(answer.status).toBe(200);
    expect(ExerciseDetail.parse(answer.body)).toEqual(answer.body);
    return answer.body;
  };
  const make = async (body: object, person = coach): Promise<string> => {
    const answer = await (
      await test.as(person)
    )
      .post('/api/exercises')
      .send({ from: null, definition: null, ...body });
    expect(answer.status).toBe(201);
    return answer.body.key;
  };
  const save = async (key: string, revision: number, definition: object, person = coach) =>
    (await test.as(person)).put(`/api/exercises/${key}/draft`).send({ revision, definition });
  const publish = async (key: string) => (await test.as(coach)).post(`/api/exercises/${key}/publication`);
  const versions = (key: string) =>
    test.db.rows(
      `SELECT version, revision, definition, published_at FROM exercise_versions WHERE exercise_id = $1 ORDER BY 1`,
      [key],
    );

  it('come with the product: all ways and rituals, each whole', async () => {
    const keys = (await list()).map(({ key }) => key);
    expect(keys.sort()).toEqual([...new Set(builtInExercises.map(({ key }) => key))].sort());
    expect((await read('body-diary')).published).toEqual(JSON.parse(JSON.stringify(builtIn('body-diary'))));
  });

  it('stand with favourites on top, then what was given last, then by title', async () => {
    const browser = await test.as(coach);
    expect((await browser.put('/api/exercises/touch/favourite')).status).toBe(204);
    await test.db.rows(
      `INSERT INTO exercise_favourites (practice_id, person_id, exercise, last_used_at) VALUES ($1, $2, 'nature', now())`,
      [practice.id, coach.id],
    );
    const [first, second, ...rest] = await list();
    expect([first?.key, first?.favourite, second?.key]).toEqual(['touch', true, 'nature']);
    const titles = rest.map(({ title }) => title.nl);
    expect(titles).toEqual(titles.toSorted((x, y) => x.localeCompare(y, 'nl')));
    expect((await list(colleague)).every(({ favourite, lastUsedAt }) => !favourite && !lastUsedAt)).toBe(
      true,
    );
    await browser.delete('/api/exercises/touch/favourite');
    expect((await list())[0]?.key).toBe('nature');
  });

  it('of its own begin as a copy or nearly empty, and are their maker’s until they are published', async () => {
    const copy = await make({ from: 'gratitude-ritual' });
    const { published, draft, draftRevision } = await read(copy);
    expect([published, draftRevision]).toEqual([null, 1]);
    expect(draft?.steps).toEqual(JSON.parse(JSON.stringify(builtIn('gratitude-ritual')?.steps)));
    const empty = await make({});
    const problems = (await save(empty, 1, (await read(empty)).draft ?? {})).body as ExerciseProblems;
    expect(ExerciseProblems.parse(problems).problems.map(({ code }) => code)).toContain('text-missing');
    expect((await list()).map(({ key }) => key)).toEqual(expect.arrayContaining([copy, empty]));
    expect((await list(colleague)).map(({ key }) => key)).not.toContain(copy);
    expect((await (await test.as(colleague)).get(`/api/exercises/${copy}`)).status).toBe(404);
    expect((await save(copy, 1, aDefinition(), colleague)).status).toBe(404);
  });

  it('are saved broken rules and all, with every problem at its place', async () => {
    const key = await make({ definition: aDefinition() });
    const broken = aDefinition('Kapot', { done: { kind: 'entries', atLeast: 3, of: 1 } });
    const saved = await save(key, 1, broken);
    expect([saved.status, saved.body]).toEqual([
      200,
      { revision: 2, problems: [{ path: 'done.atLeast', code: 'done-more-than-of' }] },
    ]);
    const refused = await publish(key);
    expect([refused.status, refused.body.code, refused.body.errors]).toEqual([
      422,
      'exercise.broken',
      [{ pointer: '/done/atLeast', detail: 'done-more-than-of' }],
    ]);
    expect(await versions(key)).toEqual([expect.objectContaining({ revision: 2, published_at: null })]);
  });

  it.each<[string, object]>([
    ['a rule of a kind that does not exist', { done: { kind: 'streak', days: 5 } }],
    ['a rule that lacks its number', { done: { kind: 'entries', of: 1 } }],
    ['a step without inputs', { steps: [{ id: 'a', title: { nl: '', en: '' }, text: { nl: '', en: '' } }] }],
    ['a rhythm of an unknown kind', { rhythm: { kind: 'hourly' } }],
    ['a text without its other language', { title: { nl: 'Alleen' } }],
  ])('refuse %s with its place, and keep what was there', async (_, wrong) => {
    const key = await make({ definition: aDefinition('Heel') });
    const before = await versions(key);
    const refused = await save(key, 1, aDefinition('Kapot', wrong));
    expect([refused.status, refused.body.code]).toEqual([400, 'invalid-request']);
    expect(refused.body.errors[0].pointer).toMatch(/^\/definition\//);
    expect(await versions(key)).toEqual(before);
  });

  it('refuse what is too big to keep', async () => {
    const key = await make({ definition: aDefinition() });
    const step = (nth: number) => ({
      ...{ id: `s${nth}`, title: { nl: 'x', en: 'x' } },
      ...{ text: { nl: 'x'.repeat(2000), en: 'x'.repeat(2000) }, inputs: [] },
    });
    const big = aDefinition('Groot', { steps: Array.from({ length: 30 }, (_, nth) => step(nth)) });
    const refused = await save(key, 1, big);
    expect([refused.status, refused.body.code]).toEqual([422, 'exercise.broken']);
    expect(await versions(key)).toEqual([expect.objectContaining({ revision: 1 })]);
  });

  it('tell two screens that save the same draft apart', async () => {
    const key = await make({ definition: aDefinition('Eerst') });
    expect((await save(key, 1, aDefinition('Dit scherm'))).status).toBe(200);
    const stale = await save(key, 1, aDefinition('Dat scherm'));
    expect([stale.status, stale.body.code]).toEqual([412, 'exercise.changed-meanwhile']);
    expect((await read(key)).draft?.title.nl).toBe('Dit scherm');
  });

  it('never change once published: the next version is another', async () => {
    const key = await make({ definition: aDefinition('Versie een') });
    expect((await publish(key)).status).toBe(204);
    expect((await publish(key)).body.code).toBe('exercise.no-draft');
    expect((await read(key, colleague)).published).toMatchObject({ version: 1, title: { nl: 'Versie een' } });
    expect((await save(key, 0, aDefinition('Versie twee'))).body).toEqual({ revision: 1, problems: [] });
    expect(await read(key)).toMatchObject({ published: { title: { nl: 'Versie een' } }, draftRevision: 1 });
    expect((await publish(key)).status).toBe(204);
    expect((await read(key)).published).toMatchObject({ version: 2, title: { nl: 'Versie twee' } });
    await expect(
      test.db.rows(`UPDATE exercise_versions SET definition = '{}' WHERE exercise_id = $1 AND version = 1`, [
        key,
      ]),
    ).rejects.toThrow('never changes');
    await expect(
      test.db.rows(`UPDATE exercise_versions SET published_at = NULL WHERE exercise_id = $1`, [key]),
    ).rejects.toThrow('never changes');
  });

  it('may be written in one language only', async () => {
    const dutch = (nl: string) => ({ nl, en: '' });
    const only = aDefinition('x', {
      ...{ title: dutch('Kijken'), summary: dutch('Wat het is.'), safety: [dutch('Stop gerust.')] },
      steps: [{ id: 'a', title: dutch('Kijk'), text: dutch('Kijk om je heen.'), inputs: [] }],
    });
    const key = await make({ definition: only });
    expect((await publish(key)).status).toBe(204);
  });

  it('go out of the list and back', async () => {
    const key = await anExercise(test.db, practice, coach);
    const browser = await test.as(coach);
    await browser.post(`/api/exercises/${key}/archive`);
    expect((await list()).find((one) => one.key === key)?.archived).toBe(true);
    await browser.delete(`/api/exercises/${key}/archive`);
    expect((await list()).find((one) => one.key === key)?.archived).toBe(false);
  });

  it('make nothing twice of a tap that was sent twice', async () => {
    const browser = await test.as(coach);
    const send = () =>
      browser
        .post('/api/exercises')
        .set('idempotency-key', '3f0f7f6e-7a0a-4f7e-9a52-0d6f4f1f2a11')
        .send({ from: 'touch', definition: null });
    expect((await send()).body.key).toBe((await send()).body.key);
  });

  describe('and its list to read and listen to', () => {
    const ITEM = { kind: 'book', title: 'Stil samen', maker: 'N. Iemand', url: null, locale: 'nl', note: '' };

    it('is kept by its coaches', async () => {
      const browser = await test.as(coach);
      const { id } = (await browser.post('/api/library').send({ ...ITEM, title: '  Stil samen ' })).body;
      expect(
        (await browser.put(`/api/library/${id}`).send({ ...ITEM, url: 'https://boek.example' })).status,
      ).toBe(204);
      await browser.post(`/api/library/${id}/archive`);
      const answer = await (await test.as(colleague)).get('/api/library');
      expect(Library.parse(answer.body)).toEqual(answer.body);
      expect(answer.body.items).toMatchObject([
        { ...ITEM, url: 'https://boek.example', archived: true, addedOn: expect.any(String) },
      ]);
    });

    it.each([{ url: 'http://boek.example' }, { url: 'javascript:alert(1)' }, { title: ' ' }, { kind: 'cd' }])(
      'refuses %j',
      async (wrong) => {
        const browser = await test.as(coach);
        expect((await browser.post('/api/library').send({ ...ITEM, ...wrong })).status).toBe(400);
        expect((await browser.get('/api/library')).body.items).toEqual([]);
      },
    );
  });
});
