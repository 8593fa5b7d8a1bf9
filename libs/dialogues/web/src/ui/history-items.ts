import type { CoachDialogue } from '@tweespraak/dialogues/contract';
import type { HistoryItem, Level } from '@tweespraak/dialogues/domain';

/** A couple's dialogues as the rules of planning read them. */
export function historyItems(dialogues: readonly CoachDialogue[]): HistoryItem[] {
  return dialogues.map(({ type, level, coachPresent, askedBy, endedAt, endedHow }) => ({
    ...{ key: type, endedHow, withCoach: coachPresent, plannedByCoach: askedBy === null },
    level: level as Level, // the contract lets 1 to 4 in
    endedAt: endedAt === null ? null : Date.parse(endedAt),
  }));
}
