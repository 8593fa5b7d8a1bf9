import { Attention } from '@tweespraak/homework/contract';
import { addDays } from '@tweespraak/shared/kernel';
import { aCoach, aCouple, aPractice, aRound, type TestCouple, todayHere } from '@tweespraak/shared/testing';
import { createTestApp, type TestApp } from './support/test-app';

describe('the contingent queue', () => {
  let app: TestApp;
  let couple: TestCouple;
  let roundId: string;
  beforeAll(async () => {
    app = await createTestApp({ WORKER: 'off' });
  });
  beforeEach(async () => {
    const practice = await aPractice(app.db);
    couple = await aCouple(app.db, practice, { coach: await aCoach(app.db, practice) });
    roundId = await aRound(app.db, couple, { opensOn: addDays(todayHere(), -9) });
  });
  afterAll(() => app.close());

  const list = async () => {
    const answer = await (await app.as(couple.coach)).get('/api/today/attention').expect(200);
    return Attention.parse(answer.body).items;
  };
  const answer = async (body: object, coupleId: string = couple.id) =>
    (await app.as(couple.coach)).put(`/api/couples/${coupleId}/attention`).send(body);
  const occasion = () => `no-test:${roundId}`;
  const done = () => ({ kind: 'no-test', occasion: occasion(), reason: 'done' });

  it('names the couple, why, and one thing to do', async () => {
    expect(await list()).toEqual([
      {
        coupleId: couple.id,
        names: { a: couple.a.givenName, b: couple.b.givenName },
        kind: 'no-test',
        occasion: occasion(),
        seat: null,
        days: 9,
        suggestion: 'remind',
        objectId: roundId,
      },
    ]);
  });

  it('loses what was answered, and has it back when that is taken back', async () => {
    expect((await answer(done())).status).toBe(204);
    expect(await list()).toEqual([]);
    const browser = await app.as(couple.coach);
    const path = `/api/couples/${couple.id}/attention?occasion=${encodeURIComponent(occasion())}`;
    await browser.delete(path).expect(204);
    await browser.delete(path).expect(204);
    expect(await list()).toHaveLength(1);
  });

  it.each<[string, object]>([
    ['a reason that is none', { reason: 'because' }],
    ['a kind that is none', { kind: 'bored' }],
    ['an occasion that is none', { occasion: "x' OR 1=1" }],
    ['an occasion of 10 kB', { occasion: `no-test:${'x'.repeat(10_000)}` }],
    ['nothing at all', { kind: undefined, occasion: undefined, reason: undefined }],
  ])('does not read an answer with %s', async (_, wrong) => {
    const refused = await answer({ ...done(), ...wrong });
    expect([refused.status, refused.body.code]).toEqual([400, 'invalid-request']);
    expect(await list()).toHaveLength(1);
  });

  it('does not take back without saying what', async () => {
    const browser = await app.as(couple.coach);
    expect((await browser.delete(`/api/couples/${couple.id}/attention`)).status).toBe(400);
  });

  it('is not there for the two: no list, no answer, no word of it in who looked', async () => {
    await answer(done());
    for (const person of [couple.a, couple.b]) {
      const browser = await app.as(person);
      expect((await browser.get('/api/today/attention')).status).toBe(403);
      expect((await browser.put(`/api/couples/${couple.id}/attention`).send(done())).status).toBe(403);
      const log = await browser.get('/api/access-log').expect(200);
      expect(log.text).not.toContain('attention');
    }
  });
});
