import { type Answers, answerTo } from '../instrument/answers';
import type { Item } from '../instrument/instrument';

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Between which numbers an item lies; null: it has no numbers, so no scale can count it. */
export function boundsOf(item: Item): Bounds | null {
  if (item.kind === 'integer') return item.range && { low: item.range.low, high: item.range.high };
  const scores = item.options.map(({ score }) => score);
  if (item.kind !== 'choice' || scores.length === 0 || scores.includes(null)) return null;
  const numbers = scores.filter((score) => score !== null);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return low < high ? { low, high } : null;
}

/** The number of an answer; null: not answered. */
export function numberOfAnswer(item: Item, answers: Answers): number | null {
  const answer = answerTo(answers, item.id);
  if (item.kind === 'integer') return typeof answer === 'number' ? answer : null;
  return item.options.find(({ value }) => value === answer)?.score ?? null;
}
