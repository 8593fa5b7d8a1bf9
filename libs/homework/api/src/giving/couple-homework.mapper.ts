import type { CoupleHomeworkItem } from '@tweespraak/homework/contract';
import type { Exercise } from '@tweespraak/homework/domain';
import type { PersonId } from '@tweespraak/shared/kernel';
import { seatOf } from '../couple-parts';
import type { HomeworkRow } from '../homework-row';
import type { SeatRow } from './giving.sql';

type SeatItem = NonNullable<CoupleHomeworkItem['a']>;

export interface ItemParts {
  readonly row: HomeworkRow;
  readonly exercise: Exercise;
  readonly seats: readonly SeatRow[];
  readonly sentence: string | null;
  readonly flagged: boolean;
}

/** One piece of homework for its coach: how far each is, never drafts and never what was missed. */
export function toItem({ row, exercise, seats, sentence, flagged }: ItemParts): CoupleHomeworkItem {
  const { id, version, together, startsOn, dueOn, rhythm, remindAt } = row;
  const seatFor = (personId: PersonId) =>
    seats.find((one) => one.homeworkId === id && one.personId === personId);
  const answers = expectsReply(row, exercise);
  return {
    ...{ id, exercise: row.exercise, version, title: exercise.title, minutes: exercise.minutes },
    for: row.forPersonId ? seatOf(row, row.forPersonId) : 'both',
    ...{ together, startsOn, dueOn, rhythm, remindAt, sentence },
    givenAt: row.givenAt.toISOString(),
    enrolmentId: row.enrolmentId,
    withdrawn: row.withdrawn,
    waits: exercise.waitsWhileFlagged === true && flagged,
    replyWithinDays: row.replyWithinDays,
    a: toSeat(seatFor(row.a), answers),
    b: toSeat(seatFor(row.b), answers),
  };
}

/** A coach promised a reply, or the exercise is only done with one. */
export const expectsReply = ({ replyWithinDays }: HomeworkRow, { done }: Exercise): boolean =>
  replyWithinDays !== null || done.kind === 'reply-read';

function toSeat(seat: SeatRow | undefined, answers: boolean): SeatItem | null {
  if (!seat) return null;
  const { begun, done, unread, unanswered, paperCode } = seat;
  const progress = done ? 'done' : begun ? 'busy' : 'not-begun';
  return { progress, toRead: unread, toReply: answers ? unanswered : 0, paperCode };
}
