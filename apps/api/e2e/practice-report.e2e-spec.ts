import { PracticeReport } from '@tweespraak/reports/contract';
import {
  aCoach,
  aCouple,
  anAdmin,
  aPractice,
  aRoundForEach,
  manyCouples,
  type TestPerson,
  type TestPractice,
} from '@tweespraak/shared/testing';
import { createTestApp, type TestApp } from './support/test-app';

const Q3 = 'from=2025-07-01&to=2025-09-30';

describe('the report of a practice', () => {
  let app: TestApp;
  let practice: TestPractice;
  let admin: TestPerson;
  let coach: TestPerson;
  beforeAll(async () => {
    app = await createTestApp({ WORKER: 'off' });
  });
  beforeEach(async () => {
    practice = await aPractice(app.db);
    admin = await anAdmin(app.db, practice);
    coach = await aCoach(app.db, practice);
  });
  afterAll(() => app.close());

  const ask = async (person: TestPerson | null, query = Q3) =>
    (await app.as(person)).get(`/api/reports/practice?${query}`);
  const measuredCouples = async (count: number) => {
    const couples = await manyCouples(app.db, practice, {
      ...{ coach, count, createdAt: '2025-01-10T12:00:00Z' },
    });
    await aRoundForEach(app.db, couples, () => ({ on: '2025-03-10' }));
    await aRoundForEach(app.db, couples, () => ({ on: '2025-08-10', scores: [90, 90] }));
    return couples;
  };

  it('gives an admin numbers with what they are out of, and nobody’s name or id', async () => {
    const couples = await measuredCouples(14);
    const answer = await ask(admin);
    expect(answer.status).toBe(200);
    const report = PracticeReport.parse(answer.body);
    expect(report).toMatchObject({
      ...{ practiceName: practice.name, timeZone: 'Europe/Amsterdam' },
      period: { from: '2025-07-01', to: '2025-09-30' },
      threshold: { group: 10, class: 5 },
      flow: { inCareAtStart: 14, inCareAtEnd: 14 },
      responses: { figures: { given: 14, byBoth: 14, notByBoth: 0 } },
      outcomes: { figures: { eligible: 14, measuredTwice: 14, measuredByBoth: 14 } },
    });
    for (const { id, a, b } of couples)
      for (const secret of [id, a, b, 'Iemand']) expect(answer.text).not.toContain(secret);
  });

  it('says of a small practice that it is small, and counts who comes and goes', async () => {
    await measuredCouples(9);
    const report = PracticeReport.parse((await ask(admin)).body);
    expect(report.flow.inCareAtEnd).toBe(9);
    for (const part of [report.responses, report.homework, report.dialogues, report.outcomes])
      expect(part).toEqual({ state: 'withheld', why: 'tooFew' });
  });

  it.each([
    ['', 400, 'invalid-request'],
    ['from=2025-07-01', 400, 'invalid-request'],
    ['from=2025-07-01&to=2025-09-31', 400, 'invalid-request'],
    ["from=2025-07-01'&to=2025-09-30", 400, 'invalid-request'],
    ['from=2025-07-01&to=2025-09-15', 422, 'period.not-whole-months'],
    ['from=2025-09-01&to=2025-07-31', 422, 'period.not-whole-months'],
    ['from=2015-01-01&to=2025-09-30', 422, 'period.too-long'],
    ['from=2150-01-01&to=2150-12-31', 422, 'period.in-the-future'],
  ])('is refused for “%s”, and nothing is kept', async (query, status, code) => {
    await measuredCouples(12);
    const refused = await ask(admin, query);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(await app.db.rows(`SELECT 1 FROM figure_editions WHERE practice_id = $1`, [practice.id])).toEqual(
      [],
    );
  });

  it('is for admins: not for a coach, a partner, or nobody', async () => {
    const couple = await aCouple(app.db, practice, { coach });
    for (const person of [coach, couple.a, couple.b]) expect((await ask(person)).status).toBe(403);
    expect((await ask(null)).status).toBe(401);
  });

  it('of another practice is not to be had: each gets their own', async () => {
    await measuredCouples(14);
    const stranger = await anAdmin(app.db, await aPractice(app.db));
    const theirs = PracticeReport.parse((await ask(stranger)).body);
    expect(theirs.flow.inCareAtEnd).toBe(0);
    expect(theirs.practiceName).not.toBe(practice.name);
  });
});
