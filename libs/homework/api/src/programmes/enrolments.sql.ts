import type { Pause, ProgrammeStep } from '@tweespraak/homework/domain';
import type { CoupleId, LocalDate, Localised } from '@tweespraak/shared/kernel';

const COLUMNS = `
  e.id, e.couple_id AS "coupleId", e.programme, e.title, e.steps, e.starts_on::text AS "startsOn", e.started_at AS "startedAt",
  e.paused_at AS "pausedAt", e.pauses, e.finished_at AS "finishedAt", e.cancelled_at AS "cancelledAt"`;

/** A programme that was started for a couple, with its steps as they were then. */
export interface EnrolmentRow {
  readonly id: string;
  readonly coupleId: CoupleId;
  readonly programme: string;
  readonly title: Localised;
  readonly steps: readonly ProgrammeStep[];
  readonly startsOn: LocalDate;
  readonly startedAt: Date;
  readonly pausedAt: Date | null;
  readonly pauses: readonly (Pause & { readonly to: number })[];
  readonly finishedAt: Date | null;
  readonly cancelledAt: Date | null;
}

/** How one step of it is. */
export interface StepRow {
  readonly enrolmentId: string;
  readonly step: string;
  readonly state: 'waiting' | 'planned' | 'delivered' | 'skipped' | 'stuck';
  readonly dueAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly skippedAt: Date | null;
  readonly why: string | null;
  readonly objectId: string | null;
}

/** Running first, then newest first. Parameters: practice, couple. */
export const LIST_ENROLMENTS = `
  SELECT ${COLUMNS} FROM enrolments e WHERE e.practice_id = $1 AND e.couple_id = $2
  ORDER BY coalesce(e.finished_at, e.cancelled_at) IS NOT NULL, e.started_at DESC, e.id`;

/** Locked until the end of the transaction: of two that look at the same moment, the second finds what the first gave. */
export const LOCK_ENROLMENT = `
  SELECT ${COLUMNS} FROM enrolments e WHERE e.practice_id = $1 AND e.id = $2 FOR NO KEY UPDATE`;

/** In order. Parameters: practice, enrolments. */
export const STEPS_OF = `
  SELECT enrolment_id AS "enrolmentId", step, state, due_at AS "dueAt", delivered_at AS "deliveredAt", skipped_at AS "skippedAt",
    why, object_id AS "objectId"
  FROM enrolment_steps WHERE practice_id = $1 AND enrolment_id = ANY ($2::uuid[]) ORDER BY enrolment_id, position`;

/** Two starts for the same couple wait for each other. Parameter: couple. */
export const LOCK_STARTS = `SELECT pg_advisory_xact_lock(hashtextextended('programmes ' || $1::text, 0))`;

/** Parameters: practice, couple, programme. */
export const RUNS_ALREADY = `
  SELECT 1 FROM enrolments WHERE practice_id = $1 AND couple_id = $2 AND programme = $3
    AND cancelled_at IS NULL AND finished_at IS NULL`;

/** Parameters: practice, enrolment, couple, programme, title, steps, first day, coach, moment. */
export const ADD_ENROLMENT = `
  INSERT INTO enrolments (practice_id, id, couple_id, programme, title, steps, starts_on, started_by, started_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** Parameters: practice, enrolment, couple, steps in order. */
export const ADD_STEPS = `
  INSERT INTO enrolment_steps (practice_id, enrolment_id, couple_id, step, position)
  SELECT $1, $2, $3, s.step, s.nth - 1 FROM unnest($4::text[]) WITH ORDINALITY AS s (step, nth)`;

/** Parameters: practice, enrolment, moments. */
export const TURN_ENROLMENT = `
  UPDATE enrolments SET paused_at = $3, pauses = $4, finished_at = $5, cancelled_at = $6 WHERE practice_id = $1 AND id = $2`;

/** Parameters: practice, enrolment, step, how it is. */
export const TURN_STEP = `
  UPDATE enrolment_steps SET state = $4, due_at = $5, delivered_at = $6, skipped_at = $7, why = $8, object_id = $9
  WHERE practice_id = $1 AND enrolment_id = $2 AND step = $3`;

/** The one step whose turn it is stands planned, if its moment is known; the others wait. Parameters: practice, enrolment, step, moment. */
export const PLAN_STEP = `
  UPDATE enrolment_steps SET state = CASE WHEN step = $3 AND $4::timestamptz IS NOT NULL THEN 'planned' ELSE 'waiting' END,
    due_at = CASE WHEN step = $3 THEN $4::timestamptz END
  WHERE practice_id = $1 AND enrolment_id = $2 AND state IN ('waiting', 'planned')`;

/** When each seat came to "done", and whether it was taken back. Parameters: practice, pieces of homework. */
export const HOMEWORK_FACTS = `
  SELECT h.id, h.withdrawn_at IS NOT NULL AS gone,
    max(s.done_at) FILTER (WHERE s.person_id = c.partner_a_id) AS a,
    max(s.done_at) FILTER (WHERE s.person_id = c.partner_b_id) AS b
  FROM homework h
  JOIN couples c ON c.practice_id = h.practice_id AND c.id = h.couple_id
  LEFT JOIN homework_seats s ON s.practice_id = h.practice_id AND s.homework_id = h.id
  WHERE h.practice_id = $1 AND h.id = ANY ($2::uuid[]) GROUP BY h.id, h.withdrawn_at`;

/** Titles of the practice's own exercises, as published last. Parameters: practice, exercises. */
export const EXERCISE_TITLES = `
  SELECT DISTINCT ON (exercise_id) exercise_id::text AS key, definition -> 'title' AS title FROM exercise_versions
  WHERE practice_id = $1 AND exercise_id = ANY ($2::uuid[]) ORDER BY exercise_id, published_at IS NULL, version DESC`;

/**
 * Of an enrolment that runs: whose it is now, and the wall it lives by. No coach: whoever it was is none any more. Parameters:
 * practice, enrolment.
 */
export const WHOSE = `
  SELECT e.couple_id AS "coupleId", p.time_zone AS "timeZone", p.locale, clock_timestamp() AS now,
    CASE WHEN w.left_at IS NULL AND 'coach' = ANY (w.roles) THEN w.id END AS "coachId"
  FROM enrolments e
  JOIN practices p ON p.practice_id = e.practice_id
  JOIN couples c ON c.practice_id = e.practice_id AND c.id = e.couple_id
  JOIN people w ON w.practice_id = c.practice_id AND w.id = c.coach_id
  WHERE e.practice_id = $1 AND e.id = $2
    AND e.paused_at IS NULL AND e.cancelled_at IS NULL AND e.finished_at IS NULL`;

/** Parameters: practice, couple. */
export const RUNNING_OF = `
  SELECT id FROM enrolments WHERE practice_id = $1 AND couple_id = $2
    AND paused_at IS NULL AND cancelled_at IS NULL AND finished_at IS NULL ORDER BY started_at, id`;

/** Nobody there to give the next step. Parameters: practice, enrolment, why. */
export const STICK_NEXT = `
  UPDATE enrolment_steps SET state = 'stuck', why = $3, due_at = NULL
  WHERE practice_id = $1 AND enrolment_id = $2 AND step = (
    SELECT s.step FROM enrolment_steps s WHERE s.practice_id = $1 AND s.enrolment_id = $2
      AND s.state IN ('waiting', 'planned', 'stuck') ORDER BY s.position LIMIT 1) AND state <> 'stuck'`;
