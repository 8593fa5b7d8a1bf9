import type { RoundId } from '@tweespraak/shared/kernel';
import { aCoach, aCouple, aPractice, aRound, ctxFor, type TestCouple } from '@tweespraak/shared/testing';
import { Jobs, Notices, parseEnv } from '@tweespraak/platform/api';
import { coachOf, handIn, openPillars, partner, type Pillars } from '../../test/open-pillars';
import { RoundReminders } from './reminders.service';

describe('a friendly reminder of a round', () => {
  let pillars: Pillars;
  let jobs: Jobs;
  let reminders: RoundReminders;
  let couple: TestCouple;
  let roundId: RoundId;
  beforeAll(async () => {
    pillars = await openPillars();
    jobs = new Jobs(parseEnv(pillars.db.env));
    reminders = new RoundReminders(pillars.door, new Notices(jobs));
  });
  afterAll(async () => {
    await jobs.onApplicationShutdown();
    await pillars.close();
  });
  beforeEach(async () => {
    const practice = await aPractice(pillars.db);
    couple = await aCouple(pillars.db, practice, { coach: await aCoach(pillars.db, practice) });
    roundId = await aRound(pillars.db, couple);
  });

  const told = async () =>
    (
      await pillars.db.rows<{ person_id: string }>(
        `SELECT person_id FROM notices WHERE object_id = $1 AND kind = 'round-reminder'`,
        [roundId],
      )
    ).map(({ person_id: id }) => id);
  const remind = (now = new Date()) => reminders.remind({ ...coachOf(couple), now }, roundId);

  it('goes to whoever has not handed in', async () => {
    await handIn(pillars, couple.a, roundId, { consent: false });
    await remind();
    expect(await told()).toEqual([couple.b.id]);
  });

  it('goes to nobody who would rather not, and says nothing about that', async () => {
    await pillars.consents.setDeclined(partner(couple.a), roundId, true);
    await handIn(pillars, couple.b, roundId, { consent: false });
    await expect(remind()).resolves.toBeUndefined();
    expect(await told()).toEqual([]);
  });

  it('goes once in three days', async () => {
    await remind();
    await expect(remind()).rejects.toMatchObject({ code: 'round.reminded' });
    expect(await told()).toHaveLength(2);
    await remind(new Date(Date.now() + 73 * 3_600_000));
    expect(await told()).toHaveLength(4);
  });

  it('is taken back from who hands in, and from both with the round', async () => {
    await remind();
    await handIn(pillars, couple.a, roundId, { consent: false });
    expect(await told()).toEqual([couple.b.id]);
    await pillars.rounds.cancel(coachOf(couple), [roundId]);
    expect(await told()).toEqual([]);
  });

  it('is not for a round to come, one that was taken back, or another coach’s', async () => {
    const other = await aCoach(pillars.db, couple.practice);
    await expect(reminders.remind(ctxFor(other), roundId)).rejects.toMatchObject({ code: 'not-found' });
    await pillars.db.rows(
      `UPDATE rounds SET opens_on = current_date + 3, due_on = current_date + 9 WHERE id = $1`,
      [roundId],
    );
    await expect(remind()).rejects.toMatchObject({ code: 'round.planned' });
    await pillars.rounds.cancel(coachOf(couple), [roundId]);
    await expect(remind()).rejects.toMatchObject({ code: 'round.cancelled' });
  });
});
