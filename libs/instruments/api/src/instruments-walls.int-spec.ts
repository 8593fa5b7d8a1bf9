import type { TenantContext } from '@tweespraak/platform/api';
import { addDays } from '@tweespraak/shared/kernel';
import {
  aCoach,
  aCouple,
  anAdmin,
  anInstrument,
  aPractice,
  ctxFor,
  type TestCouple,
  todayHere,
} from '@tweespraak/shared/testing';
import {
  aGivenRound,
  CALM,
  coachOf,
  handIn,
  openInstruments,
  type OpenInstruments,
  partner,
  product,
  sqlAs,
} from '../test/open-instruments';
import { InstrumentConsentsService } from './my-rounds/consents.service';
import { InstrumentDraftsService } from './my-rounds/drafts.service';
import { RoundActsService } from './rounds/round-acts.service';

const FORBIDDEN = '42501'; // insufficient_privilege: no grant, or row security says no
const PRIVATE = ['instrument_seats', 'instrument_drafts', 'instrument_responses', 'instrument_releases'];

describe('what row security lets through of imported questionnaires, below every route', () => {
  let instruments: OpenInstruments;
  let couple: TestCouple;
  let roundId: string;
  beforeAll(async () => {
    instruments = await openInstruments();
  });
  beforeEach(async () => {
    const practice = await aPractice(instruments.db);
    couple = await aCouple(instruments.db, practice, { coach: await aCoach(instruments.db, practice) });
    roundId = await aGivenRound(instruments, couple);
  });
  afterAll(() => instruments.close());

  const look = <Row extends object>(ctx: TenantContext, text: string, values?: readonly unknown[]) =>
    sqlAs<Row>(instruments, ctx, text, values);
  const countAs = async (ctx: TenantContext, table: string, where = 'true') => {
    const [row] = await look<{ n: number }>(ctx, `SELECT count(*)::int AS n FROM ${table} WHERE ${where}`);
    return row?.n;
  };
  const refused = (ctx: TenantContext, text: string, values: readonly unknown[] = []) =>
    expect(look(ctx, text, values)).rejects.toMatchObject({ code: FORBIDDEN });
  const isOpen = async (ctx: TenantContext) => {
    const [row] = await look<{ open: boolean }>(ctx, `SELECT instrument_round_is_open($1) AS open`, [
      roundId,
    ]);
    return row?.open;
  };
  const saveDraft = () =>
    instruments.of(InstrumentDraftsService).save(partner(couple.a), roundId, { revision: 0, answers: CALM });
  const release = () => instruments.of(RoundActsService).release(coachOf(couple), roundId, null);
  const consent = (yes: boolean) =>
    instruments.of(InstrumentConsentsService).setConsent(partner(couple.a), roundId, yes);
  const b = () => partner(couple.b);

  const states: [string, () => Promise<unknown>][] = [
    ['has not begun', async () => undefined],
    ['is halfway', saveDraft],
    [
      'declined',
      () => instruments.of(InstrumentConsentsService).setDeclined(partner(couple.a), roundId, true),
    ],
    ['handed in', () => handIn(instruments, couple.a, roundId)],
    [
      'is done as well, released, without a consent',
      async () => {
        await handIn(instruments, couple.a, roundId, { consent: false });
        await handIn(instruments, couple.b, roundId);
        await release();
      },
    ],
    [
      'is done as well, both consent, nothing is released',
      async () => {
        await handIn(instruments, couple.a, roundId);
        await handIn(instruments, couple.b, roundId);
      },
    ],
  ];

  it.each(states)('shows a partner no row of the other who %s', async (_, reach) => {
    await reach();
    for (const table of ['instrument_seats', 'instrument_drafts', 'instrument_responses'])
      expect([table, await countAs(b(), table, `person_id = '${couple.a.id}'`)]).toEqual([table, 0]);
    expect(await countAs(b(), 'instrument_releases')).toBe(0);
    expect(await isOpen(b())).toBe(false);
  });

  it('shows both responses through the open gate alone, and never a seat, a draft or the key', async () => {
    await handIn(instruments, couple.a, roundId);
    await handIn(instruments, couple.b, roundId);
    await release();
    expect(await isOpen(b())).toBe(true);
    expect(await countAs(b(), 'instrument_responses')).toBe(2);
    expect(await countAs(b(), 'instrument_seats')).toBe(1);
    expect(await countAs(b(), 'instrument_releases')).toBe(0);
    await consent(false);
    expect(await isOpen(b())).toBe(false);
    expect(await countAs(b(), 'instrument_responses')).toBe(1);
  });

  it('shows the coach no draft ever, and responses only when both are in', async () => {
    const coach = coachOf(couple);
    await saveDraft();
    expect(await countAs(coach, 'instrument_drafts')).toBe(0);
    await handIn(instruments, couple.a, roundId);
    expect(await countAs(coach, 'instrument_responses')).toBe(0);
    await handIn(instruments, couple.b, roundId);
    expect(await countAs(coach, 'instrument_responses')).toBe(2);
  });

  it('shows nothing of a round to an admin, another coach, another couple or the product at work', async () => {
    await handIn(instruments, couple.a, roundId);
    await handIn(instruments, couple.b, roundId);
    await release();
    const { db } = instruments;
    const elsewhere = await aCouple(db, couple.practice, { coach: await aCoach(db, couple.practice) });
    const admin = ctxFor(await anAdmin(db, couple.practice), 'admin');
    for (const ctx of [admin, coachOf(elsewhere), partner(elsewhere.a), product(couple)])
      for (const table of PRIVATE) expect([table, await countAs(ctx, table)]).toEqual([table, 0]);
    for (const ctx of [coachOf(elsewhere), partner(elsewhere.a), admin]) {
      expect(await isOpen(ctx)).toBe(false);
      expect(await countAs(ctx, 'instrument_rounds')).toBe(0);
    }
    expect(await countAs(partner(elsewhere.a), 'instrument_versions')).toBe(0);
    expect(await countAs(partner(elsewhere.a), 'instruments')).toBe(0);
    expect(await countAs(partner(couple.a), 'instrument_versions')).toBe(1);
  });

  it('lets nobody change or take away what is sealed, and nobody hand in for, or open for, somebody else', async () => {
    await handIn(instruments, couple.a, roundId);
    for (const ctx of [partner(couple.a), b(), coachOf(couple), product(couple)]) {
      await refused(ctx, `UPDATE instrument_responses SET locale = 'en'`);
      await refused(ctx, `DELETE FROM instrument_responses`);
      await refused(ctx, `UPDATE instrument_versions SET definition = '{}'`);
      await refused(ctx, `UPDATE instrument_seats SET submitted_at = NULL`);
      await refused(ctx, `DELETE FROM instrument_rounds`);
    }
    const forHer = [couple.practice.id, roundId, couple.id, couple.b.id];
    const response = `INSERT INTO instrument_responses (practice_id, id, round_id, couple_id, person_id, locale, sealed)
      VALUES ($1, gen_random_uuid(), $2, $3, $4, 'nl', '')`;
    await refused(partner(couple.a), response, forHer);
    await refused(coachOf(couple), response, forHer);
    const key = `INSERT INTO instrument_releases (practice_id, round_id, couple_id, release_at, released_by)
      VALUES ($1, $2, $3, now(), $4)`;
    await refused(b(), key, forHer);
    expect(await countAs(b(), 'instrument_seats', `consented_at IS NOT NULL`)).toBe(0);
    await look(b(), `UPDATE instrument_seats SET consented_at = now() WHERE person_id = $1`, [couple.a.id]);
    expect(
      await countAs(
        coachOf(couple),
        'instrument_seats',
        `person_id = '${couple.b.id}' AND consented_at IS NULL`,
      ),
    ).toBe(1);
  });

  it('takes no draft after the handing in', async () => {
    await handIn(instruments, couple.a, roundId);
    await refused(
      partner(couple.a),
      `INSERT INTO instrument_drafts (practice_id, round_id, couple_id, person_id, sealed) VALUES ($1, $2, $3, $4, '')`,
      [couple.practice.id, roundId, couple.id, couple.a.id],
    );
  });

  it.each([
    ['without a licence', { licence: null }],
    ['with a licence that is over', { licence: 'open' as const, until: addDays(todayHere(), -1) }],
    ['that was put away', { archived: true }],
  ])('takes no round of a questionnaire %s, whoever asks', async (_, of) => {
    const instrumentId = await anInstrument(instruments.db, couple.practice, couple.coach, of);
    const insert = `INSERT INTO instrument_rounds
        (practice_id, id, couple_id, instrument_id, version, opens_on, due_on, assigned_by)
      VALUES ($1, gen_random_uuid(), $2, $3, 1, current_date, current_date, $4)`;
    await refused(coachOf(couple), insert, [couple.practice.id, couple.id, instrumentId, couple.coach.id]);
  });

  it('keeps no licence of what is somebody else’s without a proof', async () => {
    const change = `UPDATE instruments SET licence_class = 'proprietary', licence_proof = ' '`;
    await expect(look(coachOf(couple), change)).rejects.toMatchObject({ code: '23514' });
  });

  it('seals the answers: no word of them stands in the database', async () => {
    const answers = { ...CALM, rust3: '4', woord: 'kanariegeel' };
    await instruments.of(InstrumentDraftsService).save(partner(couple.a), roundId, { revision: 0, answers });
    await handIn(instruments, couple.b, roundId, { answers });
    for (const table of ['instrument_drafts', 'instrument_responses']) {
      const rows = await instruments.db.rows<{ text: string }>(
        `SELECT encode(sealed, 'escape') AS text FROM ${table} WHERE round_id = $1`,
        [roundId],
      );
      expect(rows).toHaveLength(1);
      expect(rows[0]?.text).not.toContain('kanariegeel');
    }
  });

  it('leaves one row in the access log for an act', async () => {
    await handIn(instruments, couple.a, roundId);
    const rows = await instruments.db.rows(
      `SELECT actor_id, object_id FROM access_log WHERE action = 'instrument.submit' AND couple_id = $1`,
      [couple.id],
    );
    expect(rows).toEqual([{ actor_id: couple.a.id, object_id: roundId }]);
  });
});
