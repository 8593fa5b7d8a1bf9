import { openRoom, type Room } from '@tweespraak/dialogues/domain';
import type { DialogueId } from '@tweespraak/shared/kernel';
import {
  aCoach,
  aCouple,
  aDialogue,
  aDialogueRoom,
  aPractice,
  type TestCouple,
} from '@tweespraak/shared/testing';
import { coachOf, openPlanning, partner, type Planning } from '../../test/open-planning';
import { lapsesAt } from './due';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ago = (ms: number) => Date.now() - ms;

describe('the look of the product at a dialogue', () => {
  let planning: Planning;
  let couple: TestCouple;
  beforeAll(async () => {
    planning = await openPlanning();
  });
  beforeEach(async () => {
    const practice = await aPractice(planning.db);
    couple = await aCouple(planning.db, practice, { coach: await aCoach(planning.db, practice) });
  });
  afterAll(() => planning.close());

  const look = (dialogueId: DialogueId) => planning.due.look({ practiceId: couple.practice.id, dialogueId });
  const aPause = async (pausedAgo: number, overrides: Partial<Room> = {}) => {
    const id = await aDialogue(planning.db, couple, {
      type: 'imago',
      status: 'paused',
      startedAt: new Date(),
    });
    const pausedAt = ago(pausedAgo);
    const room = {
      phase: 'paused',
      pausedBy: 'a',
      pausedAt,
      movedAt: pausedAt,
      version: 4,
      ...overrides,
    } as const;
    await aDialogueRoom(planning.db, { couple, id }, room);
    return id;
  };
  const statusOf = async (id: DialogueId) =>
    (await planning.db.rows<{ status: string }>(`SELECT status FROM dialogues WHERE id = $1`, [id]))[0]
      ?.status;
  const events = (id: DialogueId) =>
    planning.db.rows(
      `SELECT version, party, person_id, event -> 'move' AS move FROM dialogue_events
      WHERE dialogue_id = $1 AND version > 4`,
      [id],
    );
  const nextLooks = (id: DialogueId) =>
    planning.db.rows<{ start_after: Date }>(
      `SELECT start_after FROM pgboss.job WHERE name = 'dialogue.look' AND data ->> 'dialogueId' = $1`,
      [id],
    );

  it('lets a pause lapse that nobody came back from within a day, for the coach to see', async () => {
    const id = await aPause(DAY + HOUR);
    await look(id);
    expect(await statusOf(id)).toBe('lapsed');
    expect(await events(id)).toEqual([
      { version: 5, party: 'system', person_id: null, move: { type: 'lapse' } },
    ]);
    expect(await planning.today.list(coachOf(couple))).toMatchObject([{ id, why: 'pause-not-returned' }]);
  });

  it('lets what the couple follows go on with each end, once', async () => {
    const moved = () =>
      planning.db.rows(`SELECT id FROM pgboss.job WHERE name = 'couple.moved' AND data ->> 'coupleId' = $1`, [
        couple.id,
      ]);
    const young = await aPause(HOUR);
    await look(young);
    expect(await moved()).toEqual([]);
    const id = await aPause(DAY + HOUR);
    for (let n = 0; n < 2; n += 1) await look(id);
    expect(await moved()).toHaveLength(1);
  });

  it('also one with a chosen moment that passed', async () => {
    const id = await aPause(DAY + HOUR, { phase: 'return-booked', returnAt: ago(6 * HOUR) });
    await look(id);
    expect(await statusOf(id)).toBe('lapsed');
  });

  it('once, however many looks there are', async () => {
    const id = await aPause(DAY + HOUR);
    await Promise.all([look(id), look(id), look(id)]);
    await look(id);
    expect(await events(id)).toHaveLength(1);
  });

  it('waits for a pause that is younger, and looks again when its day is over', async () => {
    const id = await aPause(20 * HOUR);
    for (let n = 0; n < 2; n += 1) await look(id);
    expect([await statusOf(id), await events(id)]).toEqual(['paused', []]);
    const looks = await nextLooks(id);
    expect(looks).toHaveLength(1);
    expect(Math.round(((looks[0]?.start_after.getTime() ?? 0) - Date.now()) / HOUR)).toBe(4);
  });

  it('leaves one alone that went on, or that has ended', async () => {
    const on = await aPause(DAY + HOUR, {
      phase: 'active',
      pausedBy: null,
      pausedAt: null,
      movedAt: ago(HOUR),
    });
    const ended = await aPause(DAY + HOUR, { phase: 'ended', endedAt: ago(HOUR), endedHow: 'completed' });
    await planning.db.rows(`UPDATE dialogues SET status = 'running' WHERE id = $1`, [on]);
    await planning.db.rows(`UPDATE dialogues SET status = 'closed' WHERE id = $1`, [ended]);
    for (const id of [on, ended]) await look(id);
    expect([await statusOf(on), await statusOf(ended)]).toEqual(['running', 'closed']);
  });

  it('forgets the topic of a plan that stayed taken back, and keeps it in one that was put back', async () => {
    const plan = () => aDialogue(planning.db, couple, { topic: Buffer.from('sealed') });
    const [gone, back] = [await plan(), await plan()];
    for (const id of [gone, back]) await planning.cancellations.cancel(coachOf(couple), id);
    await planning.cancellations.restore(coachOf(couple), back);
    for (const id of [gone, back]) await look(id);
    const topics = await planning.db.rows<{ gone: boolean }>(
      `SELECT topic IS NULL AS gone FROM dialogues WHERE id = ANY ($1) ORDER BY array_position($1, id)`,
      [[gone, back]],
    );
    expect(topics.map((one) => one.gone)).toEqual([true, false]);
    expect(await nextLooks(gone)).toHaveLength(1);
  });

  it('forgets the topic of a question that nobody answered in time', async () => {
    const ask = (type: 'appreciation', person: TestCouple['a']) =>
      planning.questions.ask(partner(person), { type, topic: 'Gisteren', at: null });
    const { id } = await ask('appreciation', couple.a);
    const topic = async () =>
      (await planning.db.rows<{ topic: Buffer | null }>(`SELECT topic FROM dialogues WHERE id = $1`, [id]))[0]
        ?.topic;
    await look(id as DialogueId);
    expect(await topic()).not.toBeNull();
    await planning.db.rows(`UPDATE dialogues SET asked_at = now() - interval '25 hours' WHERE id = $1`, [id]);
    await look(id as DialogueId);
    expect(await topic()).toBeNull();
    expect(await nextLooks(id as DialogueId)).toHaveLength(1);
  });
});

describe('when a room lapses', () => {
  const at = Date.UTC(2026, 2, 1, 20);
  const start = {
    level: 1,
    first: 'a',
    coachPresent: false,
    mode: 'two-phones',
    topicGiven: false,
    at,
  } as const;
  const room = (overrides: Partial<Room>, key: Room['key'] = 'imago'): Room => ({
    ...openRoom({ ...start, key }),
    ...overrides,
  });

  it('is a day after its pause, whatever moment was chosen', () => {
    for (const phase of ['paused', 'return-booked'] as const)
      expect(lapsesAt(room({ phase, pausedAt: at, returnAt: at + HOUR, movedAt: at + 60_000 }))).toBe(
        at + DAY,
      );
  });

  it('is a day after its last word when it is live, and never for a practice of days', () => {
    expect(lapsesAt(room({ phase: 'active', movedAt: at }))).toBe(at + DAY);
    expect(lapsesAt(room({ phase: 'active', movedAt: at }, 'gratitude'))).toBeNull();
    expect(lapsesAt(room({ phase: 'paused', pausedAt: at }, 'gratitude'))).toBe(at + DAY);
  });

  it('is never before it begins or after it ended', () => {
    for (const phase of ['waiting', 'ended'] as const) expect(lapsesAt(room({ phase }))).toBeNull();
  });
});
