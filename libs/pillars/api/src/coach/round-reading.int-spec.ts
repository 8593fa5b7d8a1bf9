import { aCoach, aCouple, aPractice, aRound, type TestCouple } from '@tweespraak/shared/testing';
import { addDays, localDateIn } from '@tweespraak/shared/kernel';
import { coachOf, handIn, openPillars, partner, type Pillars } from '../../test/open-pillars';
import { RoundGiving } from '../rounds/round-giving';
import { RoundReading } from './round-reading';

const today = () => localDateIn(new Date(), 'Europe/Amsterdam');
const SIGNS = { newsDays: 28, waitDays: 7 };

describe('what other domains learn of rounds', () => {
  let pillars: Pillars;
  let couple: TestCouple;
  const reading = new RoundReading();
  beforeAll(async () => {
    pillars = await openPillars();
  });
  beforeEach(async () => {
    const practice = await aPractice(pillars.db);
    couple = await aCouple(pillars.db, practice, { coach: await aCoach(pillars.db, practice) });
  });
  afterAll(() => pillars.close());

  const facts = (ids: readonly string[], who = couple) =>
    pillars.door.run(coachOf(who), 'spec.look', (tx) => reading.facts(coachOf(who), tx, ids));
  const signs = (who = couple) =>
    pillars.door.run(coachOf(who), 'spec.look', (tx) => reading.signs(coachOf(who), tx, SIGNS));

  it('is who handed in and when, and that the outcome is open as long as it is', async () => {
    const id = await aRound(pillars.db, couple);
    expect(await facts([id])).toEqual([{ id, a: null, b: null, openedAt: null }]);
    await handIn(pillars, couple.a, id);
    expect(await facts([id])).toMatchObject([{ a: expect.any(Date), b: null, openedAt: null }]);
    await handIn(pillars, couple.b, id);
    await pillars.releases.set(coachOf(couple), id, null);
    expect(await facts([id])).toMatchObject([{ b: expect.any(Date), openedAt: expect.any(Date) }]);
    await pillars.consents.setConsent(partner(couple.a), id, false);
    expect(await facts([id])).toMatchObject([{ openedAt: null }]);
  });

  it('is not open before the moment of its release', async () => {
    const id = await aRound(pillars.db, couple);
    for (const person of [couple.a, couple.b]) await handIn(pillars, person, id);
    await pillars.releases.set(coachOf(couple), id, new Date(Date.now() + 60_000));
    expect(await facts([id])).toMatchObject([{ openedAt: null }]);
  });

  it('lets what the couple follows go on when the outcome opens, and says nothing before', async () => {
    const moved = async () => {
      const text = `SELECT start_after AS at FROM pgboss.job WHERE name = 'couple.moved' AND data ->> 'coupleId' = $1`;
      return (await pillars.db.rows<{ at: Date }>(text, [couple.id])).length;
    };
    const id = await aRound(pillars.db, couple);
    await handIn(pillars, couple.a, id);
    await handIn(pillars, couple.b, id, { consent: false });
    expect(await moved()).toBe(0);
    await pillars.releases.set(coachOf(couple), id, null); // the coach's own act: whether it opens, the look finds out
    expect(await moved()).toBe(1);
    await pillars.consents.setConsent(partner(couple.b), id, true);
    expect(await moved()).toBe(2);
    await pillars.consents.setConsent(partner(couple.b), id, false);
    expect(await moved()).toBe(2);
  });

  it('leaves out rounds that were taken back, and those of other couples', async () => {
    const gone = await aRound(pillars.db, couple, { cancelledAt: new Date() });
    const other = await aCouple(pillars.db, couple.practice, {
      coach: await aCoach(pillars.db, couple.practice),
    });
    expect(await facts([gone, await aRound(pillars.db, other)])).toEqual([]);
    expect((await signs()).map(({ coupleId }) => coupleId)).toEqual([couple.id]);
  });

  it('names who did not hand in a round that opened a week ago, and no younger one', async () => {
    const old = await aRound(pillars.db, couple, { opensOn: addDays(today(), -7) });
    await aRound(pillars.db, couple, { opensOn: addDays(today(), -6) });
    await handIn(pillars, couple.a, old);
    expect(await signs()).toMatchObject([{ latest: null, waiting: [{ id: old, a: false, b: true }] }]);
    await handIn(pillars, couple.b, old);
    expect(await signs()).toMatchObject([{ latest: { roundId: old }, waiting: [] }]);
  });

  it('is silent about archived couples', async () => {
    await pillars.db.rows(`UPDATE couples SET archived_at = now() WHERE id = $1`, [couple.id]);
    expect(await signs()).toEqual([]);
  });

  it('gives a round within somebody else’s transaction, or nothing of it', async () => {
    const giving = new RoundGiving(pillars.assignments);
    const round = { coupleId: couple.id, opensOn: today(), dueOn: addDays(today(), 7) };
    const ctx = coachOf(couple);
    const id = await pillars.door.run(ctx, 'spec.give', (tx) => giving.give(ctx, tx, round));
    expect(await facts([id])).toHaveLength(1);
    const failing = pillars.door.run(ctx, 'spec.give', async (tx) => {
      await giving.give(ctx, tx, round);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    const [rounds] = await pillars.db.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM rounds WHERE couple_id = $1`,
      [couple.id],
    );
    expect(rounds?.n).toBe(1);
  });
});
