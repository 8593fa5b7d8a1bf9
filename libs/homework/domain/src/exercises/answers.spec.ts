import fc from 'fast-check';
import { BODY_SLIDERS, checkAnswers, isDeclined, meetsAnswered, stepsOf } from './answers';
import { builtIn, builtInExercises } from './catalogue';
import type { Answer, Answers, Exercise, Input } from './exercise';

const known = (key: string): Exercise => {
  const exercise = builtIn(key);
  if (!exercise) throw new Error(`no exercise ${key}`);
  return exercise;
};
const diary = known('body-diary');
const touch = known('touch');
const therapies = known('body-therapies');
const reading = known('read-and-listen');
const EVENING: Answers = { spots: ['belly'], sensation: ['warm', 'als een steen'], 'before.tension': 4 };

/** An answer that fits the input, whatever else. */
function fitting(input: Input): Answer {
  switch (input.kind) {
    case 'body-map':
      return ['head'];
    case 'words':
      return input.choices.slice(0, 1).map(({ id }) => id);
    case 'choice':
      return input.choices[0]?.id ?? '';
    case 'cards':
      return Object.fromEntries(input.cards.map(({ id }) => [id, input.choices[0]?.id ?? '']));
    case 'slider':
    case 'minutes':
      return 5;
    case 'tick':
    case 'consent':
    case 'breathing':
      return true;
    default:
      return 'iets';
  }
}
const inputsOf = (exercise: Exercise, week: number) =>
  stepsOf(exercise, week).flatMap(({ inputs }) => inputs);
const weeksOf = ({ rhythm }: Exercise) => (rhythm.kind === 'weekly' ? rhythm.weeks : 1);

describe('The answers of an entry', () => {
  it('of every exercise that comes with the product can be given in full, in every week', () => {
    for (const exercise of builtInExercises) {
      for (let week = 1; week <= weeksOf(exercise); week += 1) {
        const answers = Object.fromEntries(
          inputsOf(exercise, week).map((input) => [input.id, fitting(input)]),
        );
        expect(checkAnswers(exercise, answers, { complete: true, week })).toEqual([]);
      }
    }
  });

  it('may lack anything in a draft, and nothing that is required when it is handed in', () => {
    expect(checkAnswers(diary, {}, { complete: false })).toEqual([]);
    expect(checkAnswers(diary, { sensation: ['warm'] }, { complete: true })).toEqual([
      { input: 'spots', code: 'answer-missing' },
    ]);
    expect(checkAnswers(diary, EVENING, { complete: true })).toEqual([]);
  });

  it.each<[Answers, string]>([
    [{ spots: ['elbow'] }, 'answer-bad'],
    [{ spots: ['head', 'head'] }, 'answer-bad'],
    [{ spots: ['head', 'jaw', 'back', 'legs'] }, 'answer-too-many'],
    [{ sensation: [' '] }, 'answer-bad'],
    [{ before: 'x'.repeat(201) }, 'answer-too-long'],
    [{ before: 'een\ntwee' }, 'answer-bad'],
    [{ before: 7 }, 'answer-bad'],
    [{ 'before.tension': 10.5 }, 'answer-bad'],
    [{ 'after.contact': 11 }, 'answer-bad'],
    [{ 'before.tension': '4' }, 'answer-bad'],
    [{ constructor: 'x' }, 'answer-unknown'],
  ])('are told apart: %j is %s', (answers, code) => {
    expect(checkAnswers(diary, answers, { complete: false }).map((problem) => problem.code)).toEqual([code]);
  });

  it('of a hundred kilobytes are refused with one clear code, also when each sign is long', () => {
    const big = { before: 'a'.repeat(100_000) };
    expect(checkAnswers(diary, big, { complete: false })).toEqual([{ input: '', code: 'entry-too-big' }]);
    const wide = { before: '€'.repeat(12_000) };
    expect(checkAnswers(diary, wide, { complete: false })).toEqual([{ input: '', code: 'entry-too-big' }]);
  });

  it('never bring back what was typed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ minLength: 12 })), (typed) => {
        const said = JSON.stringify(checkAnswers(diary, typed, { complete: true }));
        for (const text of Object.values(typed))
          expect(said).not.toContain(JSON.stringify(text).slice(1, -1));
      }),
    );
  });

  it('know only the questions of their own week', () => {
    expect(checkAnswers(touch, { 'yes-hands': true }, { complete: false, week: 1 })).toEqual([
      { input: '', code: 'answer-unknown' },
    ]);
    expect(checkAnswers(touch, { 'yes-hands': true }, { complete: true, week: 2 })).toEqual([]);
  });

  it('are complete with a no: it is as good as a yes', () => {
    expect(isDeclined(touch, { 'yes-hands': false }, 2)).toBe(true);
    expect(checkAnswers(touch, { 'yes-hands': false }, { complete: true, week: 2 })).toEqual([]);
    expect(checkAnswers(touch, {}, { complete: true, week: 2 })).toEqual([
      { input: 'yes-hands', code: 'answer-missing' },
    ]);
  });

  it('take a choice for each card', () => {
    const question = 'Past dit bij mij?';
    const some = { cards: { tre: 'unsure' }, question };
    expect(checkAnswers(therapies, some, { complete: true })).toEqual([
      { input: 'cards', code: 'answer-missing' },
    ]);
    const odd = { cards: { tre: 'always' }, question };
    expect(checkAnswers(therapies, odd, { complete: false })).toEqual([
      { input: 'cards', code: 'answer-bad' },
    ]);
  });

  it('tell of the try-out when something was written there', () => {
    expect(meetsAnswered(reading, { result: 'Het lukte.' }, 2)).toBe(true);
    expect([meetsAnswered(reading, { result: '  ' }, 2), meetsAnswered(diary, EVENING)]).toEqual([
      false,
      false,
    ]);
  });

  it('take no body sliders where an exercise has none', () => {
    const ritual = known('gratitude-ritual');
    for (const slider of BODY_SLIDERS) {
      expect(checkAnswers(ritual, { [slider]: 3 }, { complete: false })[0]?.code).toBe('answer-unknown');
    }
  });
});
