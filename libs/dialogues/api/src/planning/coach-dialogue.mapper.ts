import type { CoachDialogue } from '@tweespraak/dialogues/contract';
import type { CoupleParts } from '../couple-parts';
import { seatOf } from '../couple-parts';
import { isoOf } from '../moments';
import { statusAt } from '../question';
import type { DialogueOfCouple } from './couple-dialogues.sql';

/** A dialogue as its coach sees it: seats instead of people, moments as texts. */
export function toCoachDialogue(
  now: Date,
  couple: Pick<CoupleParts, 'a'>,
  row: DialogueOfCouple<string | null>,
): CoachDialogue {
  const { id, type, level, coachPresent, topic, pillar, paperCode, figures, endedHow } = row;
  return {
    ...{ id, type, level, coachPresent, topic, pillar, paperCode, figures, endedHow },
    status: statusAt(now, row),
    first: seatOf(couple, row.firstPersonId),
    askedBy: seatOf(couple, row.askedBy),
    plannedAt: isoOf(row.plannedAt),
    proposedAt: isoOf(row.proposedAt),
    createdAt: row.createdAt.toISOString(),
    startedAt: isoOf(row.startedAt),
    endedAt: isoOf(row.endedAt),
    pausedAt: isoOf(row.pausedAt),
    returnAt: isoOf(row.returnAt),
  };
}
