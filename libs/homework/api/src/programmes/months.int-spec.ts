import { wallTime } from '@tweespraak/shared/kernel';
import { aCoach, aCouple, anEnrolment, aPractice, type TestStep } from '@tweespraak/shared/testing';
import { type OpenHomework, openHomework } from '../../test/open-homework';
import { ProgrammeMonths, seeded } from '../../test/programme-months';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const ZONE = 'Europe/Amsterdam';
/** Each half of a year that has passed, with one of its nights of the clock: the database's own now is in nobody's way. */
const HALVES = [
  { name: 'spring', from: Date.parse('2026-03-12T09:30:00Z'), night: Date.parse('2026-03-29T01:00:00Z') },
  { name: 'autumn', from: Date.parse('2025-10-06T18:40:00Z'), night: Date.parse('2025-10-26T01:00:00Z') },
] as const;
const LIVED_DAYS = 4 * 30;
const RULES = ['at-once', 'after-previous', 'interval', 'after-both', 'after-either'] as const;

type Random = () => number;
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

/** Eight steps of all kinds that fit together: homework for both comes first, so that every rule has something to wait for. */
function anyProgramme(random: Random): TestStep[] {
  const steps: TestStep[] = [];
  for (let nth = 0; nth < 8; nth += 1) {
    const days = Math.floor(random() * 12);
    const has = (kind: string) => steps.some((step) => step.kind === kind);
    const rules = [
      ...RULES,
      ...(has('round') ? (['after-released-round'] as const) : []),
      ...(has('dialogue') ? (['after-closed-dialogue'] as const) : []),
    ];
    const rule = nth === 0 ? 'at-once' : pick(random, rules);
    const delivery = rule === 'at-once' ? { rule } : { rule, days };
    const kind =
      nth === 0 ? 'homework' : pick(random, ['homework', 'homework', 'round', 'dialogue', 'note-for-coach']);
    steps.push({ id: `step-${nth}`, kind, delivery, ...partsOf(kind, nth) });
  }
  return steps;
}

/** Each dialogue of another kind: one that is closed ends the wait for its own kind alone. */
const TALKS = [
  'imago',
  'appreciation',
  'frustration',
  'fun',
  'reconnect',
  'gratitude',
  'holding',
  'caring-behaviours',
];

function partsOf(kind: string, nth: number): object {
  if (kind === 'homework') return { exercise: 'slower-living', for: 'both', dueInDays: 7 };
  if (kind === 'round') return { dueInDays: 7 };
  if (kind === 'dialogue') return { dialogue: TALKS[nth], level: 1 };
  return { text: { nl: 'Kijk', en: 'Look' } };
}

describe('months of a programme on a real database, with a night of the clock', () => {
  let homework: OpenHomework;
  beforeAll(async () => {
    homework = await openHomework();
  });
  afterAll(() => homework.close());

  const live = async (seed: number, from: number) => {
    const random = seeded(seed);
    const practice = await aPractice(homework.db);
    const couple = await aCouple(homework.db, practice, { coach: await aCoach(homework.db, practice) });
    const steps = anyProgramme(random);
    const startedAt = new Date(from);
    const startsOn = wallTime(startedAt, ZONE).slice(0, 10);
    const id = await anEnrolment(homework.db, couple, { steps, startedAt, startsOn });
    const months = new ProgrammeMonths(homework, couple, id, steps, from);
    await months.look(from);
    for (let now = from; now < from + LIVED_DAYS * DAY;) {
      now += Math.ceil(random() * 9 * DAY);
      await months.workUntil(now);
      if (months.isOver) break;
      const [turn, step] = [random(), pick(random, steps)];
      if (turn < 0.12) await months.pause(now);
      else if (turn < 0.3) await months.resume(now);
      else if (turn < 0.36) await months.skip(now, step);
      else await months.end(now, step, pick(random, [['a'], ['b'], ['a', 'b']]));
    }
    const end = from + LIVED_DAYS * DAY + 10 * DAY;
    if (!months.isOver) await months.resume(end);
    for (let turn = 0; turn < steps.length; turn += 1) {
      for (const step of steps) await months.end(end + turn * 14 * DAY, step, ['a', 'b']);
      await months.workUntil(end + (turn + 1) * 14 * DAY);
    }
    return { couple, id, steps, months };
  };

  it.each(HALVES.flatMap(({ name, from }) => [1, 2].map((seed) => [name, seed, from] as const)))(
    'in %s (%i): each step once, at the moment that the rules say, with what it stands for',
    async (_, seed, from) => {
      const { couple, id, steps, months } = await live(seed, from);
      const come = await months.come();
      expect(come).toEqual(months.expected);
      expect(come.length).toBeGreaterThan(3);
      for (const [table, kind] of [
        ['homework', 'homework'],
        ['rounds', 'round'],
        ['dialogues', 'dialogue'],
      ] as const) {
        const made = await homework.db.rows<{ id: string }>(`SELECT id FROM ${table} WHERE couple_id = $1`, [
          couple.id,
        ]);
        const given = come.filter(({ step }) => steps.find((one) => one.id === step)?.kind === kind);
        expect([table, made.length]).toEqual([table, given.length]);
      }
      const opening = steps.findIndex(({ delivery }) => (delivery as { rule: string }).rule !== 'at-once');
      for (const { step, at } of come) {
        const time = wallTime(new Date(at), ZONE).slice(11);
        const first = steps.slice(0, opening < 0 ? steps.length : opening).some((one) => one.id === step);
        expect([step, first || (time >= '09:00' && time < '21:00')]).toEqual([step, true]);
      }
      const [row] = await homework.db.rows<{ over: boolean }>(
        `SELECT finished_at IS NOT NULL AS over FROM enrolments WHERE id = $1`,
        [id],
      );
      expect(row?.over).toBe(true);
    },
    120_000,
  );

  it('brings a step at nine on the wall, also on the day after the night of the clock', async () => {
    for (const { night } of HALVES) {
      const from = night - 14 * HOUR;
      const practice = await aPractice(homework.db);
      const couple = await aCouple(homework.db, practice, { coach: await aCoach(homework.db, practice) });
      const word = { kind: 'note-for-coach', text: { nl: 'Kijk', en: 'Look' } };
      const steps = [
        { id: 'one', ...word, delivery: { rule: 'interval', days: 1 } },
        { id: 'two', ...word, delivery: { rule: 'interval', days: 1 } },
      ];
      const startedAt = new Date(from);
      const id = await anEnrolment(homework.db, couple, {
        ...{ steps, startedAt, startsOn: wallTime(startedAt, ZONE).slice(0, 10) },
      });
      const months = new ProgrammeMonths(homework, couple, id, steps, from);
      await months.look(from);
      await months.workUntil(from + 4 * DAY);
      const walls = (await months.come()).map(({ at }) => wallTime(new Date(at), ZONE).slice(11));
      expect(walls).toEqual(['09:00', '09:00']);
    }
  });
});
