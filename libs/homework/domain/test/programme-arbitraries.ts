import fc from 'fast-check';
import { checkProgramme } from '../src/programmes/check-programme';
import {
  DELIVERY_RULES,
  type Delivery,
  type Programme,
  type ProgrammeStep,
} from '../src/programmes/programme';
import type { Happening } from './programme-world';

const MINUTE = 60_000;
export const FROM = Date.parse('2027-03-01T00:00:00Z');
export const UNTIL = Date.parse('2029-03-01T00:00:00Z');
/** Around both changes of the clock in both years, and 29 February; a tenth of all that happens falls here. */
const HARD_DAYS = ['2027-03-28', '2027-10-31', '2028-02-29', '2028-03-26', '2028-10-29'];

const text = { nl: 'tekst', en: 'text' };
const days = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 4, arbitrary: fc.integer({ min: 5, max: 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 365 }) },
);
const delivery: fc.Arbitrary<Delivery> = fc
  .tuple(fc.constantFrom(...DELIVERY_RULES), days)
  .map(([rule, n]): Delivery => (rule === 'at-once' ? { rule } : { rule, days: n }));
type Kind = (id: string, delivery: Delivery) => ProgrammeStep;
const homework =
  (seat: 'both' | 'a' | 'b'): Kind =>
  (id, when) => ({ id, kind: 'homework', exercise: 'nature', for: seat, dueInDays: 7, delivery: when });
const kind = fc.constantFrom<Kind>(
  homework('both'),
  homework('both'),
  homework('a'),
  homework('b'),
  (id, when) => ({ id, kind: 'round', dueInDays: 7, delivery: when }),
  (id, when) => ({ id, kind: 'dialogue', dialogue: 'imago', level: 1, delivery: when }),
  (id, when) => ({ id, kind: 'note-for-coach', text, delivery: when }),
);

/** Sound steps: a rule that could never hold where it stands becomes an interval. */
export const anySteps: fc.Arbitrary<ProgrammeStep[]> = fc
  .array(fc.tuple(kind, delivery), { minLength: 1, maxLength: 9 })
  .map((made) => sound(made.map(([make, when], index) => make(`s${index}`, when))));

function sound(steps: ProgrammeStep[]): ProgrammeStep[] {
  const programme: Programme = { key: 'any', version: 1, title: text, summary: text, steps };
  const broken = checkProgramme(programme).map(({ path }) => path);
  return steps.map((step, index) =>
    broken.includes(`steps.${index}.delivery`) ? { ...step, delivery: { rule: 'interval', days: 1 } } : step,
  );
}

const instant = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.integer({ min: 0, max: (UNTIL - FROM) / MINUTE }).map((n) => FROM + n * MINUTE),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...HARD_DAYS), fc.integer({ min: -900, max: 2_400 }))
      .map(([day, minutes]) => Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE),
  },
);
const what = fc.constantFrom<Happening['what']>(
  ...(['look', 'done', 'done', 'done', 'done', 'close', 'close', 'pause', 'resume', 'skip'] as const),
);
const late = fc.constantFrom(0, 0, 0, 5 * MINUTE, 11 * 60 * MINUTE, 14 * 60 * MINUTE);
const seat = fc.constantFrom('a' as const, 'b' as const);

/** A start early in the two years, and what happens after it, in order of time. */
export const anyLife: fc.Arbitrary<{ startedAt: number; happenings: Happening[] }> = fc
  .tuple(
    instant.map((at) => FROM + Math.floor((at - FROM) / (8 * MINUTE)) * MINUTE),
    fc.array(fc.record<Happening>({ at: instant, what, seat, pick: fc.nat(20), late }), { maxLength: 40 }),
    fc.option(instant, { freq: 8 }),
  )
  .map(([startedAt, made, cancel]) => {
    const end: Happening[] =
      cancel === null ? [] : [{ at: cancel, what: 'cancel', seat: 'a', pick: 0, late: 0 }];
    const happenings = [...made, ...end].filter(({ at }) => at >= startedAt).toSorted((x, y) => x.at - y.at);
    return { startedAt, happenings };
  });
