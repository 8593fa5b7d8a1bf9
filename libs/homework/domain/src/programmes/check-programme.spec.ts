import { LOCALES } from '@tweespraak/shared/kernel';
import { builtIn } from '../exercises/catalogue';
import { builtInProgramme, builtInProgrammes } from './built-in-programmes';
import { checkProgramme, PROGRAMME_PROBLEM_CODES, type ProgrammeProblemCode } from './check-programme';
import { NOTHING_YET, type StepFacts } from './enrolment';
import { nextDeliveries } from './next-deliveries';
import { DELIVERY_RULES, type Programme, type ProgrammeStep } from './programme';

const text = (word: string) => ({ nl: word, en: word });
const homework: ProgrammeStep = {
  id: 'one',
  kind: 'homework',
  exercise: 'nature',
  for: 'both',
  dueInDays: 21,
  delivery: { rule: 'at-once' },
};
const note: ProgrammeStep = {
  id: 'two',
  kind: 'note-for-coach',
  text: text('kijk'),
  delivery: { rule: 'after-both', days: 2 },
};
const own: Programme = {
  key: 'own',
  version: 1,
  title: text('t'),
  summary: text('s'),
  steps: [homework, note],
};
const withFirst = (change: unknown) => ({
  steps: [{ ...homework, ...(change as object) } as ProgrammeStep, note],
});
const withRule = (rule: string, days: unknown = 1) => ({
  steps: [homework, { ...note, delivery: { rule, days } } as ProgrammeStep],
});
const seatless = { ...homework, for: 'a' } as ProgrammeStep;

const DEFECTS: readonly (readonly [ProgrammeProblemCode, string, Partial<Programme>])[] = [
  ['text-missing', 'title.en', { title: { nl: 't', en: ' ' } }],
  ['text-missing', 'steps.1.text.nl', { steps: [homework, { ...note, text: { nl: '', en: 'look' } }] }],
  ['text-too-long', 'summary.nl', { summary: { nl: 'x'.repeat(301), en: 's' } }],
  ['id-bad', 'key', { key: 'Own one' }],
  ['id-bad', 'steps.0.id', withFirst({ id: '' })],
  ['id-twice', 'steps.1.id', withFirst({ id: 'two' })],
  ['version-bad', 'version', { version: 1.5 }],
  ['no-steps', 'steps', { steps: [] }],
  [
    'too-many-steps',
    'steps',
    { steps: Array.from({ length: 61 }, (_, i) => ({ ...homework, id: `s${i}` })) },
  ],
  ['exercise-unknown', 'steps.0.exercise', withFirst({ exercise: 'chess' })],
  ['trim-bad', 'steps.0.without', withFirst({ without: ['walk'] })],
  ['for-bad', 'steps.0.for', withFirst({ for: 'c' })],
  ['due-bad', 'steps.0.dueInDays', withFirst({ dueInDays: 0 })],
  ['due-bad', 'steps.0.dueInDays', withFirst({ kind: 'round', dueInDays: 400 })],
  ['dialogue-bad', 'steps.0.dialogue', withFirst({ kind: 'dialogue', dialogue: 'quarrel', level: 1 })],
  ['dialogue-bad', 'steps.0.dialogue', withFirst({ kind: 'dialogue', dialogue: 'imago', level: 5 })],
  ['rule-bad', 'steps.1.delivery', withRule('someday')],
  ['days-bad', 'steps.1.delivery', withRule('interval', -1)],
  ['days-bad', 'steps.1.delivery', withRule('interval', 366)],
  ['first-waits', 'steps.0.delivery', withFirst({ delivery: { rule: 'after-previous', days: 1 } })],
  ['needs-homework-for-both', 'steps.1.delivery', { steps: [seatless, note] }],
  ['needs-round', 'steps.1.delivery', withRule('after-released-round')],
  ['needs-dialogue', 'steps.1.delivery', withRule('after-closed-dialogue')],
];

describe('A programme is checked before a couple can be enrolled', () => {
  it('and a sound one passes', () => {
    expect(checkProgramme(own)).toEqual([]);
  });

  it.each(DEFECTS)('which finds %s at %s', (code, path, change) => {
    expect(checkProgramme({ ...own, ...change })).toContainEqual({ path, code });
  });

  it('and each problem that it knows was planted here', () => {
    const planted = new Set(DEFECTS.map(([code]) => code));
    expect(PROGRAMME_PROBLEM_CODES.filter((code) => !planted.has(code))).toEqual([]);
  });

  it("with the practice's own exercises beside the built-in ones", () => {
    const programme = { ...own, ...withFirst({ exercise: 'own-walk' }) };
    const exerciseOf = (key: string) => (key === 'own-walk' ? builtIn('nature') : undefined);
    expect(checkProgramme(programme, exerciseOf)).toEqual([]);
  });
});

describe('The programmes that come with the product', () => {
  it.each(builtInProgrammes.map((programme) => [programme.key, programme] as const))(
    '%s is sound',
    (_, programme) => {
      expect(checkProgramme(programme)).toEqual([]);
    },
  );

  it('show together every rule of delivery', () => {
    const rules = new Set(
      builtInProgrammes.flatMap(({ steps }) => steps.map(({ delivery }) => delivery.rule)),
    );
    expect(DELIVERY_RULES.filter((rule) => !rules.has(rule))).toEqual([]);
  });

  it('are said in short sentences', () => {
    const texts = builtInProgrammes.flatMap(({ title, summary, steps }) => [
      title,
      summary,
      ...steps.flatMap((step) => (step.kind === 'note-for-coach' ? [step.text] : [])),
    ]);
    const long = texts
      .flatMap((said) => LOCALES.flatMap((locale) => said[locale].split(/(?<=[.?!])\s+/)))
      .filter((sentence) => sentence.split(/\s+/).length > 20);
    expect(long).toEqual([]);
  });

  it('teach the dialogue in six weeks to a couple that does everything on the day', () => {
    const DAY = 86_400_000;
    const start = Date.parse('2027-03-01T10:00:00Z');
    const steps = builtInProgramme('dialogue-in-six-weeks')?.steps ?? [];
    const facts: Record<string, StepFacts> = {};
    let last = start;
    for (let now = start; now < start + 100 * DAY; now += DAY) {
      const enrolment = { steps, startedAt: start, pauses: [], cancelledAt: null };
      for (const { id } of nextDeliveries(enrolment, facts, now, 'Europe/Amsterdam').deliver) {
        facts[id] = { ...NOTHING_YET, deliveredAt: now, done: { a: now, b: now }, closedAt: now };
        last = now;
      }
    }
    expect(Object.keys(facts)).toEqual(steps.map(({ id }) => id));
    expect(Math.round((last - start) / DAY / 7)).toBe(6);
  });

  it('are found by key', () => {
    expect(builtInProgramme('body-first')?.steps[0]?.id).toBe('breath');
    expect(builtInProgramme('nothing')).toBeUndefined();
  });
});
