import type { LocalDate } from '@tweespraak/shared/kernel';
import type { Scope } from '@tweespraak/homework/domain';
import { FROM_HOMEWORK, HOMEWORK_COLUMNS, type HomeworkRow } from '../homework-row';

/** Only what is given to me has a seat of mine; of the other's seat nothing is asked. $2 is me. */
const MINE = `
  SELECT ${HOMEWORK_COLUMNS}, s.paper_code AS "paperCode", s.later_until AS "laterUntil", s.done_at AS "doneAt"
  ${FROM_HOMEWORK}
  JOIN homework_seats s ON s.practice_id = h.practice_id AND s.homework_id = h.id AND s.person_id = $2
  WHERE h.practice_id = $1`;

/** Newest first. Parameters: practice, me. */
export const MY_HOMEWORK = `${MINE} ORDER BY h.given_at DESC, h.id LIMIT 300`;

/** Parameters: practice, me, homework. */
export const ONE_OF_MINE = `${MINE} AND h.id = $3`;

/** As `ONE_OF_MINE`; two phones of mine that write at once wait for each other. */
export const LOCK_MINE = `${ONE_OF_MINE} FOR NO KEY UPDATE OF s`;

/** Parameters: practice, me, code. */
export const MINE_BY_CODE = `${MINE} AND s.paper_code = $3 FOR NO KEY UPDATE OF s`;

/** Facts of my own entries, none of their words. Parameters: practice, me, homework ids. */
export const MY_ENTRY_FACTS = `
  SELECT e.id, e.homework_id AS "homeworkId", e.day::text, e.handed_in_at AS "handedInAt", e.scope, e.declined, e.answered,
    e.widening = 'asked' AS "wideningAsked", count(r.id) FILTER (WHERE r.read_at IS NULL)::int AS "newReplies",
    count(r.id) FILTER (WHERE r.read_at IS NOT NULL) > 0 AS "replyRead"
  FROM homework_entries e
  LEFT JOIN entry_replies r ON r.practice_id = e.practice_id AND r.entry_id = e.id
  WHERE e.practice_id = $1 AND e.person_id = $2 AND e.homework_id = ANY ($3)
  GROUP BY e.practice_id, e.id`;

/** Parameters: practice, me, homework, now, begun, done, last entry. What was before stays as it was. */
export const REFRESH_SEAT = `
  UPDATE homework_seats SET begun_at = CASE WHEN $5 THEN coalesce(begun_at, $4) END,
    done_at = CASE WHEN $6 THEN coalesce(done_at, $4) END, last_entry_at = $7
  WHERE practice_id = $1 AND person_id = $2 AND homework_id = $3`;

export interface MyHomeworkRow extends HomeworkRow {
  readonly paperCode: string;
  readonly laterUntil: Date | null;
  readonly doneAt: Date | null;
}

export interface EntryFacts {
  readonly id: string;
  readonly homeworkId: string;
  readonly day: LocalDate;
  readonly handedInAt: Date | null;
  readonly scope: Scope;
  readonly declined: boolean;
  readonly answered: boolean;
  readonly wideningAsked: boolean;
  readonly newReplies: number;
  readonly replyRead: boolean;
}
