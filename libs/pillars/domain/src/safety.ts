import { isGiven, type Answers } from './answers';
import type { Instrument } from './instrument';

/**
 * True when a person's safety answers ask for the coach's attention: any item at or past its cut (README, "Safety").
 * For the coach alone. Gives no text and no item on purpose: nothing that could surface elsewhere.
 * A skipped item never flags: skipping is a right, and `safetyUnanswered` tells the coach.
 */
export function isSafetyFlagged(instrument: Instrument, safetyAnswers: Answers): boolean {
  return instrument.safetyItems.some(({ flag }, index) => {
    const answer = safetyAnswers[index];
    if (!isGiven(answer)) return false;
    return flag.direction === 'atLeast' ? answer >= flag.cut : answer <= flag.cut;
  });
}

/** How many safety items were left open or skipped: without answers "no flag" means nothing. */
export function safetyUnanswered(instrument: Instrument, safetyAnswers: Answers): number {
  return instrument.safetyItems.filter((_, index) => !isGiven(safetyAnswers[index])).length;
}
