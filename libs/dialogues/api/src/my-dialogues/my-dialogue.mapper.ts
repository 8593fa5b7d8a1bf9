import type { MyDialogue } from '@tweespraak/dialogues/contract';
import { scripts } from '@tweespraak/dialogues/domain';
import type { PersonId } from '@tweespraak/shared/kernel';
import { answerBefore, isoOf } from '../moments';
import { statusAt } from '../question';
import type { MyDialogueRow } from './my-dialogues.sql';

const WEEK_MS = 7 * 86_400_000;

/** One dialogue through the eyes of one of the two. A safety flag changes nothing here. */
export function toMyDialogue(now: Date, me: PersonId, row: MyDialogueRow<string | null>): MyDialogue {
  const { id, type, level, coachPresent, topic, paperCode } = row;
  const status = statusAt(now, row);
  const isQuestion = status === 'asked' || status === 'not-now';
  return {
    ...{ id, type, level, coachPresent, topic, paperCode, status },
    iBegin: row.firstPersonId === null ? null : row.firstPersonId === me,
    iAsked: row.askedBy === me,
    askedByPartner: row.askedBy !== null && row.askedBy !== me,
    answerBefore: isQuestion ? isoOf(answerBefore(row)) : null,
    plannedAt: isoOf(row.plannedAt),
    proposedAt: status === 'not-now' ? isoOf(row.proposedAt) : null,
    returnAt: isoOf(row.returnAt),
    endedAt: isoOf(row.endedAt),
    canMeasure: mayMeasure(now, row),
  };
}

/** A question that expired is nobody's fault: only who asked is told that it is gone. */
export function isShown(now: Date, me: PersonId, row: MyDialogueRow<unknown>): boolean {
  return row.askedBy === me || statusAt(now, row) !== 'expired';
}

/** The three sliders are for live dialogues, for a week after. */
function mayMeasure(
  now: Date,
  { type, status, onPaper, endedAt, measured }: MyDialogueRow<unknown>,
): boolean {
  if (measured || onPaper || status !== 'closed' || !endedAt) return false;
  return scripts[type].setting === 'room' && now.getTime() - endedAt.getTime() < WEEK_MS;
}
