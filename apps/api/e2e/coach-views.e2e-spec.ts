import { randomUUID } from 'node:crypto';
import { Caseload, CouplePillars } from '@tweespraak/pillars/contract';
import { aCoach, aCouple, anAdmin, type TestCouple } from '@tweespraak/shared/testing';
import { aCoupleWithRound, bytes, handIn } from './support/answering';
import { createTestApp, type TestApp } from './support/test-app';

describe('a coach follows couples', () => {
  let test: TestApp;
  let couple: TestCouple;
  let roundId: string;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
  });
  beforeEach(async () => {
    ({ couple, roundId } = await aCoupleWithRound(test));
  });
  afterAll(() => test.close());

  const pillars = (coupleId = couple.id as string) => `/api/couples/${coupleId}/pillars`;

  it('all of them on one page, one of them on another, as JSON that the contract knows', async () => {
    await handIn(test, couple.a, roundId);
    await handIn(test, couple.b, roundId);
    const browser = await test.as(couple.coach);
    for (const [path, schema] of [
      ['/api/caseload', Caseload],
      [pillars(), CouplePillars],
    ] as const) {
      const answer = await browser.get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['etag']).toBeUndefined();
      expect(schema.parse(answer.body)).toEqual(answer.body);
    }
  });

  it('also as the second coach', async () => {
    const second = await aCoach(test.db, couple.practice);
    await test.db.rows(`UPDATE couples SET co_coach_id = $2 WHERE id = $1`, [couple.id, second.id]);
    expect((await (await test.as(second)).get(pillars())).body.coupleId).toBe(couple.id);
  });

  it('until somebody else is their coach: then at once no more', async () => {
    const browser = await test.as(couple.coach);
    await test.db.rows(`UPDATE couples SET coach_id = $2 WHERE id = $1`, [
      couple.id,
      (await aCoach(test.db, couple.practice)).id,
    ]);
    expect((await browser.get(pillars())).status).toBe(404);
    expect((await browser.get('/api/caseload')).body.couples).toEqual([]);
  });

  it('and nobody else’s: foreign, hidden and unknown get the same bytes', async () => {
    const elsewhere = await aCoupleWithRound(test);
    const hidden = await aCouple(test.db, couple.practice, { coach: await aCoach(test.db, couple.practice) });
    const browser = await test.as(couple.coach);
    const random = bytes(await browser.get(pillars(randomUUID())));
    expect(random).toContain('"status":404');
    expect(bytes(await browser.get(pillars(elsewhere.couple.id)))).toBe(random);
    expect(bytes(await browser.get(pillars(hidden.id)))).toBe(random);
  });

  it('with a line in the log for every look, and none in the file of somebody they may not see', async () => {
    const hidden = await aCouple(test.db, couple.practice, { coach: await aCoach(test.db, couple.practice) });
    const browser = await test.as(couple.coach);
    await browser.get(pillars());
    await browser.get(pillars(hidden.id));
    await browser.get('/api/caseload');
    const rows = await test.db.rows(
      `SELECT action, outcome, couple_id, object_id FROM access_log WHERE actor_id = $1 ORDER BY at`,
      [couple.coach.id],
    );
    expect(rows).toEqual([
      { action: 'pillars.read', outcome: 'done', couple_id: couple.id, object_id: couple.id },
      { action: 'pillars.read', outcome: 'denied', couple_id: null, object_id: hidden.id },
      { action: 'caseload.read', outcome: 'done', couple_id: null, object_id: null },
    ]);
    const seen = await (await test.as(hidden.a)).get('/api/access-log?who=others');
    expect(seen.body.entries).toEqual([]);
  });

  it('as a coach only', async () => {
    for (const person of [couple.a, await anAdmin(test.db, couple.practice)]) {
      const browser = await test.as(person);
      expect((await browser.get('/api/caseload')).status).toBe(403);
      expect((await browser.get(pillars())).status).toBe(403);
    }
    expect((await (await test.as(null)).get('/api/caseload')).status).toBe(401);
  });

  it('but no couple under a name that is no id', async () => {
    const answer = await (await test.as(couple.coach)).get(pillars('1'));
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-request']);
  });
});
