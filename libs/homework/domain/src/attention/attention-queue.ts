import { ATTENTION_ORDER, type AttentionDay, type AttentionFacts, type AttentionItem } from './attention';
import {
  dialoguePutOff,
  drop,
  homeworkPutOff,
  noEntry,
  noTest,
  programmeNote,
  programmeStuck,
  unreturnedPause,
} from './attention-rules';

const RULES = [
  drop,
  unreturnedPause,
  homeworkPutOff,
  dialoguePutOff,
  noTest,
  noEntry,
  programmeStuck,
  programmeNote,
];

/** What the coach did with an occasion keeps it away for ever. */
export interface AnsweredOccasion {
  readonly coupleId: string;
  readonly occasion: string;
}

/**
 * The contingent queue: which couples stall, most urgent first, then who waits longest. An occasion that was answered stays
 * away; the next one comes back. Throws DomainError `date.invalid`.
 */
export function attentionQueue(
  couples: readonly AttentionFacts[],
  answered: readonly AnsweredOccasion[],
  day: AttentionDay,
): AttentionItem[] {
  const done = new Set(answered.map(({ coupleId, occasion }) => `${coupleId} ${occasion}`));
  return couples
    .flatMap((facts) =>
      RULES.flatMap((rule) => rule(facts, day)).map((found) => ({ coupleId: facts.coupleId, ...found })),
    )
    .filter(({ coupleId, occasion }) => !done.has(`${coupleId} ${occasion}`))
    .toSorted(byUrgency);
}

function byUrgency(x: AttentionItem, y: AttentionItem): number {
  const rank = ATTENTION_ORDER.indexOf(x.kind) - ATTENTION_ORDER.indexOf(y.kind);
  return rank || (y.days ?? 0) - (x.days ?? 0) || (x.coupleId < y.coupleId ? -1 : 1);
}
