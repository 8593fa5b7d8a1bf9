import { CouplePillars } from '@tweespraak/pillars/contract';
import {
  applyGateEvent,
  type GateState,
  isOpen,
  NEW_GATE,
  type Seat,
  SEATS,
} from '@tweespraak/pillars/domain';
import { isDomainError, type RoundId } from '@tweespraak/shared/kernel';
import {
  aCoach,
  aCouple,
  aPractice,
  aRound,
  type TestCouple,
  type TestPerson,
  type TestPractice,
} from '@tweespraak/shared/testing';
import fc from 'fast-check';
import {
  ALARMING,
  CALM,
  coachOf,
  handIn,
  openPillars,
  partner,
  type Pillars,
  product,
  sqlAs,
} from '../test/open-pillars';

/** Runs in npm test; GATE_RUNS=10000 for a long night. */
const RUNS = Number(process.env['GATE_RUNS'] ?? 200);
const HOUR = 3_600_000;

interface Model {
  state: GateState;
  policy: { coachReleaseRequired: boolean };
}

interface Real {
  readonly pillars: Pillars;
  readonly couple: TestCouple;
  readonly roundId: RoundId;
}

let opened = 0;

/** A step of the model and of the product; afterwards both agree on what each partner can see. */
class Step implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly name: string,
    private readonly model: (model: Model) => GateState,
    private readonly real: (real: Real) => Promise<unknown>,
  ) {}

  check = () => true;
  toString = () => this.name;

  async run(model: Model, real: Real): Promise<void> {
    await refusedAtMost(this.real(real));
    model.state = this.model(model);
    await agree(model, real);
  }
}

/** The product may refuse a step that does not apply; anything else that it throws is a fault. */
async function refusedAtMost(step: Promise<unknown>): Promise<void> {
  await step.catch((error: unknown) => {
    if (!isDomainError(error)) throw error;
  });
}

async function agree({ state, policy }: Model, real: Real): Promise<void> {
  const open = isOpen(state, new Date(), policy);
  if (open) opened += 1;
  for (const seat of SEATS) {
    expect(await canSee(real, seat)).toEqual(sightOf(state, seat, open));
  }
}

/** What a partner must see: the page only when open, and in the table the own row once handed in. */
function sightOf({ seats }: GateState, seat: Seat, open: boolean) {
  const other = seat === 'a' ? 'b' : 'a';
  return {
    page: open ? 'open' : 'round.sealed',
    own: seats[seat].submitted,
    other: open && seats[other].submitted,
  };
}

async function canSee({ pillars, couple, roundId }: Real, seat: Seat) {
  const me = partner(couple[seat]);
  const page = await pillars.outcome.read(me, roundId).then(
    ({ rounds }) => (rounds.some((round) => round.roundId === roundId) ? 'open' : 'empty'),
    (error: unknown) => (isDomainError(error) ? error.code : 'fault'),
  );
  const rows = await sqlAs<{ person_id: string }>(
    pillars,
    me,
    `SELECT person_id FROM responses WHERE round_id = $1`,
    [roundId],
  );
  const has = (person: TestPerson) => rows.some(({ person_id }) => person_id === person.id);
  return { page, own: has(couple[seat]), other: has(couple[seat === 'a' ? 'b' : 'a']) };
}

const steps = {
  submit: (seat: Seat, consent: boolean, flagged: boolean) =>
    new Step(
      `${seat} submits${consent ? ' and consents' : ''}${flagged ? ', flagged' : ''}`,
      ({ state }) => applyGateEvent(state, { kind: 'submit', seat, consent, flagged }),
      ({ pillars, couple, roundId }) =>
        handIn(pillars, couple[seat], roundId, { consent, safety: (flagged ? ALARMING : CALM).safety }),
    ),
  consent: (seat: Seat, consent: boolean) =>
    new Step(
      `${seat} ${consent ? 'consents' : 'withdraws'}`,
      ({ state }) => applyGateEvent(state, { kind: consent ? 'consent' : 'withdraw', seat }),
      ({ pillars, couple, roundId }) => pillars.consents.setConsent(partner(couple[seat]), roundId, consent),
    ),
  decline: (seat: Seat) =>
    new Step(
      `${seat} declines`,
      ({ state }) => applyGateEvent(state, { kind: 'decline', seat }),
      ({ pillars, couple, roundId }) => pillars.consents.setDeclined(partner(couple[seat]), roundId, true),
    ),
  answer: (seat: Seat) =>
    new Step(
      `${seat} answers a question`,
      ({ state }) => applyGateEvent(state, { kind: 'answer', seat }),
      ({ pillars, couple, roundId }) =>
        pillars.drafts.save(partner(couple[seat]), roundId, { answers: [{ item: 3, value: 5 }] }),
    ),
  release: (hours: number) =>
    new Step(
      hours ? `the coach releases in ${hours} hours` : 'the coach releases now',
      ({ state }) => {
        const now = new Date();
        return applyGateEvent(state, { kind: 'release', at: new Date(now.getTime() + hours * HOUR), now });
      },
      ({ pillars, couple, roundId }) =>
        pillars.releases.set(coachOf(couple), roundId, hours ? new Date(Date.now() + hours * HOUR) : null),
    ),
  retract: () =>
    new Step(
      'the coach retracts',
      ({ state }) => applyGateEvent(state, { kind: 'retract', now: new Date() }),
      ({ pillars, couple, roundId }) => pillars.releases.retract(coachOf(couple), roundId),
    ),
  cancel: () =>
    new Step(
      'the coach cancels',
      ({ state }) => applyGateEvent(state, { kind: 'cancel' }),
      ({ pillars, couple, roundId }) => pillars.rounds.cancel(coachOf(couple), [roundId]),
    ),
  /** A release that was set for later comes due: the clock is the database's, so its moment is moved instead. */
  timePasses: () =>
    new Step(
      'hours pass',
      ({ state }) => ({ ...state, releaseAt: state.releaseAt && new Date(0) }),
      ({ pillars, roundId }) =>
        pillars.db.rows(`UPDATE round_releases SET release_at = 'epoch' WHERE round_id = $1`, [roundId]),
    ),
};

const seat = fc.constantFrom<Seat>('a', 'b');
const often = (weight: number, arbitrary: fc.Arbitrary<Step>) => ({ weight, arbitrary });
const mostly = fc.nat({ max: 4 }).map((n) => n > 0);
const sometimes = fc.nat({ max: 2 }).map((n) => n === 0);
const step = fc.oneof(
  often(
    8,
    fc.tuple(seat, mostly, sometimes).map((args) => steps.submit(...args)),
  ),
  often(
    4,
    seat.map((s) => steps.consent(s, true)),
  ),
  often(
    2,
    seat.map((s) => steps.consent(s, false)),
  ),
  often(1, seat.map(steps.decline)),
  often(1, seat.map(steps.answer)),
  often(3, fc.constantFrom(0, 0, 5).map(steps.release)),
  often(1, fc.constant(null).map(steps.retract)),
  often(1, fc.constant(null).map(steps.timePasses)),
  often(
    1,
    fc.nat({ max: 3 }).map((n) => (n ? steps.retract() : steps.cancel())),
  ),
);

const LANES = 4; // each with a practice of its own: the runs mostly wait for the database
const OPENING = [steps.submit('a', true, false), steps.submit('b', true, false), steps.release(0)];

describe('the gate in the database', () => {
  let pillars: Pillars;
  beforeAll(async () => {
    pillars = await openPillars();
  });
  afterAll(() => pillars.close());

  const begin = async (coach: TestPerson, practice: TestPractice, coachReleaseRequired: boolean) => {
    await pillars.db.rows(`UPDATE practices SET coach_release_required = $2 WHERE practice_id = $1`, [
      practice.id,
      coachReleaseRequired,
    ]);
    const couple = await aCouple(pillars.db, practice, { coach });
    const real: Real = { pillars, couple, roundId: await aRound(pillars.db, couple) };
    const model: Model = { state: NEW_GATE, policy: { coachReleaseRequired } };
    return { model, real };
  };

  /** Everybody who may know the bit hears the same one: the coach's page, the product, the reference. */
  const everybodyAgrees = async ({ state, policy }: Model, { couple, roundId }: Real) => {
    const open = isOpen(state, new Date(), policy);
    for (const ctx of [coachOf(couple), product(couple)]) {
      const gate = await sqlAs(pillars, ctx, `SELECT round_is_open($1) AS open`, [roundId]);
      expect(gate).toEqual([{ open }]);
    }
    const page = CouplePillars.parse(JSON.parse(await pillars.views.couple(coachOf(couple), couple.id)));
    const shown = [...page.pending, ...page.finished].filter(({ id }) => id === roundId);
    expect(shown.map(({ isOpen }) => isOpen)).toEqual(shown.map(() => open));
    expect(shown.length > 0).toBe(!state.cancelled);
  };

  /** Half of the histories go on from an open round, or too few would ever be in that part of the house. */
  const history = fc.record({
    fromOpen: fc.boolean(),
    required: fc.boolean(),
    commands: fc.commands([step], { maxCommands: 12, size: 'max' }),
  });

  it(
    'agrees with the reference model after every step, for both partners',
    async () => {
      const lane = async () => {
        const practice = await aPractice(pillars.db);
        const coach = await aCoach(pillars.db, practice);
        const property = fc.asyncProperty(history, async ({ fromOpen, required, commands }) => {
          const start = await begin(coach, practice, required);
          for (const one of fromOpen ? OPENING : []) await one.run(start.model, start.real);
          await fc.asyncModelRun(() => start, commands);
          await everybodyAgrees(start.model, start.real);
        });
        await fc.assert(property, { numRuns: Math.ceil(RUNS / LANES) });
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      expect(opened).toBeGreaterThan(RUNS);
    },
    60_000 + RUNS * 1_000,
  );
});
