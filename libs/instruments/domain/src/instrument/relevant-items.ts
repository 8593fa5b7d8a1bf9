import { type Answers, type AnswerValue, answerTo } from './answers';
import { holds } from './holds';
import type { Instrument, Item } from './instrument';

/**
 * The items that are shown with these answers, in order. A hidden item counts as not answered for the conditions after it,
 * whatever was filled in before it was hidden. In: an instrument of which `checkInstrument` finds no problem.
 */
export function relevantItems({ items }: Pick<Instrument, 'items'>, answers: Answers): Item[] {
  return walk(items, answers).shown;
}

/** Only what was answered to items that are shown: what is sealed and scored. */
export function shownAnswers({ items }: Pick<Instrument, 'items'>, answers: Answers): Answers {
  return walk(items, answers).seen;
}

function walk(items: readonly Item[], answers: Answers): { shown: Item[]; seen: Answers } {
  const shown: Item[] = [];
  const seen: Record<string, AnswerValue> = {};
  for (const item of items) {
    if (item.relevant && !holds(item.relevant, seen)) continue;
    shown.push(item);
    const answer = item.kind === 'note' ? null : answerTo(answers, item.id);
    if (answer !== null) seen[item.id] = answer;
  }
  return { shown, seen };
}
