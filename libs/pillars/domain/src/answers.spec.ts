import {
  checkAnswers,
  completeness,
  emptyAnswers,
  isAnswer,
  isGiven,
  isGuess,
  isImportance,
  SKIPPED,
} from './answers';
import { NINE_PILLARS_V1 } from './nine-pillars-v1';

const all = (value: number | null) => NINE_PILLARS_V1.items.map(() => value);

describe('answers', () => {
  it('takes the seven answers, a skip and an open place, and nothing else', () => {
    expect([0, 1, 2, 3, 4, 5, 6, SKIPPED, null].every(isAnswer)).toBe(true);
    expect([7, -2, 2.5, Number.NaN, '3', undefined, true, Infinity].some(isAnswer)).toBe(false);
  });

  it('counts zero as given: it is an answer, not a missing one', () => {
    expect(isGiven(0)).toBe(true);
    expect([SKIPPED, null].some(isGiven)).toBe(false);
  });

  it('starts with every place open', () => {
    expect(completeness(emptyAnswers(NINE_PILLARS_V1))).toEqual({
      given: 0,
      skipped: 0,
      open: 36,
      complete: false,
    });
  });

  it('is complete when each item was answered or skipped', () => {
    const answers = all(0).with(3, SKIPPED);
    expect(completeness(answers)).toEqual({ given: 35, skipped: 1, open: 0, complete: true });
    expect(completeness(answers.with(7, null)).complete).toBe(false);
  });

  it('names the item and not the answer when one is impossible', () => {
    expect(() => checkAnswers(NINE_PILLARS_V1, all(6))).not.toThrow();
    expect(() => checkAnswers(NINE_PILLARS_V1, all(6).slice(1))).toThrow(
      expect.objectContaining({ code: 'answers.length' }),
    );
    expect(() => checkAnswers(NINE_PILLARS_V1, all(6).with(4, 97))).toThrow(
      expect.objectContaining({
        code: 'answers.value',
        details: { item: 'WB1' },
        message: 'This is not an answer.',
      }),
    );
  });

  it('refuses a skip where an instrument wants an answer', () => {
    const strict = {
      ...NINE_PILLARS_V1,
      items: NINE_PILLARS_V1.items.map((item) => ({ ...item, skippable: false })),
    };
    expect(() => checkAnswers(strict, all(6).with(0, SKIPPED))).toThrow(
      expect.objectContaining({ code: 'answers.not-skippable', details: { item: 'VB1' } }),
    );
  });

  it('takes guesses from 0 to 100 and importance from 0 to 3, either may be left out', () => {
    expect([0, 55, 100, null].every(isGuess)).toBe(true);
    expect([101, -1, 4.5].some(isGuess)).toBe(false);
    expect([0, 3, null].every(isImportance)).toBe(true);
    expect([4, -1, 1.5].some(isImportance)).toBe(false);
  });
});
