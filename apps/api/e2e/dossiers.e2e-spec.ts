import { aCoach, aCouple, anAdmin, aPractice, type TestPerson } from '@tweespraak/shared/testing';
import { createTestApp, type TestApp } from './support/test-app';

describe('the dossier of a couple', () => {
  let test: TestApp;
  let coach: TestPerson;
  let colleague: TestPerson;
  let path: string;
  beforeAll(async () => {
    test = await createTestApp();
  });
  beforeEach(async () => {
    const practice = await aPractice(test.db);
    coach = await aCoach(test.db, practice);
    colleague = await aCoach(test.db, practice);
    const couple = await aCouple(test.db, practice, { coach, coCoach: colleague });
    path = `/api/couples/${couple.id}/dossier`;
  });
  afterAll(() => test.close());

  const write = async (person: TestPerson, ifMatch: string | null, body: object) => {
    const request = (await test.as(person)).put(path);
    return (ifMatch === null ? request : request.set('if-match', ifMatch)).send(body);
  };
  const body = { togetherSince: '2009', note: 'Twee kinderen.' };

  it('comes with its version as ETag', async () => {
    const answer = await (await test.as(coach)).get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toEqual({
      togetherSince: null,
      note: '',
      version: 1,
      updatedAt: expect.any(String),
    });
  });

  it('is written by whoever read its latest version', async () => {
    const answer = await write(coach, '"1"', body);
    expect(answer.status).toBe(200);
    expect(answer.headers['etag']).toBe('"2"');
    expect(answer.body).toMatchObject({ ...body, version: 2 });
    expect((await (await test.as(colleague)).get(path)).body).toEqual(answer.body);
  });

  it('is never overwritten by somebody who read an older one', async () => {
    await write(coach, '"1"', body);
    const late = await write(colleague, '"1"', { togetherSince: null, note: 'Iets anders.' });
    expect(late.status).toBe(412);
    expect(late.body.code).toBe('changed-meanwhile');
    expect((await (await test.as(coach)).get(path)).body).toMatchObject(body);
  });

  it('keeps one of two that arrive together', async () => {
    const answers = await Promise.all(
      [coach, colleague, coach, colleague].map((person, i) =>
        write(person, '"1"', { togetherSince: null, note: `${i}` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  it('asks for the version that was read', async () => {
    expect((await write(coach, null, body)).status).toBe(428);
    expect((await write(coach, 'W/"1"', body)).status).toBe(412);
    expect((await write(coach, '*', body)).status).toBe(412);
  });

  it.each([
    ['a year of two digits', { ...body, togetherSince: '09' }],
    ['no note', { togetherSince: null }],
    ['a note that is too long', { ...body, note: 'x'.repeat(20_001) }],
  ])('is not written with %s', async (_, bad) => {
    expect((await write(coach, '"1"', bad)).status).toBe(400);
    expect((await (await test.as(coach)).get(path)).body).toMatchObject({ version: 1, note: '' });
  });

  it('is for coaches, not for an admin', async () => {
    const admin = await anAdmin(test.db, { id: coach.practiceId, name: '' });
    expect((await (await test.as(admin)).get(path)).status).toBe(403);
  });
});
