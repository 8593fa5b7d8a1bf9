import { daysBetween, localDateIn, wallTime } from '@tweespraak/shared/kernel';
import fc from 'fast-check';
import { planLeaving, REMINDER_DAYS } from './plan-leaving';
import { isQuiet, type QuietHours } from './quiet-hours';

const ZONE = 'Europe/Amsterdam';
const START = Date.parse('2027-03-01T00:00:00Z');
const END = Date.parse('2029-03-01T00:00:00Z');
const HOUR_MS = 3_600_000;
/** The nights in which the clock changes and the day that most years do not have. */
const STRANGE_DAYS = ['2027-03-27', '2027-10-30', '2028-02-28', '2028-03-25', '2028-10-28'].map((day) =>
  Date.parse(`${day}T18:00:00Z`),
);

interface Told {
  readonly id: string;
  readonly dueAt: Date;
  readonly untilAt: Date | null;
  readonly task: string | null;
  leftAt: Date | null;
  gone: boolean;
}
interface Message {
  readonly at: Date;
  readonly quiet: QuietHours;
  readonly ids: readonly string[];
}

const moment = fc.oneof(
  fc.integer({ min: START, max: END }),
  fc
    .tuple(fc.constantFrom(...STRANGE_DAYS), fc.integer({ min: 0, max: 40 * HOUR_MS }))
    .map(([day, after]) => day + after),
);
const quietHours = fc.oneof(
  fc.constant({ from: 1260, until: 480 }),
  fc.record({ from: fc.integer({ min: 0, max: 1439 }), until: fc.integer({ min: 0, max: 1439 }) }),
);
const telling = fc.record({
  at: moment,
  lastsHours: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
  task: fc.option(fc.constantFrom('one', 'two', 'three'), { nil: null }),
});
const life = fc.record({
  tellings: fc.array(telling, { minLength: 30, maxLength: 120 }),
  settings: fc.array(fc.tuple(moment, quietHours), { minLength: 1, maxLength: 4 }),
  takenBack: fc.array(fc.tuple(moment, fc.nat(119)), { maxLength: 8 }),
  /** How late looks are, in minutes: a worker that was down, a queue that was long. Now and then one is in time. */
  delays: fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 20 }).map((late) => [0, ...late]),
});
type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;

/** Two years of one person: every telling asks for a look; a look may be late, and two workers may take it. */
function live({ tellings, settings, takenBack, delays }: Life): { told: Told[]; messages: Message[] } {
  const told = tellings.map((one, nth): Told => ({
    id: String(nth),
    dueAt: new Date(one.at),
    untilAt: one.lastsHours === null ? null : new Date(one.at + one.lastsHours * HOUR_MS),
    task: one.task,
    leftAt: null,
    gone: false,
  }));
  const messages: Message[] = [];
  const looks = told.map(({ dueAt }) => dueAt.getTime());
  const seen = new Set<number>();
  for (let nth = 0; looks.length > 0; nth += 1) {
    looks.sort((a, b) => b - a);
    const asked = looks.pop() ?? 0;
    const now = new Date(asked + (delays[nth % delays.length] ?? 0) * 60_000);
    for (const [at, which] of takenBack) {
      const one = told[which];
      if (one && at <= now.getTime() && !one.leftAt && one.dueAt.getTime() <= at) one.gone = true;
    }
    for (const worker of ['first', 'second'] as const) {
      const lookAt = look(worker, now);
      if (lookAt && !seen.has(lookAt.getTime())) {
        seen.add(lookAt.getTime());
        looks.push(lookAt.getTime());
      }
    }
  }
  return { told, messages };

  function look(_worker: 'first' | 'second', now: Date): Date | null {
    const quiet = settings.reduce(
      (present, [from, one]) => (from <= now.getTime() ? one : present),
      settings[0]?.[1] ?? { from: 0, until: 0 },
    );
    const open = told.filter((one) => !one.leftAt && !one.gone && one.dueAt <= now);
    const last = messages.at(-1);
    const plan = planLeaving({
      now,
      timeZone: ZONE,
      quiet,
      lastDay: last ? localDateIn(last.at, ZONE) : null,
      waiting: open.map((one) => ({ ...one, remindedAt: one.task ? lastReminder(one.task) : null })),
    });
    for (const one of told) {
      if (plan.leave.includes(one.id)) one.leftAt = now;
      if (plan.stale.includes(one.id)) one.gone = true;
    }
    if (plan.leave.length) messages.push({ at: now, quiet, ids: plan.leave });
    expect(plan.lookAt === null || plan.lookAt > now).toBe(true);
    return plan.lookAt;
  }

  function lastReminder(task: string): Date | null {
    const left = told.flatMap((one) => (one.task === task && one.leftAt ? [one.leftAt.getTime()] : []));
    return left.length ? new Date(Math.max(...left)) : null;
  }
}

describe('two years of notices', () => {
  it('leave once each, never in quiet hours, at most one message a day, a reminder of a task after three days', () => {
    let sent = 0;
    fc.assert(
      fc.property(life, (one) => {
        const { told, messages } = live(one);
        sent += messages.length;
        const left = messages.flatMap(({ ids }) => ids);
        expect(new Set(left).size).toBe(left.length);
        expect(left.length + told.filter(({ gone }) => gone).length).toBe(told.length); // nothing is lost
        expect(messages.filter(({ at, quiet }) => isQuiet(at, quiet, ZONE))).toEqual([]);
        const days = messages.map(({ at }) => localDateIn(at, ZONE));
        expect(new Set(days).size).toBe(days.length);
        for (const task of ['one', 'two', 'three']) {
          const ids = told.filter((telling) => telling.task === task).map(({ id }) => id);
          const walls = messages
            .filter((message) => message.ids.some((id) => ids.includes(id)))
            .map(({ at }) => wallTime(at, ZONE));
          expect(walls.slice(1).filter((wall, nth) => tooSoon(walls[nth] ?? '', wall))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
    expect(sent).toBeGreaterThan(1000);
  });
});

function tooSoon(before: string, after: string): boolean {
  const days = daysBetween(before.slice(0, 10), after.slice(0, 10));
  return days < REMINDER_DAYS || (days === REMINDER_DAYS && after.slice(10) < before.slice(10));
}
