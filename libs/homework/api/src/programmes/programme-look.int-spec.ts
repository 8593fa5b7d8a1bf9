import { addDays, localDateIn } from '@tweespraak/shared/kernel';
import { TenantDb } from '@tweespraak/platform/api';
import {
  aCoach,
  aCouple,
  anAdmin,
  anEnrolment,
  aPractice,
  aRound,
  raiseFlag,
  type TestCouple,
  type TestStep,
  todayHere,
} from '@tweespraak/shared/testing';
import { coachOf, type OpenHomework, openHomework, partner } from '../../test/open-homework';
import { EnrolmentChangesService } from './enrolment-changes.service';
import { EnrolmentSteps } from './enrolment-steps';
import { EnrolmentsService } from './enrolments.service';
import { ProgrammeLook } from './programme-look';

const DAY = 86_400_000;
const at = (rule: string, days = 0) => ({ rule, ...(rule === 'at-once' ? {} : { days }) });
const test = (delivery: object): TestStep => ({ id: 'test', kind: 'round', dueInDays: 7, delivery });
const exercise = (id: string, key: string, delivery: object): TestStep => ({
  ...{ id, kind: 'homework', exercise: key, for: 'both', dueInDays: 7, delivery },
});
const talk = (id: string, dialogue: string, delivery: object): TestStep => ({
  ...{ id, kind: 'dialogue', dialogue, level: 1, delivery },
});
const note = (delivery: object): TestStep => ({
  ...{ id: 'word', kind: 'note-for-coach', text: { nl: 'Kijk', en: 'Look' }, delivery },
});
/** Some noon of a year that has passed: nothing of the database's own clock is in the way. */
const NOON = new Date('2026-05-12T10:00:00Z');
const days = (count: number) => new Date(NOON.getTime() + count * DAY);

describe('a programme that gives by itself', () => {
  let homework: OpenHomework;
  let couple: TestCouple;
  beforeAll(async () => {
    homework = await openHomework();
  });
  beforeEach(async () => {
    const practice = await aPractice(homework.db);
    couple = await aCouple(homework.db, practice, { coach: await aCoach(homework.db, practice) });
  });
  afterAll(() => homework.close());

  const running = (...steps: TestStep[]) =>
    anEnrolment(homework.db, couple, { steps, startedAt: NOON, startsOn: '2026-05-12' });
  const look = (enrolmentId: string, now: Date) =>
    homework.of(ProgrammeLook).look({ practiceId: couple.practice.id, enrolmentId }, now);
  const changes = () => homework.of(EnrolmentChangesService);
  const states = async (id: string) => {
    const rows = await homework.db.rows<{ step: string; state: string; why: string | null }>(
      `SELECT step, state, why FROM enrolment_steps WHERE enrolment_id = $1 ORDER BY position`,
      [id],
    );
    return rows.map(({ step, state, why }) => `${step} ${state}${why ? ` ${why}` : ''}`);
  };
  const objectOf = async (id: string, step: string) =>
    (
      await homework.db.rows<{ id: string }>(
        `SELECT object_id AS id FROM enrolment_steps WHERE enrolment_id = $1 AND step = $2`,
        [id, step],
      )
    )[0]?.id;
  const count = async (table: 'rounds' | 'homework' | 'dialogues') =>
    (
      await homework.db.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE couple_id = $1`, [
        couple.id,
      ])
    )[0]?.n;
  const looks = (id: string) =>
    homework.db.rows<{ at: Date }>(
      `SELECT start_after AS at FROM pgboss.job WHERE name = 'programme.look' AND data ->> 'enrolmentId' = $1
       ORDER BY start_after`,
      [id],
    );
  const done = (object: string | undefined, now: Date, ...people: TestCouple['a'][]) =>
    homework.db.rows(
      `UPDATE homework_seats SET done_at = $3 WHERE homework_id = $1 AND person_id = ANY ($2)`,
      [object, people.map(({ id }) => id), now],
    );
  const handIn = (object: string | undefined, now: Date) =>
    homework.db.rows(`UPDATE round_seats SET submitted_at = $2, consented_at = $2 WHERE round_id = $1`, [
      object,
      now,
    ]);
  const release = (object: string | undefined, when: Date) =>
    homework.db.rows(
      `INSERT INTO round_releases (practice_id, round_id, couple_id, release_at, released_by) VALUES ($1, $2, $3, $4, $5)`,
      [couple.practice.id, object, couple.id, when, couple.coach.id],
    );

  it('gives its first step, and says when to look again', async () => {
    const id = await running(test(at('at-once')), exercise('diary', 'body-diary', at('interval', 2)));
    await look(id, NOON);
    expect(await states(id)).toEqual(['test delivered', 'diary planned']);
    expect(
      await homework.db.rows(`SELECT opens_on::text, due_on::text FROM rounds WHERE couple_id = $1`, [
        couple.id,
      ]),
    ).toEqual([{ opens_on: '2026-05-12', due_on: '2026-05-19' }]);
    expect((await looks(id)).map(({ at }) => at.toISOString())).toEqual(['2026-05-14T07:00:00.000Z']);
  });

  it('gives each step once, however many look at once', async () => {
    const id = await running(
      test(at('at-once')),
      exercise('diary', 'body-diary', at('interval', 0)),
      talk('talk', 'appreciation', at('at-once')),
    );
    await Promise.all(Array.from({ length: 6 }, () => look(id, NOON)));
    await look(id, NOON);
    expect([await count('rounds'), await count('homework'), await count('dialogues')]).toEqual([1, 0, 0]);
    const next = days(1);
    await Promise.all(Array.from({ length: 6 }, () => look(id, next)));
    expect([await count('rounds'), await count('homework'), await count('dialogues')]).toEqual([1, 1, 1]);
    expect(await states(id)).toEqual(['test delivered', 'diary delivered', 'talk delivered']);
  });

  it('leaves nothing half when it is cut off in between, and gives it then', async () => {
    const id = await running(exercise('diary', 'body-diary', at('at-once')));
    const steps = homework.of(EnrolmentSteps);
    const deliver = steps.deliver.bind(steps);
    steps.deliver = () => Promise.reject(new Error('cut off'));
    await expect(look(id, NOON)).rejects.toThrow('cut off');
    expect([await count('homework'), await states(id)]).toEqual([0, ['diary waiting']]);
    expect(
      await homework.db.rows(`SELECT id FROM notices WHERE practice_id = $1`, [couple.practice.id]),
    ).toEqual([]);
    steps.deliver = deliver;
    await look(id, NOON);
    expect([await count('homework'), await states(id)]).toEqual([1, ['diary delivered']]);
  });

  it('stands still at what a flag holds up, tells the coach alone, and does not try again by itself', async () => {
    const id = await running(exercise('touch', 'touch', at('at-once')), note(at('at-once')));
    await raiseFlag(homework.db, couple);
    await look(id, NOON);
    await look(id, days(1));
    expect(await states(id)).toEqual(['touch stuck homework.waits', 'word waiting']);
    expect([await count('homework'), await looks(id)]).toEqual([0, []]);
    await expect(changes().deliver(coachOf(couple, days(2)), id, 'touch')).rejects.toMatchObject({
      code: 'homework.waits',
    });
    await homework.db.rows(`DELETE FROM private_answers WHERE couple_id = $1`, [couple.id]);
    await look(id, days(2));
    expect(await states(id)).toEqual(['touch stuck homework.waits', 'word waiting']);
    await changes().deliver(coachOf(couple, days(2)), id, 'touch');
    await look(id, days(2));
    expect(await states(id)).toEqual(['touch delivered', 'word delivered']);
  });

  it('stands still for an archived couple, and for one whose coach is none any more', async () => {
    const id = await running(talk('talk', 'imago', at('at-once')));
    await homework.db.rows(`UPDATE couples SET archived_at = now() WHERE id = $1`, [couple.id]);
    await look(id, NOON);
    expect(await states(id)).toEqual(['talk stuck couple.archived']);
    const coach = await anAdmin(homework.db, couple.practice);
    couple = await aCouple(homework.db, couple.practice, { coach });
    const orphan = await running(talk('talk', 'imago', at('at-once')), note(at('at-once')));
    for (let nth = 0; nth < 2; nth += 1) await look(orphan, NOON);
    expect(await states(orphan)).toEqual(['talk stuck couple.no-coach', 'word waiting']);
  });

  it('gives in the name of the coach that the couple has now', async () => {
    const id = await running(talk('talk', 'imago', at('at-once')));
    const next = await aCoach(homework.db, couple.practice);
    await homework.db.rows(`UPDATE couples SET coach_id = $2 WHERE id = $1`, [couple.id, next.id]);
    await look(id, NOON);
    expect(
      await homework.db.rows(`SELECT created_by FROM dialogues WHERE couple_id = $1`, [couple.id]),
    ).toEqual([{ created_by: next.id }]);
  });

  it('waits for both, or goes on after one of the two', async () => {
    const id = await running(
      exercise('slower', 'slower-living', at('at-once')),
      exercise('diary', 'body-diary', at('after-either', 1)),
      note(at('after-both', 1)),
    );
    await look(id, NOON);
    await done(await objectOf(id, 'slower'), days(1), couple.a);
    await look(id, days(1.1));
    expect(await states(id)).toEqual(['slower delivered', 'diary planned', 'word waiting']);
    await look(id, days(2));
    await done(await objectOf(id, 'diary'), days(3), couple.a);
    await look(id, days(9));
    expect(await states(id)).toEqual(['slower delivered', 'diary delivered', 'word waiting']);
    await done(await objectOf(id, 'diary'), days(9), couple.b);
    await look(id, days(10));
    expect(await states(id)).toEqual(['slower delivered', 'diary delivered', 'word delivered']);
  });

  it('looks each morning while it waits for something, in case that nobody told it', async () => {
    const id = await running(test(at('at-once')), note(at('after-released-round', 1)));
    await look(id, NOON);
    await look(id, days(0.2));
    expect((await looks(id)).map(({ at }) => at.toISOString())).toEqual(['2026-05-13T07:00:00.000Z']);
  });

  it('goes on after an outcome that is open, not after one that is to open or was shut again', async () => {
    const id = await running(test(at('at-once')), note(at('after-released-round', 1)));
    await look(id, NOON);
    const round = await objectOf(id, 'test');
    await handIn(round, days(2));
    await release(round, new Date(Date.now() + DAY));
    await look(id, days(5));
    expect(await states(id)).toEqual(['test delivered', 'word waiting']);
    await homework.db.rows(`UPDATE round_releases SET release_at = $2 WHERE round_id = $1`, [round, days(5)]);
    const shut = (when: Date | null) =>
      homework.db.rows(`UPDATE round_seats SET withdrawn_at = $3 WHERE round_id = $1 AND person_id = $2`, [
        round,
        couple.b.id,
        when,
      ]);
    await look(id, days(5.1));
    expect(await states(id)).toEqual(['test delivered', 'word planned']);
    await shut(days(5.5));
    await look(id, days(6));
    expect(await states(id)).toEqual(['test delivered', 'word waiting']);
    await shut(null);
    await look(id, days(7));
    expect(await states(id)).toEqual(['test delivered', 'word delivered']);
  });

  it('goes on after a dialogue that was held to its end, also one of its kind that was planned again', async () => {
    const id = await running(talk('talk', 'imago', at('at-once')), note(at('after-closed-dialogue', 1)));
    await look(id, NOON);
    const end = (object: string | undefined, status: string, when: Date) =>
      homework.db.rows(`UPDATE dialogues SET status = $2, ended_at = $3 WHERE id = $1`, [
        object,
        status,
        when,
      ]);
    await end(await objectOf(id, 'talk'), 'lapsed', days(1));
    await look(id, days(4));
    expect(await states(id)).toEqual(['talk delivered', 'word waiting']);
    const again = await running(talk('other', 'imago', at('at-once')));
    await look(again, days(4));
    await end(await objectOf(again, 'other'), 'closed', days(5));
    await look(id, days(6));
    expect(await states(id)).toEqual(['talk delivered', 'word delivered']);
  });

  it('does not wait for what the coach took back', async () => {
    const id = await running(
      exercise('slower', 'slower-living', at('at-once')),
      test(at('after-both', 1)),
      talk('talk', 'imago', at('after-released-round', 1)),
      note(at('after-closed-dialogue', 1)),
    );
    await look(id, NOON);
    await homework.db.rows(`UPDATE homework SET withdrawn_at = $2 WHERE couple_id = $1`, [
      couple.id,
      days(1),
    ]);
    await look(id, days(1));
    await homework.db.rows(`UPDATE rounds SET cancelled_at = $2 WHERE couple_id = $1`, [couple.id, days(2)]);
    await look(id, days(2));
    await homework.db.rows(`UPDATE dialogues SET status = 'cancelled' WHERE couple_id = $1`, [couple.id]);
    await look(id, days(3));
    expect((await states(id)).map((one) => one.split(' ')[1])).toEqual(Array(4).fill('delivered'));
  });

  it('moves along with a pause, and gives nothing within it', async () => {
    const id = await running(note(at('interval', 4)), { ...note(at('interval', 1)), id: 'next' });
    await look(id, NOON);
    await changes().pause(coachOf(couple, days(2)), id, true);
    await changes().pause(coachOf(couple, days(3)), id, true);
    await look(id, days(9));
    await changes().pause(coachOf(couple, days(12)), id, false);
    await look(id, days(13.8));
    expect((await states(id))[0]).toBe('word planned');
    await look(id, days(14));
    expect(await states(id)).toEqual(['word delivered', 'next planned']);
  });

  it('gives nothing after it was cancelled, and goes on where it was when that is undone', async () => {
    const id = await running(note(at('interval', 1)));
    await changes().cancel(coachOf(couple, NOON), id, true);
    await look(id, days(3));
    expect(await states(id)).toEqual(['word waiting']);
    await changes().cancel(coachOf(couple, days(4)), id, false);
    await look(id, days(4));
    expect(await states(id)).toEqual(['word delivered']);
    await expect(changes().cancel(coachOf(couple, days(5)), id, true)).rejects.toMatchObject({
      code: 'enrolment.ended',
    });
  });

  it('goes on without a step that is skipped, also while that one is waited for; and back again', async () => {
    const id = await running(
      exercise('slower', 'slower-living', at('at-once')),
      { ...note(at('interval', 0)), id: 'one' },
      note(at('after-both', 0)),
    );
    const coach = (now: Date) => coachOf(couple, now);
    await look(id, NOON);
    await changes().skip(coach(NOON), id, 'one');
    await changes().skip(coach(days(1)), id, 'slower');
    expect(await states(id)).toEqual(['slower skipped', 'one skipped', 'word waiting']);
    await changes().unskip(coach(days(1)), id, 'slower');
    await look(id, days(2));
    expect(await states(id)).toEqual(['slower delivered', 'one skipped', 'word waiting']);
    await changes().skip(coach(days(2)), id, 'slower');
    await look(id, days(3));
    expect(await states(id)).toEqual(['slower skipped', 'one skipped', 'word delivered']);
  });

  it('gives a step now at the coach’s word, and passes over those above it', async () => {
    const id = await running(
      test(at('at-once')),
      note(at('interval', 9)),
      talk('talk', 'imago', at('interval', 9)),
    );
    await look(id, NOON);
    await changes().deliver(coachOf(couple, days(1)), id, 'talk');
    expect(await states(id)).toEqual(['test delivered', 'word skipped', 'talk delivered']);
    await expect(changes().deliver(coachOf(couple, days(1)), id, 'talk')).rejects.toMatchObject({
      code: 'enrolment.delivered',
    });
    await look(id, days(1));
    await expect(changes().skip(coachOf(couple, days(1)), id, 'test')).rejects.toMatchObject({
      code: 'enrolment.ended',
    });
  });

  it('keeps still for the time to undo, and for a start on a later day until its morning', async () => {
    const patient = await openHomework({ MAIL_UNDO_SECONDS: '10' });
    try {
      const practice = await aPractice(patient.db);
      const theirs = await aCouple(patient.db, practice, { coach: await aCoach(patient.db, practice) });
      const start = (programme: string, startsOn: string) =>
        patient.of(EnrolmentsService).start(coachOf(theirs), theirs.id, { programme, startsOn });
      const now = await start('start-of-coaching', todayHere());
      const later = await start('body-first', addDays(todayHere(), 3));
      const jobs = await patient.db.rows<{ id: string; at: Date; wait: number }>(
        `SELECT data ->> 'enrolmentId' AS id, start_after AS at, extract(epoch FROM start_after - now())::float8 AS wait
         FROM pgboss.job WHERE name = 'programme.look'`,
      );
      const of = ({ id }: { id: string }) => jobs.find((job) => job.id === id);
      expect(of(now)?.wait).toBeGreaterThan(5);
      expect(of(now)?.wait).toBeLessThanOrEqual(10);
      expect(localDateIn(of(later)?.at ?? NOON, 'Europe/Amsterdam')).toBe(addDays(todayHere(), 3));
      await patient.of(ProgrammeLook).look({ practiceId: practice.id, enrolmentId: now.id });
      expect(await patient.db.rows(`SELECT id FROM rounds`)).toEqual([]);
    } finally {
      await patient.close();
    }
  });

  it('starts once, also when two tap at the same moment', async () => {
    const start = () =>
      homework
        .of(EnrolmentsService)
        .start(coachOf(couple), couple.id, { programme: 'body-first', startsOn: todayHere() });
    const tries = await Promise.allSettled([start(), start(), start()]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(tries.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'programme.running' } },
      { reason: { code: 'programme.running' } },
    ]);
  });

  it('is nowhere in what a partner reads: not its rows, not the plan, not the moment of a look', async () => {
    const id = await running(test(at('at-once')), note(at('interval', 3)));
    await look(id, NOON);
    await homework.of(ProgrammeLook).moved({ practiceId: couple.practice.id, coupleId: couple.id }, days(1));
    await changes().skip(coachOf(couple, days(1)), id, 'word');
    expect(await states(id)).toEqual(['test delivered', 'word skipped']);
    const ctx = partner(couple.a);
    const seen = (text: string) => homework.of(TenantDb).query<object>(ctx, 'spec.look', {}, { text });
    for (const table of ['programmes', 'enrolments', 'enrolment_steps', 'attention_answers'])
      expect([table, await seen(`SELECT 1 FROM ${table}`)]).toEqual([table, []]);
    expect(await seen(`SELECT action FROM access_log WHERE action <> 'spec.look'`)).toEqual([]);
    const [logged] = await homework.db.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM access_log WHERE practice_id = $1 AND action LIKE 'programme.%'`,
      [couple.practice.id],
    );
    expect(logged?.n).toBeGreaterThan(3);
  });

  it('of another couple stays as it is', async () => {
    const other = await aCouple(homework.db, couple.practice, {
      coach: await aCoach(homework.db, couple.practice),
    });
    const id = await anEnrolment(homework.db, other, { steps: [note(at('at-once'))], startedAt: NOON });
    await aRound(homework.db, couple);
    await homework.of(ProgrammeLook).moved({ practiceId: couple.practice.id, coupleId: couple.id }, NOON);
    expect(await states(id)).toEqual(['word waiting']);
    await expect(changes().skip(coachOf(couple), id, 'word')).rejects.toMatchObject({ code: 'not-found' });
  });
});
