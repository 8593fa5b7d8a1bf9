import { DomainError } from '@tweespraak/shared/kernel';
import type { Instrument } from './instrument';

/** 0–6 is an answer, `SKIPPED` a deliberate skip, `null` still open. Fits one `smallint[36]`, indexed as `items`. */
export type RawAnswer = number | null;
export type Answers = readonly RawAnswer[];

export const SKIPPED = -1;
const HIGHEST_ANSWER = 6;
const HIGHEST_GUESS = 100;
const HIGHEST_IMPORTANCE = 3;

/** Counts over all items: `given + skipped + open` is their number; `complete` when none is open. */
export interface Completeness {
  readonly given: number;
  readonly skipped: number;
  readonly open: number;
  readonly complete: boolean;
}

/** True for a value that carries information: an integer 0–6, neither skipped nor open. */
export function isGiven(value: unknown): value is number {
  return isWholeBetween(value, HIGHEST_ANSWER);
}

/** True for anything that may stand in an answer's place: 0–6, SKIPPED or null. */
export function isAnswer(value: unknown): value is RawAnswer {
  return value === null || value === SKIPPED || isGiven(value);
}

/** True for a guess of the partner's pillar score: a whole number 0–100, or null when left out. */
export function isGuess(value: unknown): value is number | null {
  return value === null || isWholeBetween(value, HIGHEST_GUESS);
}

/** True for a weight of importance: 0–3, or null when left out. */
export function isImportance(value: unknown): value is number | null {
  return value === null || isWholeBetween(value, HIGHEST_IMPORTANCE);
}

/** As many open places as the instrument has items. */
export function emptyAnswers(instrument: Instrument): RawAnswer[] {
  return instrument.items.map(() => null);
}

export function completeness(answers: Answers): Completeness {
  const given = answers.filter(isGiven).length;
  const skipped = answers.filter((answer) => answer === SKIPPED).length;
  const open = answers.length - given - skipped;
  return { given, skipped, open, complete: open === 0 };
}

/**
 * Throws DomainError `answers.length`, `answers.value` or `answers.not-skippable`.
 * Names the item, never the answer: error texts reach logs.
 */
export function checkAnswers(instrument: Instrument, answers: Answers): void {
  if (answers.length !== instrument.items.length) {
    throw new DomainError('answers.length', 'There is not one answer for each item.');
  }
  instrument.items.forEach((item, index) => {
    const answer = answers[index];
    if (!isAnswer(answer))
      throw new DomainError('answers.value', 'This is not an answer.', { item: item.id });
    if (answer === SKIPPED && !item.skippable) {
      throw new DomainError('answers.not-skippable', 'This item cannot be skipped.', { item: item.id });
    }
  });
}

function isWholeBetween(value: unknown, highest: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= highest;
}
