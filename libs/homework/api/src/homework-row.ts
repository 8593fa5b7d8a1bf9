import type { Plan, Rhythm } from '@tweespraak/homework/domain';
import type { CoupleId, HomeworkId, LocalDate, PersonId } from '@tweespraak/shared/kernel';

/** For a query over `homework h` joined with `couples c`. */
export const HOMEWORK_COLUMNS = `
  h.id, h.couple_id AS "coupleId", c.partner_a_id AS a, c.partner_b_id AS b, c.archived_at IS NOT NULL AS archived,
  h.exercise, h.exercise_version AS version, h.for_person_id AS "forPersonId", h.together,
  h.starts_on::text AS "startsOn", h.due_on::text AS "dueOn", h.rhythm, to_char(h.remind_at, 'HH24:MI') AS "remindAt",
  h.without_steps AS "withoutSteps", h.sentence, h.reply_within_days AS "replyWithinDays", h.enrolment_id AS "enrolmentId",
  h.given_at AS "givenAt", h.withdrawn_at IS NOT NULL AS withdrawn`;
export const FROM_HOMEWORK = `
  FROM homework h JOIN couples c ON c.practice_id = h.practice_id AND c.id = h.couple_id`;

/** One piece of homework with the couple it was given to. */
export interface HomeworkRow {
  readonly id: HomeworkId;
  readonly coupleId: CoupleId;
  readonly a: PersonId;
  readonly b: PersonId;
  readonly archived: boolean;
  readonly exercise: string;
  readonly version: number;
  readonly forPersonId: PersonId | null;
  readonly together: boolean;
  readonly startsOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly rhythm: Rhythm;
  readonly remindAt: string | null;
  readonly withoutSteps: string[];
  readonly sentence: Buffer | null;
  readonly replyWithinDays: number | null;
  readonly enrolmentId: string | null;
  readonly givenAt: Date;
  readonly withdrawn: boolean;
}

export const planOfRow = ({ rhythm, startsOn, dueOn }: HomeworkRow): Plan => ({ rhythm, startsOn, dueOn });

/** Whom it was given to. */
export const peopleOf = ({ forPersonId, a, b }: HomeworkRow): PersonId[] =>
  forPersonId ? [forPersonId] : [a, b];

/** Whose file an act on it touches: of what is for one, the other reads nothing in the access log either. */
export const aboutOf = ({ id, coupleId, forPersonId }: HomeworkRow) => ({
  objectId: id,
  coupleId,
  subjectId: forPersonId,
});
