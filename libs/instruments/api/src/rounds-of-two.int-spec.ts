import { TenantDb } from '@tweespraak/platform/api';
import { aCoach, aCouple, aPractice, restAtHome, type TestCouple } from '@tweespraak/shared/testing';
import {
  aGivenRound,
  BUSY,
  CALM,
  coachOf,
  handIn,
  openInstruments,
  type OpenInstruments,
  partner,
  product,
} from '../test/open-instruments';
import { CatalogueService } from './catalogue/catalogue.service';
import { InstrumentConsentsService } from './my-rounds/consents.service';
import { Opening } from './opening/opening';
import { OwnResponses } from './outcome/own-responses';
import { RoundActsService } from './rounds/round-acts.service';

const REPEATS = 8;

describe('a round of two, when things happen at once', () => {
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

  const acts = () => instruments.of(RoundActsService);
  const told = async () => {
    const [row] = await instruments.db.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM notices WHERE object_id = $1`,
      [roundId],
    );
    return row?.n;
  };

  it('is either finished or taken back, never both', async () => {
    for (let n = 0; n < REPEATS; n += 1) {
      const id = await aGivenRound(instruments, couple);
      await handIn(instruments, couple.a, id);
      const [handed, taken] = await Promise.allSettled([
        handIn(instruments, couple.b, id),
        acts().cancel(coachOf(couple), id),
      ]);
      expect([handed.status, taken.status].sort()).toEqual(['fulfilled', 'rejected']);
      const lost = [handed, taken].find((one) => one.status === 'rejected');
      expect(lost).toMatchObject({
        reason: { code: taken.status === 'rejected' ? 'round.finished' : 'round.cancelled' },
      });
    }
  });

  it('is handed in once by one person, however often they press', async () => {
    const pressed = await Promise.allSettled([1, 2, 3].map(() => handIn(instruments, couple.a, roundId)));
    expect(pressed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is told of once when it opens, whoever looks and however often', async () => {
    const look = () => instruments.of(Opening).look({ practiceId: couple.practice.id, roundId });
    for (const person of [couple.a, couple.b]) await handIn(instruments, person, roundId);
    const before = (await told()) ?? 0;
    await look();
    expect(await told()).toBe(before);
    await acts().release(coachOf(couple), roundId, null);
    await Promise.all([look(), look(), look()]);
    expect(await told()).toBe(before + 2);
    await instruments.of(InstrumentConsentsService).setConsent(partner(couple.a), roundId, false);
    await look();
    expect(await told()).toBe(before + 2);
  });

  it('writes no job before it is open: the list of jobs tells nobody who has done what', async () => {
    const jobs = () =>
      instruments.db.rows(
        `SELECT 1 FROM pgboss.job WHERE name = 'instrument.look' AND data ->> 'roundId' = $1`,
        [roundId],
      );
    await handIn(instruments, couple.a, roundId);
    await handIn(instruments, couple.b, roundId, { consent: false });
    expect(await jobs()).toEqual([]);
  });

  it('gives everybody their own answers back, and nothing of the other, through the open gate too', async () => {
    await handIn(instruments, couple.a, roundId, { answers: CALM });
    await handIn(instruments, couple.b, roundId, { answers: BUSY });
    await acts().release(coachOf(couple), roundId, null);
    const own = await instruments
      .of(TenantDb)
      .run(partner(couple.b), 'spec.own', (tx) => instruments.of(OwnResponses).of(partner(couple.b), tx));
    expect(own).toMatchObject([
      { roundId, version: 1, answers: BUSY, definition: { title: { nl: 'Rust in huis' } } },
    ]);
    expect(own[0]?.lines.map(({ item, answer }) => [item, answer?.nl])).toEqual([
      ...[
        ['rust1', 'zelden'],
        ['rust2', 'nooit'],
        ['rust3', 'altijd'],
        ['minuten', '5'],
        ['woord', 'deuren'],
      ],
    ]);
    expect(own[0]?.scores[0]).toEqual({ scale: 'rust', score: 6.25, answered: 3, items: 3 });
    const nobody = await instruments
      .of(TenantDb)
      .run(product(couple), 'spec.own', (tx) => instruments.of(OwnResponses).of(product(couple), tx));
    expect(nobody).toEqual([]);
  });

  it('keeps its version while two next ones are saved at once', async () => {
    const catalogue = instruments.of(CatalogueService);
    const { instruments: list } = await catalogue.list(coachOf(couple));
    const id = list[0]?.id ?? '';
    const body = { source: 'fhir' as const, definition: restAtHome() };
    const saved = await Promise.all([1, 2].map(() => catalogue.addVersion(coachOf(couple), id, body)));
    expect(saved.map(({ version }) => version).sort()).toEqual([2, 3]);
  });
});
