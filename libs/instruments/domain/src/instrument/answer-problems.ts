import { type Answers, type AnswerValue, answerTo } from './answers';
import { holds } from './holds';
import { type Instrument, type Item, MOST_ANSWER } from './instrument';
import { relevantItems, shownAnswers } from './relevant-items';

export type AnswerProblemCode =
  'unknown-item' | 'wrong-kind' | 'not-an-option' | 'out-of-range' | 'too-long' | 'constraint' | 'required';

export interface AnswerProblem {
  readonly item: string;
  readonly code: AnswerProblemCode;
}

/** What a draft may still lack. */
const MAY_WAIT: readonly AnswerProblemCode[] = ['out-of-range', 'required'];

/**
 * What keeps answers from being handed in, in the order of the items: none is an empty list. Answers to items that are
 * hidden are not judged: they are not handed in.
 */
export function answerProblems(instrument: Instrument, answers: Answers): AnswerProblem[] {
  const seen = shownAnswers(instrument, answers);
  const shown = relevantItems(instrument, answers).flatMap((item) => {
    const answer = item.kind === 'note' ? null : answerTo(seen, item.id);
    const code = answer === null ? missing(item) : (unfit(item, answer) ?? broken(item, answer, seen));
    return code ? [{ item: item.id, code }] : [];
  });
  return [...unknownItems(instrument, answers), ...shown];
}

/** What cannot even be kept as a draft: an answer to nothing, or one of the wrong kind. Half an answer may wait. */
export function draftProblems(instrument: Instrument, answers: Answers): AnswerProblem[] {
  const kept = instrument.items.flatMap((item) => {
    const answer = answerTo(answers, item.id);
    const code = answer === null ? null : unfit(item, answer);
    return code && !MAY_WAIT.includes(code) ? [{ item: item.id, code }] : [];
  });
  return [...unknownItems(instrument, answers), ...kept];
}

function unknownItems({ items }: Instrument, answers: Answers): AnswerProblem[] {
  const asked = new Set(items.filter(({ kind }) => kind !== 'note').map(({ id }) => id));
  const unknown = Object.keys(answers).filter((id) => !asked.has(id));
  return unknown.map((item) => ({ item, code: 'unknown-item' }));
}

const missing = ({ kind, required }: Item): AnswerProblemCode | null =>
  required && kind !== 'note' ? 'required' : null;

const broken = ({ constraint }: Item, answer: AnswerValue, seen: Answers): AnswerProblemCode | null =>
  constraint && !holds(constraint, seen, answer) ? 'constraint' : null;

/** Why an answer does not fit its item; null: it does. */
function unfit(item: Item, answer: AnswerValue): AnswerProblemCode | null {
  if (item.kind === 'choice' || item.kind === 'choices') return unfitChoice(item, answer);
  if (item.kind === 'text') return unfitText(item, answer);
  if (item.kind === 'note' || typeof answer !== 'number' || !Number.isFinite(answer)) return 'wrong-kind';
  if (item.kind === 'decimal') return null;
  if (!Number.isSafeInteger(answer)) return 'wrong-kind';
  const { range } = item;
  if (!range) return null;
  const onStep = (answer - range.low) % range.step === 0;
  return answer < range.low || answer > range.high || !onStep ? 'out-of-range' : null;
}

function unfitChoice({ kind, options, required }: Item, answer: AnswerValue): AnswerProblemCode | null {
  const many = typeof answer === 'object';
  if (typeof answer === 'number' || many !== (kind === 'choices')) return 'wrong-kind';
  const chosen = typeof answer === 'object' ? answer : [answer];
  if (required && chosen.length === 0) return 'required';
  if (new Set(chosen).size < chosen.length) return 'wrong-kind';
  return chosen.every((one) => options.some(({ value }) => value === one)) ? null : 'not-an-option';
}

function unfitText({ required }: Item, answer: AnswerValue): AnswerProblemCode | null {
  if (typeof answer !== 'string') return 'wrong-kind';
  if (required && !answer.trim()) return 'required';
  return answer.length > MOST_ANSWER ? 'too-long' : null;
}
