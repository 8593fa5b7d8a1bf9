import type { PersonId } from '@tweespraak/shared/kernel';
import { FROM_HOMEWORK, HOMEWORK_COLUMNS } from '../homework-row';

/** Parameters: in the order of the columns. */
export const ADD_HOMEWORK = `
  INSERT INTO homework (practice_id, id, couple_id, exercise, exercise_version, for_person_id, together, starts_on, due_on,
    rhythm, remind_at, without_steps, sentence, reply_within_days, enrolment_id, given_by, given_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`;

/** Parameters: practice, homework, couple, person, code. */
export const ADD_SEAT = `
  INSERT INTO homework_seats (practice_id, homework_id, couple_id, person_id, paper_code) VALUES ($1, $2, $3, $4, $5)`;

/** Locked until the end of the transaction. Parameters: practice, homework. */
export const LOCK_HOMEWORK = `
  SELECT ${HOMEWORK_COLUMNS} ${FROM_HOMEWORK} WHERE h.practice_id = $1 AND h.id = $2 FOR NO KEY UPDATE OF h`;

/** Parameters: practice, homework, taken back, now. */
export const WITHDRAW = `
  UPDATE homework SET withdrawn_at = CASE WHEN $3 THEN $4::timestamptz END WHERE practice_id = $1 AND id = $2`;

/** Parameters: practice, homework, due, remind at, reply within. */
export const CHANGE = `
  UPDATE homework SET due_on = $3, remind_at = $4, reply_within_days = $5 WHERE practice_id = $1 AND id = $2`;

/** Newest first. Parameters: practice, couple. */
export const LIST_HOMEWORK = `
  SELECT ${HOMEWORK_COLUMNS} ${FROM_HOMEWORK}
  WHERE h.practice_id = $1 AND h.couple_id = $2 ORDER BY h.given_at DESC, h.id LIMIT 200`;

/** Parameters: practice, homework. */
export const ONE_HOMEWORK = `SELECT ${HOMEWORK_COLUMNS} ${FROM_HOMEWORK} WHERE h.practice_id = $1 AND h.id = $2`;

/** Parameters: practice, homework ids. Of entries row security shows a coach only what was handed in for them. */
export const SEATS = `
  SELECT s.homework_id AS "homeworkId", s.person_id AS "personId", s.paper_code AS "paperCode",
    s.begun_at IS NOT NULL AS begun, s.done_at IS NOT NULL AS done, coalesce(e.unread, 0) AS unread,
    coalesce(e.unanswered, 0) AS unanswered
  FROM homework_seats s
  LEFT JOIN (
    SELECT e.homework_id, e.person_id, count(*) FILTER (WHERE e.read_by_coach_at IS NULL)::int AS unread,
      count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM entry_replies r
        WHERE r.practice_id = e.practice_id AND r.entry_id = e.id))::int AS unanswered
    FROM homework_entries e WHERE e.practice_id = $1 AND e.homework_id = ANY ($2) GROUP BY 1, 2
  ) e ON e.homework_id = s.homework_id AND e.person_id = s.person_id
  WHERE s.practice_id = $1 AND s.homework_id = ANY ($2)`;

export interface SeatRow {
  readonly homeworkId: string;
  readonly personId: PersonId;
  readonly paperCode: string;
  readonly begun: boolean;
  readonly done: boolean;
  readonly unread: number;
  readonly unanswered: number;
}

/** Parameters: practice, homework. */
export const SHARED_ENTRIES = `
  SELECT id, person_id AS "personId", day::text, handed_in_at AS "handedInAt", scope, sealed, widening
  FROM homework_entries WHERE practice_id = $1 AND homework_id = $2 ORDER BY day, id`;

/** Parameters: practice, entry ids. */
export const REPLIES = `
  SELECT id, entry_id AS "entryId", person_id AS "personId", sealed, at, read_at AS "readAt" FROM entry_replies
  WHERE practice_id = $1 AND entry_id = ANY ($2) ORDER BY at, id`;

/** Parameters: practice, homework, now. */
export const MARK_READ = `
  UPDATE homework_entries SET read_by_coach_at = $3
  WHERE practice_id = $1 AND homework_id = $2 AND read_by_coach_at IS NULL`;

/** Parameters: practice, couple. */
export const NAMES = `
  SELECT a.given_name AS a, b.given_name AS b FROM couples c
  JOIN people a ON a.practice_id = c.practice_id AND a.id = c.partner_a_id
  JOIN people b ON b.practice_id = c.practice_id AND b.id = c.partner_b_id
  WHERE c.practice_id = $1 AND c.id = $2`;
