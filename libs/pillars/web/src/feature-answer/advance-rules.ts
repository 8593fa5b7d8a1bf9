import { isGiven, type RawAnswer } from '@tweespraak/pillars/domain';

/** How long a first answer stays in sight before the next question comes, in ms. */
export const ADVANCE_MS = 350;

export interface Answering {
  /** The answer that stood there before. */
  readonly before: RawAnswer;
  readonly isLast: boolean;
  /** Someone came from checking, to change this one question. */
  readonly fromCheck: boolean;
  readonly byArrow: boolean;
}

/**
 * Whether the next question comes by itself: only after a first answer. Changing an answer never jumps, the last question
 * never goes on by itself, and neither does walking through the answers with the arrow keys.
 */
export function advancesByItself({ before, isLast, fromCheck, byArrow }: Answering): boolean {
  return !isGiven(before) && !isLast && !fromCheck && !byArrow;
}
