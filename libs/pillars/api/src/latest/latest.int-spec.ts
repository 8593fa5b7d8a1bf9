import { isDomainError, type RoundId } from '@tweespraak/shared/kernel';
import { aCoach, aCouple, aPractice, aRound, type TestCouple } from '@tweespraak/shared/testing';
import fc from 'fast-check';
import { coachOf, handIn, openPillars, type Pillars } from '../../test/open-pillars';
import { rebuildLatest } from './rebuild-latest';

const RUNS = Number(process.env['LATEST_RUNS'] ?? 25);
const ROUNDS = 4;

interface Response {
  round_id: string;
  person_id: string;
  scores: number[];
  total: number;
  submitted_at: Date;
  cancelled: boolean;
}

/** The row of couple_latest as it should be, from the sealed responses and nothing else. */
function latestOf(couple: TestCouple, responses: readonly Response[]) {
  const of = (roundId: string, personId: string) =>
    responses.find((one) => one.round_id === roundId && one.person_id === personId && !one.cancelled);
  const finished = [...new Set(responses.map(({ round_id }) => round_id))]
    .flatMap((roundId) => {
      const [a, b] = [of(roundId, couple.a.id), of(roundId, couple.b.id)];
      if (!a || !b) return [];
      return [{ roundId, a, b, at: Math.max(a.submitted_at.getTime(), b.submitted_at.getTime()) }];
    })
    .sort((x, y) => y.at - x.at || (x.roundId < y.roundId ? -1 : 1));
  const [latest, previous] = finished;
  if (!latest) return [];
  return [
    {
      finished_rounds: finished.length,
      round_id: latest.roundId,
      finished_at: new Date(latest.at),
      a_scores: latest.a.scores,
      b_scores: latest.b.scores,
      a_total: latest.a.total,
      b_total: latest.b.total,
      previous_round_id: previous?.roundId ?? null,
      previous_finished_at: previous ? new Date(previous.at) : null,
      previous_a_scores: previous?.a.scores ?? null,
      previous_b_scores: previous?.b.scores ?? null,
      previous_a_total: previous?.a.total ?? null,
      previous_b_total: previous?.b.total ?? null,
    },
  ];
}

describe('the latest row of a couple', () => {
  let pillars: Pillars;
  beforeAll(async () => {
    pillars = await openPillars();
  });
  afterAll(() => pillars.close());

  const begin = async (): Promise<{ couple: TestCouple; rounds: RoundId[] }> => {
    const practice = await aPractice(pillars.db);
    const couple = await aCouple(pillars.db, practice, { coach: await aCoach(pillars.db, practice) });
    const rounds: RoundId[] = [];
    for (let n = 0; n < ROUNDS; n++) rounds.push(await aRound(pillars.db, couple));
    return { couple, rounds };
  };

  const kept = (couple: TestCouple) =>
    pillars.db.rows(
      `SELECT finished_rounds, round_id, finished_at, a_scores, b_scores, a_total, b_total, previous_round_id,
         previous_finished_at, previous_a_scores, previous_b_scores, previous_a_total, previous_b_total
       FROM couple_latest WHERE couple_id = $1`,
      [couple.id],
    );
  const computed = async (couple: TestCouple) =>
    latestOf(
      couple,
      await pillars.db.rows<Response>(
        `SELECT x.round_id, x.person_id, x.scores, x.total, x.submitted_at, r.cancelled_at IS NOT NULL AS cancelled
         FROM responses x JOIN rounds r ON r.id = x.round_id WHERE x.couple_id = $1`,
        [couple.id],
      ),
    );

  const act = fc.record({
    kind: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('a', 'b') }, fc.constant('cancel')),
    round: fc.nat({ max: ROUNDS - 1 }),
    turn: fc.nat({ max: 6 }),
  });

  it('equals what the responses say after any history of handing in and taking back', async () => {
    let finished = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 16 }), async (acts) => {
        const { couple, rounds } = await begin();
        for (const { kind, round, turn } of acts) {
          const roundId = rounds[round] as RoundId;
          const step =
            kind === 'cancel'
              ? pillars.rounds.cancel(coachOf(couple), [roundId])
              : handIn(pillars, couple[kind as 'a' | 'b'], roundId, { turn });
          await step.catch((error: unknown) => {
            if (!isDomainError(error)) throw error;
          });
          expect(await kept(couple)).toEqual(await computed(couple));
        }
        finished += (await kept(couple)).length;
      }),
      { numRuns: RUNS },
    );
    expect(finished).toBeGreaterThan(RUNS / 4);
  });

  it('is right when both hand in at the same moment', async () => {
    const { couple, rounds } = await begin();
    for (const roundId of rounds) {
      await Promise.all([
        handIn(pillars, couple.a, roundId),
        handIn(pillars, couple.b, roundId, { turn: 2 }),
      ]);
      expect(await kept(couple)).toEqual(await computed(couple));
    }
    expect(await kept(couple)).toMatchObject([{ finished_rounds: ROUNDS }]);
  });

  it('of a couple whose round is handed in and taken back at the same moment is one or the other', async () => {
    const { couple, rounds } = await begin();
    for (const roundId of rounds) {
      await handIn(pillars, couple.a, roundId);
      const race = await Promise.allSettled([
        handIn(pillars, couple.b, roundId),
        pillars.rounds.cancel(coachOf(couple), [roundId]),
      ]);
      expect(race.filter(({ status }) => status === 'rejected')).toHaveLength(1);
      expect(race.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))).toEqual([
        expect.stringMatching(/^round\.(cancelled|finished)$/),
      ]);
      expect(await kept(couple)).toEqual(await computed(couple));
    }
  });

  it('is computed anew by command after a repair by hand', async () => {
    const { couple, rounds } = await begin();
    for (const roundId of rounds.slice(0, 2)) {
      await handIn(pillars, couple.a, roundId);
      await handIn(pillars, couple.b, roundId, { turn: 3 });
    }
    const right = await kept(couple);
    await pillars.db.rows(`UPDATE couple_latest SET a_total = 1, finished_rounds = 9 WHERE couple_id = $1`, [
      couple.id,
    ]);
    await rebuildLatest(pillars.door, couple.practice.id, new Date());
    expect(await kept(couple)).toEqual(right);
    await pillars.db.rows(`UPDATE responses SET submitted_at = '2020-01-01' WHERE round_id = $1`, [
      rounds[1],
    ]);
    await rebuildLatest(pillars.door, couple.practice.id, new Date());
    expect(await kept(couple)).toEqual(await computed(couple));
    await pillars.db.rows(`DELETE FROM responses WHERE couple_id = $1`, [couple.id]);
    expect(await rebuildLatest(pillars.door, couple.practice.id, new Date())).toBe(1);
    expect(await kept(couple)).toEqual([]);
  });
});
