import {
  aCoach,
  aCouple,
  aDialogue,
  aPractice,
  raiseFlag,
  type TestCouple,
} from '@tweespraak/shared/testing';
import { coachOf, openPlanning, type Planning } from '../../test/open-planning';
import { DialoguePlanning } from './dialogue-planning';
import { DialogueReading } from './dialogue-reading';

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

describe('what other domains learn of dialogues', () => {
  let planning: Planning;
  let couple: TestCouple;
  const reading = new DialogueReading();
  beforeAll(async () => {
    planning = await openPlanning();
  });
  beforeEach(async () => {
    const practice = await aPractice(planning.db);
    couple = await aCouple(planning.db, practice, { coach: await aCoach(planning.db, practice) });
  });
  afterAll(() => planning.close());

  const signs = () =>
    planning.door.run(coachOf(couple), 'spec.look', (tx) =>
      reading.signs(coachOf(couple), tx, { notNowDays: 28 }),
    );
  const settledSince = (since: Date) =>
    planning.door.run(coachOf(couple), 'spec.look', (tx) =>
      reading.settledSince(coachOf(couple), tx, couple.id, since),
    );
  const lapsed = (daysBack: number) =>
    aDialogue(planning.db, couple, {
      ...{ type: 'imago', status: 'lapsed' },
      ...{ createdAt: daysAgo(daysBack + 1), startedAt: daysAgo(daysBack), endedAt: daysAgo(daysBack) },
    });

  it('is what was held to its end or taken back since a moment', async () => {
    const gone = await aDialogue(planning.db, couple, { type: 'fun', status: 'cancelled' });
    await aDialogue(planning.db, couple, { status: 'cancelled', createdAt: daysAgo(9) });
    await aDialogue(planning.db, couple, { status: 'closed', endedAt: daysAgo(9) });
    await aDialogue(planning.db, couple, { status: 'stopped', endedAt: daysAgo(1) });
    const id = await aDialogue(planning.db, couple, {
      type: 'imago',
      status: 'closed',
      endedAt: daysAgo(2),
    });
    expect(await settledSince(daysAgo(5))).toEqual([
      { id, key: 'imago', closedAt: expect.any(Date) },
      { id: gone, key: 'fun', closedAt: null },
    ]);
  });

  it('is a pause that nobody came back from, until the next dialogue is planned', async () => {
    const id = await lapsed(2);
    await lapsed(40);
    expect(await signs()).toMatchObject([{ id, status: 'lapsed', seat: null }]);
    await aDialogue(planning.db, couple);
    expect(await signs()).toEqual([]);
  });

  it('is who said “not now”, for a few weeks', async () => {
    const asked = (askedBy: TestCouple['a'], askedAt: Date) =>
      aDialogue(planning.db, couple, { status: 'not-now', askedBy, askedAt, createdAt: askedAt });
    await asked(couple.b, daysAgo(40));
    const id = await asked(couple.b, daysAgo(3));
    expect(await signs()).toMatchObject([{ id, status: 'not-now', seat: 'a' }]);
  });

  it('plans one within somebody else’s transaction, with the coach where it needs one; not one that waits for a flag', async () => {
    const ours = new DialoguePlanning(planning.planning);
    const ctx = coachOf(couple);
    const plan = (type: 'parent-child' | 'zero-negativity') =>
      planning.door.run(ctx, 'spec.plan', (tx) =>
        ours.plan(ctx, tx, { coupleId: couple.id, type, level: 2 }),
      );
    const id = await plan('parent-child');
    expect(await planning.db.rows(`SELECT level, coach_present FROM dialogues WHERE id = $1`, [id])).toEqual([
      { level: 2, coach_present: true },
    ]);
    await raiseFlag(planning.db, couple);
    await expect(plan('zero-negativity')).rejects.toMatchObject({ code: 'dialogue.waits' });
  });
});
