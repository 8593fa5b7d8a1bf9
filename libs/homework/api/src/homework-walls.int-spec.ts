import { randomUUID } from 'node:crypto';
import { type TenantContext, TenantDb } from '@tweespraak/platform/api';
import { addDays, type EntryId } from '@tweespraak/shared/kernel';
import {
  aCoach,
  aCouple,
  anEntry,
  aHomework,
  aPractice,
  aReply,
  aTap,
  ctxFor,
  type EntryOverrides,
  type TestCouple,
  type TestHomework,
  type TestPerson,
  todayHere,
} from '@tweespraak/shared/testing';
import { type OpenHomework, openHomework } from '../test/open-homework';
import { GiveHomework } from './giving/give-homework';

const REFUSED = '42501';

describe('what the database itself keeps of homework', () => {
  let open: OpenHomework;
  let door: TenantDb;
  let couple: TestCouple;
  let diary: TestHomework;
  beforeAll(async () => {
    open = await openHomework();
    door = open.of(TenantDb);
  });
  beforeEach(async () => {
    const practice = await aPractice(open.db);
    couple = await aCouple(open.db, practice, { coach: await aCoach(open.db, practice) });
    diary = await aHomework(open.db, couple);
  });
  afterAll(() => open.close());

  const partner = (person: TestPerson) => ctxFor(person, 'partner');
  const ask = (ctx: TenantContext, text: string, values: readonly unknown[] = []) =>
    door.run(ctx, 'test.read', ({ em }) => em.query(text, [...values]) as Promise<{ id: string }[]>);
  /** How many rows a change touches, or the code with which it is refused. */
  const change = async (ctx: TenantContext, text: string, values: readonly unknown[] = []) => {
    try {
      const answer: unknown[] = await ask(ctx, `${text} RETURNING 1`, values);
      const [rows] = answer; // an insert answers its rows, another change its rows and their number
      return Array.isArray(rows) ? rows.length : answer.length;
    } catch (error) {
      return (error as { driverError: { code: string } }).driverError.code;
    }
  };
  const entriesFor = async (ctx: TenantContext) =>
    (await ask(ctx, `SELECT id FROM homework_entries WHERE homework_id = $1`, [diary.id])).map(
      ({ id }) => id,
    );
  const entry = (overrides: EntryOverrides = {}, person = couple.a) =>
    anEntry(open.db, diary, person, { answers: { before: 'iets' }, ...overrides });
  const outsiders = async (): Promise<TenantContext[]> => {
    const { practice } = couple;
    const elsewhere = await aPractice(open.db);
    const foreign = await aCouple(open.db, elsewhere, { coach: await aCoach(open.db, elsewhere) });
    return [
      ctxFor(await aCoach(open.db, practice)),
      ctxFor(couple.coach, 'admin'),
      ctxFor(foreign.coach),
      partner(foreign.a),
      { ...ctxFor(couple.coach), personId: null, role: 'system' },
    ];
  };

  it.each<[EntryOverrides, { coach: boolean; other: boolean }]>([
    [
      { scope: 'both', handedInAt: null },
      { coach: false, other: false },
    ],
    [{ scope: 'me' }, { coach: false, other: false }],
    [{ scope: 'coach' }, { coach: true, other: false }],
    [{ scope: 'both' }, { coach: true, other: true }],
    [
      { scope: 'both', declined: true },
      { coach: false, other: false },
    ],
  ])('an entry %j is read by whom its owner chose', async (overrides, readers) => {
    const id = await entry(overrides);
    expect(await entriesFor(partner(couple.a))).toEqual([id]);
    expect((await entriesFor(ctxFor(couple.coach))).length > 0).toBe(readers.coach);
    expect((await entriesFor(partner(couple.b))).length > 0).toBe(readers.other);
    for (const ctx of await outsiders()) expect([ctx.role, await entriesFor(ctx)]).toEqual([ctx.role, []]);
  });

  it('narrowing works at once: the next look finds nothing', async () => {
    const id = await entry({ scope: 'both' });
    await aReply(open.db, diary, couple.a, id, 'gelezen');
    const looks = async () => [
      (await entriesFor(partner(couple.b))).length,
      (await entriesFor(ctxFor(couple.coach))).length,
      (await ask(ctxFor(couple.coach), `SELECT id FROM entry_replies`)).length,
    ];
    expect(await looks()).toEqual([1, 1, 1]);
    expect(
      await change(partner(couple.a), `UPDATE homework_entries SET scope = 'me' WHERE id = $1`, [id]),
    ).toBe(1);
    expect(await looks()).toEqual([0, 0, 0]);
    expect(await ask(partner(couple.a), `SELECT id FROM entry_replies`)).toHaveLength(1);
  });

  it('nobody but its owner widens, changes or takes away an entry', async () => {
    const shared = await entry({ scope: 'both' });
    for (const set of [`scope = 'me'`, `widening = 'refused'`, `sealed = ''`, `handed_in_at = NULL`]) {
      const text = `UPDATE homework_entries SET ${set} WHERE id = $1`;
      expect([set, await change(partner(couple.b), text, [shared])]).toEqual([set, 0]);
      expect([
        set,
        [REFUSED, '23514'].includes(String(await change(ctxFor(couple.coach), text, [shared]))),
      ]).toEqual([set, true]);
    }
    const remove = `DELETE FROM homework_entries WHERE id = $1`;
    for (const ctx of [partner(couple.b), ctxFor(couple.coach), partner(couple.a)])
      expect(await change(ctx, remove, [shared])).toBe(0);
    const kept = await entry({ scope: 'me', day: addDays(diary.startsOn, 1) });
    expect(await change(partner(couple.a), remove, [kept])).toBe(1);
  });

  it('a coach marks that an entry was read and asks to widen it, no more', async () => {
    const id = await entry({ scope: 'coach' });
    const set = (what: string) =>
      change(ctxFor(couple.coach), `UPDATE homework_entries SET ${what} WHERE id = $1`, [id]);
    expect([await set(`read_by_coach_at = now()`), await set(`widening = 'asked'`)]).toEqual([1, 1]);
    expect([await set(`widening = 'refused'`), await set(`scope = 'both'`)]).toEqual([REFUSED, REFUSED]);
  });

  it('homework for one does not exist for the other, who can write nothing to it either', async () => {
    const forA = await aHomework(open.db, couple, { for: couple.a });
    const id = await anEntry(open.db, forA, couple.a, { scope: 'both' });
    const b = partner(couple.b);
    const count = async (table: string, column: string) =>
      (await ask(b, `SELECT 1 AS id FROM ${table} WHERE ${column} = $1`, [forA.id])).length;
    expect([
      await count('homework', 'id'),
      await count('homework_seats', 'homework_id'),
      await count('homework_entries', 'homework_id'),
    ]).toEqual([0, 0, 0]);
    const place = [couple.practice.id, randomUUID(), forA.id, couple.id, couple.b.id, todayHere()];
    const add = `INSERT INTO homework_entries (practice_id, id, homework_id, couple_id, person_id, day, scope, sealed)
      VALUES ($1, $2, $3, $4, $5, $6, 'me', '')`;
    expect(await change(b, add, place)).toBe(REFUSED);
    const tap = `INSERT INTO consent_taps (practice_id, homework_id, couple_id, step, day, person_id, yes)
      VALUES ($1, $2, $3, 'hands', $4, $5, true)`;
    expect(await change(b, tap, [couple.practice.id, forA.id, couple.id, todayHere(), couple.b.id])).toBe(
      REFUSED,
    );
    expect(id).toEqual(expect.any(String));
  });

  it('a seat is its owner’s to move, and its coach’s to see', async () => {
    const set = `UPDATE homework_seats SET done_at = now() WHERE homework_id = $1`;
    expect(await change(partner(couple.a), set, [diary.id])).toBe(1);
    expect(await change(ctxFor(couple.coach), set, [diary.id])).toBe(0);
    const seats = `SELECT person_id AS id FROM homework_seats WHERE homework_id = $1`;
    expect(await ask(partner(couple.a), seats, [diary.id])).toEqual([{ id: couple.a.id }]);
    expect(await ask(ctxFor(couple.coach), seats, [diary.id])).toHaveLength(2);
    const free = await aHomework(open.db, couple, { for: couple.b });
    const add = `INSERT INTO homework_seats (practice_id, homework_id, couple_id, person_id, paper_code)
      VALUES ($1, $2, $3, $4, 'ABCD2345')`;
    expect(await change(partner(couple.a), add, [couple.practice.id, free.id, couple.id, couple.a.id])).toBe(
      REFUSED,
    );
  });

  it('the gate of consent tells one bit, and only once both said yes', async () => {
    const isOpen = async (ctx: TenantContext) => {
      const [row] = (await ask(ctx, `SELECT homework_consent_open($1, 'hands', $2) AS id`, [
        diary.id,
        todayHere(),
      ])) as unknown as [{ id: boolean }];
      return row.id;
    };
    const everybody = [partner(couple.a), partner(couple.b), ctxFor(couple.coach), ...(await outsiders())];
    const seen = async () => Promise.all(everybody.map(isOpen));
    await aTap(open.db, diary, couple.a, 'hands', true);
    expect(await seen()).toEqual(everybody.map(() => false));
    await aTap(open.db, diary, couple.b, 'hands', false);
    expect(await seen()).toEqual(everybody.map(() => false));
    await open.db.rows(`UPDATE consent_taps SET yes = true WHERE homework_id = $1`, [diary.id]);
    expect(await seen()).toEqual([true, true, ...everybody.slice(2).map(() => false)]);
    expect(await ask(partner(couple.a), `SELECT person_id AS id FROM consent_taps`)).toEqual([
      { id: couple.a.id },
    ]);
    for (const ctx of everybody.slice(2))
      expect(await ask(ctx, `SELECT 1 AS id FROM consent_taps`)).toEqual([]);
  });

  it('homework is given in another’s transaction, and goes with it when that fails', async () => {
    const ctx = ctxFor(couple.coach);
    const body = {
      ...{ exercise: 'gratitude-ritual', for: 'both' as const, together: false, startsOn: todayHere() },
      ...{
        dueOn: todayHere(),
        rhythm: null,
        remindAt: null,
        withoutSteps: [],
        sentence: null,
        replyWithinDays: null,
      },
    };
    const failing = door.run(ctx, 'test.give', async (tx) => {
      await open.of(GiveHomework).give(ctx, tx, couple.id, body);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const left = await open.db.rows<{ n: number }>(
      `SELECT (SELECT count(*) FROM homework WHERE couple_id = $1 AND id <> $2)
         + (SELECT count(*) FROM notices WHERE practice_id = $3) AS n`,
      [couple.id, diary.id, couple.practice.id],
    );
    expect(Number(left[0]?.n)).toBe(0);
  });

  it('an entry keeps the id that its own device made: the id of somebody else’s is nobody’s', async () => {
    const id: EntryId = await entry();
    const add = `INSERT INTO homework_entries (practice_id, id, homework_id, couple_id, person_id, day, scope, sealed)
      VALUES ($1, $2, $3, $4, $5, $6, 'me', '') ON CONFLICT DO NOTHING`;
    const place = [couple.practice.id, id, diary.id, couple.id, couple.b.id, diary.startsOn];
    expect(await change(partner(couple.b), add, place)).toBe(0);
    expect(await entriesFor(partner(couple.a))).toEqual([id]);
  });
});
