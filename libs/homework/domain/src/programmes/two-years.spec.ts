import fc from 'fast-check';
import { anyLife, anySteps, UNTIL } from '../../test/programme-arbitraries';
import { ProgrammeWorld } from '../../test/programme-world';
import { nextDeliveries } from './next-deliveries';
import type { ProgrammeStep } from './programme';

const anyZone = fc.constantFrom('Europe/Amsterdam', 'Europe/Amsterdam', 'Europe/London', 'America/New_York');

/** Two years in the life of a programme; throws at the first delivery that is not what it must be. */
function live(engine: typeof nextDeliveries, runs: number): void {
  fc.assert(
    fc.property(anySteps, anyLife, anyZone, (steps, { startedAt, happenings }, zone) => {
      const world = new ProgrammeWorld(steps, startedAt, zone, engine);
      world.live(happenings);
      world.settle(UNTIL);
      const came = world.delivered.map(({ id }) => id);
      expect(new Set(came).size).toBe(came.length);
      expect(came).toEqual(steps.map(({ id }) => id).filter((id) => came.includes(id)));
      if (!world.isCancelled) expect(steps.filter(({ id }) => !world.hasCome(id))).toEqual([]);
    }),
    { numRuns: runs },
  );
}

describe('Two years of programmes, with both changes of the clock and a leap day', () => {
  it('bring each step exactly once, in order, when its rule holds and never in quiet hours', () => {
    live(nextDeliveries, 1_500);
  }, 120_000);

  it.each<[string, typeof nextDeliveries]>([
    ['forgets pauses', (enrolment, ...rest) => nextDeliveries({ ...enrolment, pauses: [] }, ...rest)],
    [
      'looks at the clock of another zone',
      (enrolment, facts, now) => nextDeliveries(enrolment, facts, now, 'Asia/Tokyo'),
    ],
    [
      'takes a skipped step for an open one',
      (enrolment, facts, ...rest) => {
        const open = Object.entries(facts).map(([id, step]) => [id, { ...step, skippedAt: null }]);
        return nextDeliveries(enrolment, Object.fromEntries(open), ...rest);
      },
    ],
    [
      'forgets what came',
      (enrolment, facts, ...rest) => {
        const fresh = Object.entries(facts).map(([id, step]) => [id, { ...step, deliveredAt: null }]);
        return nextDeliveries(enrolment, Object.fromEntries(fresh), ...rest);
      },
    ],
    [
      'lets either be both',
      (enrolment, ...rest) => nextDeliveries({ ...enrolment, steps: enrolment.steps.map(eager) }, ...rest),
    ],
    [
      'is a minute early at the next look',
      (...given) => {
        const answer = nextDeliveries(...given);
        return { ...answer, lookAt: answer.lookAt && answer.lookAt - 60_000 };
      },
    ],
    [
      'goes on after the end',
      (enrolment, ...rest) => nextDeliveries({ ...enrolment, cancelledAt: null }, ...rest),
    ],
  ])(
    'find an engine that %s',
    (_, engine) => {
      expect(() => live(engine, 600)).toThrow();
    },
    120_000,
  );
});

function eager(step: ProgrammeStep): ProgrammeStep {
  const { delivery } = step;
  return delivery.rule === 'after-both' ? { ...step, delivery: { ...delivery, rule: 'after-either' } } : step;
}
