import { addDays, type PersonId } from '@tweespraak/shared/kernel';
import {
  aCoach,
  aCouple,
  anEntry,
  aHomework,
  aPractice,
  ctxFor,
  type HomeworkOverrides,
  raiseFlag,
  type TestCouple,
  type TestHomework,
} from '@tweespraak/shared/testing';
import { type OpenHomework, openHomework } from '../../test/open-homework';
import { GivingService } from '../giving/giving.service';
import { ReminderLook } from './reminder-look';

const START = '2026-11-02';
/** In Amsterdam in winter. */
const at = (day: number, time: string) => new Date(`${addDays(START, day)}T${time}:00+01:00`);

describe('the reminders of homework', () => {
  let open: OpenHomework;
  let couple: TestCouple;
  beforeAll(async () => {
    open = await openHomework();
  });
  beforeEach(async () => {
    const practice = await aPractice(open.db);
    couple = await aCouple(open.db, practice, { coach: await aCoach(open.db, practice) });
  });
  afterAll(() => open.close());

  const aDiary = (overrides: HomeworkOverrides = {}) =>
    aHomework(open.db, couple, { startsOn: START, remindAt: '20:30', ...overrides });
  const look = ({ id }: TestHomework, personId: PersonId, now: Date) =>
    open.of(ReminderLook).look({ practiceId: couple.practice.id, homeworkId: id, personId }, now);
  const told = async () =>
    (
      await open.db.rows<{ person_id: string }>(
        `SELECT person_id FROM notices WHERE practice_id = $1 AND kind = 'homework-reminder'`,
        [couple.practice.id],
      )
    ).map(({ person_id }) => person_id);
  const nextLooks = async ({ id }: TestHomework) =>
    (
      await open.db.rows<{ at: Date }>(
        `SELECT start_after AS at FROM pgboss.job WHERE name = 'homework.remind' AND data ->> 'homeworkId' = $1 ORDER BY 1`,
        [id],
      )
    ).map(({ at: when }) => when.toISOString());

  it('tell one person at the time of the exercise, and look again the next day', async () => {
    const diary = await aDiary();
    await look(diary, couple.a.id, at(0, '20:30'));
    expect(await told()).toEqual([couple.a.id]);
    expect(await nextLooks(diary)).toEqual([at(1, '20:30').toISOString()]);
  });

  it('tell nothing before their time, nor after an entry of that day', async () => {
    const diary = await aDiary();
    await look(diary, couple.a.id, at(0, '19:00'));
    expect([await told(), await nextLooks(diary)]).toEqual([[], [at(0, '20:30').toISOString()]]);
    await anEntry(open.db, diary, couple.a, { handedInAt: at(0, '19:30') });
    await look(diary, couple.a.id, at(0, '20:30'));
    expect(await told()).toEqual([]);
    await look(diary, couple.b.id, at(0, '20:30'));
    expect(await told()).toEqual([couple.b.id]);
  });

  it.each<[string, (diary: TestHomework) => Promise<unknown>]>([
    [
      'was taken back',
      ({ id }) => open.db.rows(`UPDATE homework SET withdrawn_at = now() WHERE id = $1`, [id]),
    ],
    [
      'is done',
      ({ id }) => open.db.rows(`UPDATE homework_seats SET done_at = now() WHERE homework_id = $1`, [id]),
    ],
    [
      'belongs to a couple that was put away',
      () => open.db.rows(`UPDATE couples SET archived_at = now() WHERE id = $1`, [couple.id]),
    ],
  ])('tell nothing of what %s, and look no more', async (_, change) => {
    const diary = await aDiary();
    await change(diary);
    await look(diary, couple.a.id, at(0, '20:30'));
    expect([await told(), await nextLooks(diary)]).toEqual([[], []]);
  });

  it('wait while it was put off, and come at that moment', async () => {
    const diary = await aDiary();
    const until = at(1, '10:00');
    await open.db.rows(`UPDATE homework_seats SET later_until = $2 WHERE homework_id = $1`, [
      diary.id,
      until,
    ]);
    await look(diary, couple.a.id, at(0, '20:30'));
    expect(await told()).toEqual([]);
    await look(diary, couple.a.id, until);
    expect(await told()).toEqual([couple.a.id]);
  });

  it('end with the homework', async () => {
    const diary = await aDiary();
    await look(diary, couple.a.id, at(13, '20:30'));
    expect([await told(), await nextLooks(diary)]).toEqual([[couple.a.id], []]);
  });

  it('are silent about touch while a safety flag stands', async () => {
    const touch = await aDiary({
      exercise: 'touch',
      together: true,
      rhythm: { kind: 'weekly', times: 2, weeks: 3 },
    });
    await raiseFlag(open.db, couple);
    await look(touch, couple.a.id, at(1, '20:30'));
    expect(await told()).toEqual([]);
  });

  it('follow the wall of the practice, in whichever zone it hangs', async () => {
    await open.db.rows(`UPDATE practices SET time_zone = 'America/New_York' WHERE practice_id = $1`, [
      couple.practice.id,
    ]);
    const diary = await aDiary();
    await look(diary, couple.a.id, at(0, '20:30'));
    expect([await told(), await nextLooks(diary)]).toEqual([[], ['2026-11-03T01:30:00.000Z']]);
  });

  it('are armed when it is given, once for each, and again when its time changes', async () => {
    const now = at(0, '12:00');
    const ctx = ctxFor(couple.coach, 'coach', now);
    const { id } = await open.of(GivingService).give(ctx, couple.id, {
      ...{ exercise: 'gratitude-ritual', for: 'both', together: false, startsOn: START, dueOn: START },
      ...{ rhythm: null, remindAt: null, withoutSteps: [], sentence: null, replyWithinDays: null },
    });
    const given = { id } as TestHomework;
    expect(await nextLooks(given)).toEqual(Array(2).fill(at(0, '20:30').toISOString()));
    await open.of(GivingService).change(ctx, id, { remindAt: '19:00' });
    expect(await nextLooks(given)).toEqual([
      ...Array(2).fill(at(0, '19:00').toISOString()),
      ...Array(2).fill(at(0, '20:30').toISOString()),
    ]);
  });
});
