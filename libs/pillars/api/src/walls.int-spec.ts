import { randomUUID } from 'node:crypto';
import type { TenantContext } from '@tweespraak/platform/api';
import type { RoundId } from '@tweespraak/shared/kernel';
import {
  aCoach,
  aCouple,
  anAdmin,
  aPractice,
  aRound,
  ctxFor,
  type TestCouple,
} from '@tweespraak/shared/testing';
import {
  ALARMING,
  allAnswers,
  coachOf,
  handIn,
  openPillars,
  partner,
  type Pillars,
  product,
  sqlAs,
} from '../test/open-pillars';

const FORBIDDEN = '42501'; // insufficient_privilege: no grant, or row security says no

describe('what row security lets through, below every route', () => {
  let pillars: Pillars;
  let couple: TestCouple;
  let roundId: RoundId;
  beforeAll(async () => {
    pillars = await openPillars();
  });
  beforeEach(async () => {
    const practice = await aPractice(pillars.db);
    couple = await aCouple(pillars.db, practice, { coach: await aCoach(pillars.db, practice) });
    roundId = await aRound(pillars.db, couple);
  });
  afterAll(() => pillars.close());

  const look = <Row extends object>(ctx: TenantContext, text: string, values?: readonly unknown[]) =>
    sqlAs<Row>(pillars, ctx, text, values);
  const countAs = async (ctx: TenantContext, table: string, where = 'true') => {
    const [row] = await look<{ n: number }>(ctx, `SELECT count(*)::int AS n FROM ${table} WHERE ${where}`);
    return row?.n;
  };
  const refused = (ctx: TenantContext, text: string, values: readonly unknown[] = []) =>
    expect(look(ctx, text, values)).rejects.toMatchObject({ code: FORBIDDEN });
  const b = () => partner(couple.b);
  const hers = (table: string) => `${table} WHERE person_id = '${couple.a.id}'`;

  const states: [string, () => Promise<unknown>][] = [
    ['has not begun', async () => undefined],
    [
      'is halfway',
      () => pillars.drafts.save(partner(couple.a), roundId, { answers: allAnswers().slice(0, 18) }),
    ],
    ['has told the coach something', () => pillars.drafts.savePrivate(partner(couple.a), roundId, ALARMING)],
    ['declined', () => pillars.consents.setDeclined(partner(couple.a), roundId, true)],
    ['handed in', () => handIn(pillars, couple.a, roundId)],
    ['handed in, flagged', () => handIn(pillars, couple.a, roundId, { safety: ALARMING.safety })],
    [
      'and the other are done and released, without the consent of both',
      async () => {
        await handIn(pillars, couple.a, roundId, { consent: false });
        await handIn(pillars, couple.b, roundId);
        await pillars.releases.set(coachOf(couple), roundId, null);
      },
    ],
  ];

  it.each(states)('shows a partner no row of the other who %s', async (_, reach) => {
    await reach();
    for (const table of ['round_seats', 'response_drafts', 'private_answers', 'responses']) {
      expect(await look(b(), `SELECT * FROM ${hers(table)}`)).toEqual([]);
    }
    for (const table of ['round_releases', 'couple_latest', 'couple_dossiers']) {
      expect(await countAs(b(), table)).toBe(0);
    }
    const [gate] = await look<{ open: boolean }>(b(), `SELECT round_is_open($1) AS open`, [roundId]);
    expect(gate).toEqual({ open: false });
  });

  it('shows both responses through the open gate, and never a seat, a private answer or the key', async () => {
    await handIn(pillars, couple.a, roundId);
    await handIn(pillars, couple.b, roundId);
    await pillars.releases.set(coachOf(couple), roundId, null);
    expect(await countAs(b(), 'responses')).toBe(2);
    expect(await countAs(b(), 'round_seats')).toBe(1);
    expect(await countAs(b(), 'private_answers')).toBe(1);
    expect(await countAs(b(), 'round_releases')).toBe(0);
  });

  it('shows the coach no draft ever, private answers from the handing in, and responses when both are in', async () => {
    const coach = coachOf(couple);
    await pillars.drafts.save(partner(couple.a), roundId, { answers: allAnswers().slice(0, 5) });
    await pillars.drafts.savePrivate(partner(couple.a), roundId, ALARMING);
    expect(await countAs(coach, 'response_drafts')).toBe(0);
    expect(await countAs(coach, 'private_answers')).toBe(0);
    await handIn(pillars, couple.a, roundId);
    expect(await countAs(coach, 'private_answers')).toBe(1);
    expect(await countAs(coach, 'responses')).toBe(0);
    await handIn(pillars, couple.b, roundId);
    expect(await countAs(coach, 'responses')).toBe(2);
    expect(await countAs(coach, 'response_drafts')).toBe(0);
  });

  it('shows nothing of a round to an admin, another coach or the product at work, but the seats to the last', async () => {
    await handIn(pillars, couple.a, roundId);
    await handIn(pillars, couple.b, roundId);
    const admin = ctxFor(await anAdmin(pillars.db, couple.practice), 'admin');
    const colleague = ctxFor(await aCoach(pillars.db, couple.practice), 'coach');
    const tables = ['responses', 'private_answers', 'response_drafts', 'round_releases', 'couple_latest'];
    for (const ctx of [admin, colleague, product(couple)]) {
      for (const table of tables) expect([table, await countAs(ctx, table)]).toEqual([table, 0]);
    }
    expect(await countAs(admin, 'rounds')).toBe(0);
    expect(await countAs(colleague, 'round_seats')).toBe(0);
    expect(await countAs(product(couple), 'round_seats')).toBe(2);
  });

  it('keeps the bit of the gate from whoever is not of the couple', async () => {
    await handIn(pillars, couple.a, roundId);
    await handIn(pillars, couple.b, roundId);
    await pillars.releases.set(coachOf(couple), roundId, null);
    const elsewhere = await aCouple(pillars.db, couple.practice, {
      coach: await aCoach(pillars.db, couple.practice),
    });
    for (const ctx of [partner(elsewhere.a), coachOf(elsewhere)]) {
      expect(await look(ctx, `SELECT round_is_open($1) AS open`, [roundId])).toEqual([{ open: false }]);
    }
  });

  it('lets nobody change or take away what is sealed', async () => {
    await handIn(pillars, couple.a, roundId);
    await handIn(pillars, couple.b, roundId);
    for (const ctx of [partner(couple.a), b(), coachOf(couple), product(couple)]) {
      await refused(ctx, `UPDATE responses SET total = 100`);
      await refused(ctx, `DELETE FROM responses`);
      await refused(ctx, `DELETE FROM private_answers`);
      await refused(ctx, `DELETE FROM round_seats`);
      await refused(ctx, `DELETE FROM rounds`);
      await refused(ctx, `UPDATE round_seats SET submitted_at = NULL`);
      await refused(ctx, `UPDATE private_answers SET sealed_at = NULL`);
      await refused(ctx, `INSERT INTO couple_latest SELECT * FROM couple_latest`);
    }
    await refused(partner(couple.a), `UPDATE private_answers SET flagged = false`);
    await refused(partner(couple.a), INSERT_DRAFT, place(couple.a.id));
  });

  const INSERT_DRAFT = `
    INSERT INTO response_drafts (practice_id, round_id, couple_id, person_id, answers, item_ms, guesses, importance)
    VALUES ($1, $2, $3, $4, array_fill(0, ARRAY[36]), array_fill(0, ARRAY[36]), array_fill(0, ARRAY[9]), array_fill(0, ARRAY[9]))`;
  const place = (personId: string) => [couple.practice.id, roundId, couple.id, personId];
  const INSERT_RESPONSE = `
    INSERT INTO responses (practice_id, round_id, couple_id, person_id, id, instrument_version, locale, answers, scores, guesses, importance, started_at)
    VALUES ($1, $2, $3, $4, $5, '9p-36@1', 'nl', array_fill(0, ARRAY[36]), array_fill(0, ARRAY[9]), array_fill(0, ARRAY[9]), array_fill(0, ARRAY[9]), now())`;
  const responseOf = (personId: string) => [...place(personId), randomUUID()];

  it('lets nobody answer, consent or sit down for somebody else', async () => {
    const seat = `INSERT INTO round_seats (practice_id, round_id, couple_id, person_id, item_seed) VALUES ($1, $2, $3, $4, 1)`;
    const touched = await look(b(), `UPDATE round_seats SET consented_at = now() RETURNING person_id`);
    expect(touched).toEqual([{ person_id: couple.b.id }]);
    await refused(b(), INSERT_DRAFT, place(couple.a.id));
    await refused(b(), INSERT_RESPONSE, responseOf(couple.a.id));
    await refused(b(), seat, place(couple.a.id));
    await refused(b(), seat, place(couple.b.id));
    await refused(coachOf(couple), seat, place(couple.coach.id));
    await refused(coachOf(couple), INSERT_RESPONSE, responseOf(couple.a.id));
    await refused(
      coachOf(couple),
      seat.replace('item_seed', 'item_seed, consented_at').replace('1)', '1, now())'),
      place(couple.a.id),
    );
    expect(
      await look(coachOf(couple), `UPDATE round_seats SET consented_at = now() RETURNING person_id`),
    ).toEqual([]);
  });

  it('lets an answer stand in no other couple’s file', async () => {
    const other = await aCouple(pillars.db, couple.practice, { coach: couple.coach });
    const misplaced = responseOf(couple.a.id).with(2, other.id);
    await expect(look(partner(couple.a), INSERT_RESPONSE, misplaced)).rejects.toMatchObject({
      code: '23503',
    });
  });

  it('lets no answer in after the round was taken back', async () => {
    await pillars.rounds.cancel(coachOf(couple), [roundId]);
    await expect(look(partner(couple.a), INSERT_RESPONSE, responseOf(couple.a.id))).rejects.toMatchObject({
      code: '23000',
    });
  });

  it('lets a coach turn the key, and not back once it has turned', async () => {
    await pillars.releases.set(coachOf(couple), roundId, null);
    const coach = coachOf(couple);
    expect(
      await look(coach, `UPDATE round_releases SET release_at = now() + interval '1 day' RETURNING 1`),
    ).toEqual([]);
    expect(await look(coach, `DELETE FROM round_releases RETURNING 1`)).toEqual([]);
    await refused(
      b(),
      `INSERT INTO round_releases (practice_id, round_id, couple_id, release_at, released_by) VALUES ($1, $2, $3, now(), $4)`,
      place(couple.b.id),
    );
  });

  it('narrows a transaction to one couple, and never widens it', async () => {
    const [one, two] = [couple, await aCouple(pillars.db, couple.practice, { coach: couple.coach })];
    const foreign = await aCouple(pillars.db, couple.practice, {
      coach: await aCoach(pillars.db, couple.practice),
    });
    const seen = async (coupleId: string | null) => {
      const about = coupleId ? { coupleId } : {};
      const rows = await pillars.door.query<{ id: string }>(coachOf(couple), 'spec.look', about, {
        text: `SELECT id FROM couples ORDER BY created_at`,
      });
      return rows.map(({ id }) => id);
    };
    expect((await seen(null)).sort()).toEqual([one.id, two.id].sort());
    expect(await seen(two.id)).toEqual([two.id]);
    expect(await seen(foreign.id)).toEqual([]);
    expect(
      await pillars.db.rows(
        `SELECT outcome, couple_id, object_id FROM access_log WHERE practice_id = $1 AND object_id = $2`,
        [couple.practice.id, foreign.id],
      ),
    ).toEqual([{ outcome: 'denied', couple_id: null, object_id: foreign.id }]);
  });

  it('reads nothing at all for a person without a practice of their own round', async () => {
    const nobody = { ...b(), practiceId: randomUUID() } as TenantContext;
    for (const table of ['rounds', 'round_seats', 'responses', 'private_answers', 'response_drafts']) {
      expect(await countAs(nobody, table)).toBe(0);
    }
  });
});
