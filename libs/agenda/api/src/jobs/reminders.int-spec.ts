import { aCoach, aCouple, aPractice, type TestCouple, weekly } from '@tweespraak/shared/testing';
import { type Agenda, coachOf, openAgenda } from '../../test/open-agenda';

const DAY = 86_400_000;
const ZONE = 'Europe/Amsterdam';
/** Six in the evening in Amsterdam so many days from now, on a summer or a winter day alike close enough to it. */
const evening = (days: number) =>
  new Date(`${new Date(Date.now() + days * DAY).toISOString().slice(0, 10)}T17:00:00Z`);
const nineThatMorning = (at: Date) => {
  const before = new Date(at.getTime() - DAY);
  const hour = (utc: number) => new Date(`${before.toISOString().slice(0, 10)}T0${utc}:00:00Z`);
  const isNine = (moment: Date) =>
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: ZONE }).format(moment) ===
    '09';
  return [hour(7), hour(8)].find(isNine) ?? hour(8);
};

describe('the reminder of an appointment', () => {
  let agenda: Agenda;
  let couple: TestCouple;
  beforeAll(async () => {
    agenda = await openAgenda();
  });
  beforeEach(async () => {
    const practice = await aPractice(agenda.db);
    couple = await aCouple(agenda.db, practice, { coach: await aCoach(agenda.db, practice) });
  });
  afterAll(() => agenda.close());

  const plan = async (start: Date, rrule: string | null = null) =>
    (
      await agenda.planning.plan(coachOf(couple), couple.id, {
        ...{ kind: 'session', dialogueId: null, startsAt: start.toISOString(), minutes: 60 },
        ...{ place: 'online', placeLine: '', rrule },
      })
    ).id;
  const look = (appointmentId: string, now: Date) =>
    agenda.reminders.remind({ practiceId: couple.practice.id, appointmentId }, now);
  const notices = (objectId: string) =>
    agenda.db.rows<{ person_id: string; kind: string; until_at: Date }>(
      `SELECT person_id, kind, until_at FROM notices WHERE object_id = $1 ORDER BY person_id`,
      [objectId],
    );
  const looks = async (id: string) =>
    (
      await agenda.db.rows<{ start_after: Date }>(
        `SELECT start_after FROM pgboss.job WHERE name = 'appointment.remind' AND data ->> 'appointmentId' = $1
         ORDER BY start_after`,
        [id],
      )
    ).map(({ start_after }) => start_after);

  it('is looked for at nine in the morning of the day before', async () => {
    const id = await plan(evening(10));
    expect(await looks(id)).toEqual([nineThatMorning(evening(10))]);
    await look(id, new Date(nineThatMorning(evening(10)).getTime() - 60_000));
    expect(await notices(id)).toEqual([]);
  });

  it('is for both, once, and no news any more when it begins', async () => {
    const id = await plan(evening(10));
    const due = nineThatMorning(evening(10));
    for (let n = 0; n < 2; n += 1) await look(id, due);
    await Promise.all([look(id, due), look(id, new Date(due.getTime() + 3_600_000))]);
    expect(await notices(id)).toEqual(
      [couple.a.id, couple.b.id]
        .sort()
        .map((person_id) => ({ person_id, kind: 'appointment-reminder', until_at: evening(10) })),
    );
  });

  it('of a series is followed by the look at the next', async () => {
    const id = await plan(evening(10), weekly(evening(10), 3));
    await look(id, nineThatMorning(evening(10)));
    expect(await looks(id)).toEqual([10, 17].map((days) => nineThatMorning(evening(days))));
    await look(id, nineThatMorning(evening(17)));
    await look(id, nineThatMorning(evening(24)));
    expect(await looks(id)).toHaveLength(3);
    expect(await notices(id)).toHaveLength(6);
  });

  it('is taken back when it is cancelled, and asked for anew when it moves', async () => {
    const id = await plan(evening(10));
    await look(id, nineThatMorning(evening(10)));
    const act = { occurrence: evening(10).toISOString(), scope: 'all' } as const;
    await agenda.planning.change(coachOf(couple), id, { ...act, startsAt: evening(12).toISOString() });
    expect(await notices(id)).toEqual([]);
    expect(await looks(id)).toContainEqual(nineThatMorning(evening(12)));
    await look(id, nineThatMorning(evening(12)));
    expect(await notices(id)).toHaveLength(2);
    await agenda.planning.cancel(coachOf(couple), id, {
      occurrence: evening(12).toISOString(),
      scope: 'all',
    });
    expect(await notices(id)).toEqual([]);
    await look(id, nineThatMorning(evening(12)));
    expect(await notices(id)).toEqual([]);
  });

  it('does not come on top of the mail that has just told of it', async () => {
    const soon = new Date(Date.now() + 3 * 3_600_000);
    const id = await plan(soon);
    await look(id, new Date());
    expect(await notices(id)).toEqual([]);
  });
});
