import { TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import { addDays } from '@tweespraak/shared/kernel';
import {
  aCoach,
  aCouple,
  aDialogue,
  aHomework,
  anEnrolment,
  aPractice,
  aRound,
  raiseFlag,
  type TestCouple,
  type TestPerson,
  todayHere,
} from '@tweespraak/shared/testing';
import { coachOf, type OpenHomework, openHomework, partner } from '../../test/open-homework';
import { AttentionReading } from './attention-reading';
import { AttentionService } from './attention.service';

const ago = (days: number) => addDays(todayHere(), -days);
const before = (days: number) => new Date(Date.now() - days * 86_400_000);

describe('the couples that stall', () => {
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

  const service = () => homework.of(AttentionService);
  const list = async () => (await service().list(coachOf(couple))).items;
  const seat = (id: string, person: TestPerson, columns: Record<string, unknown>) =>
    homework.db.rows(
      `UPDATE homework_seats SET last_entry_at = $3, done_at = $4, postponements = $5 WHERE homework_id = $1 AND person_id = $2`,
      [
        id,
        person.id,
        columns['lastEntryAt'] ?? null,
        columns['doneAt'] ?? null,
        columns['postponements'] ?? 0,
      ],
    );

  it('are none while everything is fresh', async () => {
    await aRound(homework.db, couple, { opensOn: ago(6) });
    await aHomework(homework.db, couple, { startsOn: ago(9), dueOn: ago(-4) });
    expect(await list()).toEqual([]);
  });

  it('have a test that waits for one of the two for a week', async () => {
    const id = await aRound(homework.db, couple, { opensOn: ago(8) });
    await homework.db.rows(
      `UPDATE round_seats SET submitted_at = now() WHERE round_id = $1 AND person_id = $2`,
      [id, couple.a.id],
    );
    expect(await list()).toMatchObject([
      { kind: 'no-test', seat: 'b', days: 8, objectId: id, suggestion: 'remind', coupleId: couple.id },
    ]);
    expect((await list())[0]?.names).toEqual({ a: couple.a.givenName, b: couple.b.givenName });
  });

  it('have handed in nothing for ten days, in any homework; not when one of the two is done', async () => {
    const { id } = await aHomework(homework.db, couple, { startsOn: ago(12), dueOn: ago(-2) });
    await seat(id, couple.a, { doneAt: before(1), lastEntryAt: before(1) });
    await seat(id, couple.b, { lastEntryAt: before(10) });
    expect(await list()).toMatchObject([{ kind: 'no-entry', seat: 'b', days: 10, objectId: id }]);
    const other = await aHomework(homework.db, couple, { startsOn: ago(5) });
    await seat(other.id, couple.b, { lastEntryAt: before(1) });
    expect(await list()).toEqual([]);
  });

  it('are not minded about homework that was taken back, that is long past, or that waits for a flag', async () => {
    await aHomework(homework.db, couple, { startsOn: ago(20), withdrawnAt: before(1) });
    await aHomework(homework.db, couple, { startsOn: ago(90), dueOn: ago(40) });
    await aHomework(homework.db, couple, { startsOn: ago(20), exercise: 'touch' });
    expect(await list()).toMatchObject([{ kind: 'no-entry' }]);
    await raiseFlag(homework.db, couple);
    await homework.db.rows(`UPDATE private_answers SET sealed_at = now() WHERE couple_id = $1`, [couple.id]);
    await homework.db.rows(`UPDATE rounds SET opens_on = $2 WHERE couple_id = $1`, [couple.id, ago(1)]);
    expect(await list()).toEqual([]);
  });

  it('put homework off for the second time', async () => {
    const { id } = await aHomework(homework.db, couple, { startsOn: ago(2) });
    await seat(id, couple.a, { postponements: 1 });
    expect(await list()).toEqual([]);
    await seat(id, couple.a, { postponements: 2 });
    expect(await list()).toMatchObject([
      { kind: 'second-postponement', seat: 'a', objectId: id, suggestion: 'lighter-homework' },
    ]);
  });

  it('said “not now” twice, or did not come back from a pause', async () => {
    const notNow = (days: number) =>
      aDialogue(homework.db, couple, {
        ...{ status: 'not-now', askedBy: couple.b, askedAt: before(days), createdAt: before(days) },
      });
    await notNow(5);
    const id = await notNow(2);
    const paused = await aDialogue(homework.db, couple, {
      ...{ type: 'imago', status: 'lapsed', createdAt: before(3), startedAt: before(2), endedAt: before(1) },
    });
    expect(await list()).toMatchObject([
      { kind: 'unreturned-pause', objectId: paused, suggestion: 'plan-dialogue' },
      { kind: 'second-postponement', seat: 'a', objectId: id, suggestion: 'plan-dialogue' },
    ]);
  });

  it('have a programme that cannot go on, or that has come to a word for the coach', async () => {
    const word = { kind: 'note-for-coach', text: { nl: 'Kijk', en: 'Look' }, delivery: { rule: 'at-once' } };
    const steps = [
      { id: 'word', ...word },
      { id: 'talk', kind: 'dialogue', dialogue: 'holding', level: 1, delivery: { rule: 'at-once' } },
    ];
    const states = {
      word: { state: 'delivered', deliveredAt: before(1) },
      talk: { state: 'stuck', why: 'dialogue.waits' },
    } as const;
    const id = await anEnrolment(homework.db, couple, { steps, states });
    await anEnrolment(homework.db, couple, { steps, states, cancelledAt: before(0) });
    expect(await list()).toMatchObject([
      { kind: 'programme-stuck', objectId: id, suggestion: 'look-at-programme' },
      { kind: 'programme-note', objectId: id },
    ]);
  });

  it('stay away once they were answered, and come back when that is undone or on the next occasion', async () => {
    const { id } = await aHomework(homework.db, couple, { startsOn: ago(2) });
    await seat(id, couple.a, { postponements: 2 });
    const coach = coachOf(couple);
    const [item] = await list();
    const answer = (reason: 'done' | 'on-purpose') =>
      service().answer(coach, couple.id, {
        kind: 'second-postponement',
        occasion: item?.occasion ?? '',
        reason,
      });
    await answer('done');
    await answer('on-purpose');
    expect(await list()).toEqual([]);
    expect(
      await homework.db.rows(`SELECT reason FROM attention_answers WHERE couple_id = $1`, [couple.id]),
    ).toEqual([{ reason: 'on-purpose' }]);
    await service().takeBack(coach, couple.id, item?.occasion ?? '');
    expect(await list()).toHaveLength(1);
    await answer('done');
    await seat(id, couple.a, { postponements: 3 });
    expect(await list()).toHaveLength(1);
  });

  it('are those of one’s own, and none that is archived', async () => {
    const other = await aCouple(homework.db, couple.practice, {
      coach: await aCoach(homework.db, couple.practice),
    });
    await aRound(homework.db, other, { opensOn: ago(9) });
    await aRound(homework.db, couple, { opensOn: ago(9) });
    expect((await list()).map(({ coupleId }) => coupleId)).toEqual([couple.id]);
    await homework.db.rows(`UPDATE couples SET archived_at = now() WHERE id = $1`, [couple.id]);
    expect(await list()).toEqual([]);
    const answer = { kind: 'no-test', occasion: 'no-test:1', reason: 'done' } as const;
    await expect(service().answer(coachOf(couple), other.id, answer)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('are never seen by either of the two', async () => {
    await service().answer(coachOf(couple), couple.id, {
      ...{ kind: 'no-test', occasion: 'no-test:1', reason: 'discussed' },
    });
    const seen = (text: string) =>
      homework.of(TenantDb).query<object>(partner(couple.a), 'spec.look', {}, { text });
    expect(await seen(`SELECT 1 FROM attention_answers`)).toEqual([]);
    expect(await seen(`SELECT action FROM access_log WHERE action LIKE 'attention.%'`)).toEqual([]);
  });

  it('cost as many questions for a hundred couples as for one', async () => {
    const questions = async () => {
      let asked = 0;
      const ctx = coachOf(couple);
      const facts = await homework.of(TenantDb).run(ctx, 'spec.look', async (tx) => {
        const query: TenantTransaction['em']['query'] = (...args) => {
          asked += 1;
          return tx.em.query(...args);
        };
        const counted = { ...tx, em: { query } } as unknown as TenantTransaction;
        const found = await homework.of(AttentionReading).facts(ctx, counted);
        await homework.of(AttentionReading).answered(ctx, counted);
        return found;
      });
      return { asked, couples: facts.length };
    };
    expect(await questions()).toEqual({ asked: 5, couples: 1 });
    const { practice, coach } = couple;
    for (let nth = 0; nth < 99; nth += 1) {
      const one = await aCouple(homework.db, practice, { coach });
      if (nth % 9 === 0) await aRound(homework.db, one, { opensOn: ago(9) });
      if (nth % 9 === 1) await aHomework(homework.db, one, { startsOn: ago(12), dueOn: ago(-2) });
    }
    expect(await questions()).toEqual({ asked: 5, couples: 100 });
    expect((await list()).length).toBe(22);
  });
});
