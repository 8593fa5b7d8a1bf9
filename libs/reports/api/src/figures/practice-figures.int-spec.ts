import { systemContext, TenantDb } from '@tweespraak/platform/api';
import type { PracticeReport } from '@tweespraak/reports/domain';
import {
  aCoach,
  anAdmin,
  aPractice,
  aRoundForEach,
  type BareCouple,
  ctxFor,
  manyCouples,
  type RoundStory,
  type TestPerson,
} from '@tweespraak/shared/testing';
import { type OpenFigures, openFigures } from '../../test/open-figures';
import { PracticeFigures } from './practice-figures';

const Q3 = { from: '2025-07-01', to: '2025-09-30' };
const NOW = new Date('2025-11-22T10:00:00Z');

describe('the figures of a practice', () => {
  let figures: OpenFigures;
  let admin: TestPerson;
  let coach: TestPerson;
  beforeAll(async () => {
    figures = await openFigures();
  });
  beforeEach(async () => {
    const practice = await aPractice(figures.db);
    admin = await anAdmin(figures.db, practice);
    coach = await aCoach(figures.db, practice);
  });
  afterAll(() => figures.close());

  const read = (period = Q3) => figures.of(PracticeFigures).read(ctxFor(admin, 'admin', NOW), period);
  const couplesOf = (count: number, how: { createdAt?: string; archivedAt?: string } = {}) =>
    manyCouples(
      figures.db,
      { id: admin.practiceId, name: '' },
      {
        ...{ coach, count, createdAt: '2025-01-10T12:00:00Z' },
        ...how,
      },
    );
  const each = (couples: readonly BareCouple[], story: RoundStory) =>
    aRoundForEach(figures.db, couples, () => story);
  const first = (couples: readonly BareCouple[]) => each(couples, { on: '2025-03-10' });
  const withdraw = (couples: readonly BareCouple[]) =>
    figures.db.rows(`UPDATE round_seats SET withdrawn_at = now() WHERE couple_id = ANY ($1)`, [
      couples.map(({ id }) => id),
    ]);
  const editions = () =>
    figures.db.rows<{ topic: string }>(`SELECT topic FROM figure_editions WHERE practice_id = $1`, [
      admin.practiceId,
    ]);
  /** Measured in March and in August: better, the same, and five of whom one went down. */
  const measured = async (count: number) => {
    const couples = await couplesOf(count);
    await first(couples);
    await aRoundForEach(figures.db, couples, (nth) => ({
      ...{ on: '2025-08-10' },
      scores: nth < 5 ? [50, 5] : nth < count - 12 ? [90, 90] : [50, 50],
    }));
    return couples;
  };

  it('are outcomes with their denominators, each couple once', async () => {
    await measured(30);
    const notShared = await couplesOf(6);
    const notIn = await couplesOf(7);
    const gone = await couplesOf(8, { archivedAt: '2025-08-20T12:00:00Z' });
    await first([...notShared, ...notIn, ...gone]);
    await each(notShared, { on: '2025-08-10', open: false });
    await each(notIn, { on: '2025-08-10', handedInOn: null });
    await couplesOf(3); // never measured
    const report = await read();
    expect(report.flow).toEqual({
      ...{ inCareAtStart: 54, started: 0, ended: 8, endedReasonUnknown: 8, inCareAtEnd: 46 },
    });
    expect(report.outcomes).toMatchObject({
      ...{ state: 'shown', current: true, asOf: NOW.toISOString() },
      figures: {
        ...{ eligible: 51, measuredTwice: 36, measuredByBoth: 30 },
        unknown: { notShared: 6, notMeasured: 7, endedReasonUnknown: 8 },
      },
    });
    const scales = report.outcomes.state === 'shown' ? report.outcomes.figures.scales : [];
    expect(scales).toHaveLength(10);
    for (const { change, dyad } of scales) {
      expect(change).toEqual({ forward: 13, none: 12, back: 5, unknown: 0 });
      expect(dyad).toEqual({ bothForward: 13, oneForward: 0, stable: 12, apart: 5, bothBack: 0, unknown: 0 });
    }
    expect(report.responses).toMatchObject({ figures: { couples: 43, given: 43, byBoth: 36, notByBoth: 7 } });
    expect([report.homework, report.dialogues]).toEqual([
      { state: 'withheld', why: 'tooFew' },
      { state: 'withheld', why: 'tooFew' },
    ]);
  });

  it('are of one practice, and are logged without anybody’s name', async () => {
    await measured(20);
    const other = await aPractice(figures.db);
    const stranger = await anAdmin(figures.db, other);
    const report = await figures.of(PracticeFigures).read(ctxFor(stranger, 'admin', NOW), Q3);
    expect(report).toMatchObject({ flow: { inCareAtStart: 0 }, outcomes: { state: 'withheld' } });
    const log = await figures.db.rows(
      `SELECT action, couple_id, subject_id, outcome FROM access_log WHERE practice_id = $1`,
      [other.id],
    );
    expect(log).toEqual([{ action: 'report.read', couple_id: null, subject_id: null, outcome: 'done' }]);
  });

  it('are withheld of nine couples', async () => {
    await measured(9);
    expect((await read()).outcomes).toEqual({ state: 'withheld', why: 'tooFew' });
    expect(await editions()).toEqual([]);
  });

  it('stand as long as nothing changes, and are kept once, whoever asks', async () => {
    await measured(20);
    const at = await read();
    const later = { ...ctxFor(admin, 'admin'), now: new Date('2025-12-01T10:00:00Z') };
    const again = await figures.of(PracticeFigures).read(later, Q3);
    const product = systemContext(admin.practiceId, later.now);
    expect(again).toEqual({ ...at, madeAt: later.now.toISOString() });
    expect(await figures.of(PracticeFigures).read(product, Q3)).toEqual(again);
    expect((await editions()).map(({ topic }) => topic).sort()).toEqual(['outcomes', 'responses']);
  });

  it('are kept once when two ask at the same moment', async () => {
    await measured(20);
    const [one, other] = await Promise.all([read(), read()]);
    expect(one).toEqual(other);
    expect(await editions()).toHaveLength(2);
  });

  it('stand as they were when one couple withdraws, and are made anew without those who did when ten have', async () => {
    const couples = await measured(40);
    const before = await read();
    await withdraw(couples.slice(30, 31));
    const stood = await read();
    expect(stood.outcomes).toEqual({ ...before.outcomes, current: false });
    await withdraw(couples.slice(20, 32));
    expect((await read()).outcomes).toMatchObject({ current: true, figures: { measuredByBoth: 28 } });
  });

  it('say nothing of a period that differs by one couple from one that was shown', async () => {
    const couples = await measured(20);
    const [one] = await couplesOf(1);
    if (!one) throw new Error('there is one');
    await first([one]);
    await each([one], { on: '2025-10-05' });
    await read();
    const withOctober = await read({ from: '2025-07-01', to: '2025-10-31' });
    expect(withOctober.outcomes).toEqual({ state: 'withheld', why: 'tooClose' });
    expect(withOctober.responses).toEqual({ state: 'withheld', why: 'tooClose' });
    await each(couples, { on: '2025-10-05' });
    expect((await read({ from: '2025-10-01', to: '2025-10-31' })).outcomes.state).toBe('shown');
  });

  it('follow the wall of the practice across midnight', async () => {
    await couplesOf(2, { createdAt: '2025-06-30T22:30:00Z' }); // half past midnight in Amsterdam
    expect((await read()).flow).toMatchObject({ inCareAtStart: 0, started: 2 });
    await figures.db.rows(`UPDATE practices SET time_zone = 'Europe/London' WHERE practice_id = $1`, [
      admin.practiceId,
    ]);
    expect((await read()).flow).toMatchObject({ inCareAtStart: 2, started: 0 });
  });

  it('are refused of a period that is no whole months', async () => {
    await expect(read({ from: '2025-07-01', to: '2025-09-29' })).rejects.toMatchObject({
      code: 'period.not-whole-months',
    });
    await expect(read({ from: '2025-12-01', to: '2025-12-31' })).rejects.toMatchObject({
      code: 'period.in-the-future',
    });
  });

  it('remember who stood behind them where no admin and no coach can look, as hashes', async () => {
    const couples = await measured(20);
    await read();
    const look = (role: 'admin' | 'coach', person: TestPerson) =>
      figures
        .of(TenantDb)
        .query<object>(ctxFor(person, role), 'spec.look', {}, { text: `SELECT 1 FROM figure_members` });
    expect([...(await look('admin', admin)), ...(await look('coach', coach))]).toEqual([]);
    const all = await figures.db.rows<{ row: string }>(
      `SELECT m::text AS row FROM figure_members m WHERE practice_id = $1`,
      [admin.practiceId],
    );
    expect(all.length).toBe(20 * 3); // one round due in the period, eligible, measured
    const text = all.map(({ row }) => row.replaceAll('-', '')).join('\n');
    for (const { id, a } of couples)
      for (const secret of [id, a]) expect(text).not.toContain(secret.replaceAll('-', ''));
  });

  it('give somebody who asks every pair of months, before and after one couple came, no group of under ten', async () => {
    const couples = await couplesOf(44);
    await first(couples);
    const months = [1, 2, 3, 4, 5, 6].map((month) => `2025-0${month}`);
    for (const [nth, month] of months.entries()) {
      const size = [14, 3, 12, 1, 25, 11][nth] ?? 0;
      await each(couples.slice(nth, nth + size), { on: `${month}-15` });
    }
    const askAll = async () => {
      const answers = new Map<string, PracticeReport>();
      for (const [nth, from] of months.entries())
        for (const to of months.slice(nth)) {
          const period = { from: `${from}-01`, to: lastDayOf(to) };
          answers.set(JSON.stringify(period), await read(period));
        }
      return answers;
    };
    const before = await askAll();
    const [one] = await couplesOf(1);
    if (!one) throw new Error('there is one');
    for (const month of ['2025-01', '2025-04', '2025-05']) await each([one], { on: `${month}-20` });
    const after = await askAll();
    for (const [period, { responses, outcomes }] of before) {
      const now = after.get(period);
      if (responses.state === 'shown') expect(now?.responses).toMatchObject({ figures: responses.figures });
      if (outcomes.state === 'shown') expect(now?.outcomes).toMatchObject({ figures: outcomes.figures });
    }
    const shown = await figures.db.rows<{ name: string; things: string[]; of: Record<string, string> }>(
      `SELECT topic || ' ' || member_group AS name, array_agg(thing::text) AS things,
         jsonb_object_agg(thing::text, couple::text) AS of
       FROM figure_members m JOIN figure_editions e ON e.practice_id = m.practice_id AND e.id = m.edition_id
       WHERE m.practice_id = $1 GROUP BY e.id, topic, member_group`,
      [admin.practiceId],
    );
    expect(shown.length).toBeGreaterThan(4);
    for (const one of shown)
      for (const other of shown.filter(({ name }) => name === one.name)) {
        const there = new Set(other.things);
        const apart = new Set(one.things.filter((thing) => !there.has(thing)).map((thing) => one.of[thing]));
        expect([one.name, apart.size === 0 || apart.size >= 10]).toEqual([one.name, true]);
      }
  });
});

function lastDayOf(month: string): string {
  const [year, nth] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, nth ?? 0, 0)).toISOString().slice(0, 10);
}
