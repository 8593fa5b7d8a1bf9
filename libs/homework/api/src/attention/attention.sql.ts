/**
 * Each one's side of homework that runs and is not done, over all couples of the coach. What waits for a safety flag is
 * nobody's turn. Parameters: practice, today, built-in exercises that wait for a flag, days that late homework stays welcome.
 */
export const OPEN_SEATS = `
  WITH seats AS MATERIALIZED (
    SELECT s.homework_id, s.couple_id, s.person_id, s.done_at, s.postponements,
      max(s.last_entry_at) OVER (PARTITION BY s.couple_id, s.person_id) AS last_entry_at
    FROM homework_seats s WHERE s.practice_id = $1
  )
  SELECT h.couple_id AS "coupleId", h.id AS "homeworkId", h.starts_on AS "startsOn", s.postponements,
    CASE WHEN s.person_id = c.partner_a_id THEN 'a' ELSE 'b' END AS seat, s.last_entry_at AS "lastEntryAt"
  FROM homework h
  JOIN couples c ON c.practice_id = h.practice_id AND c.id = h.couple_id AND c.archived_at IS NULL
  JOIN seats s ON s.homework_id = h.id AND s.person_id IN (c.partner_a_id, c.partner_b_id)
  WHERE h.practice_id = $1 AND h.withdrawn_at IS NULL AND s.done_at IS NULL
    AND h.starts_on <= $2::date AND h.due_on >= $2::date - $4::int
    AND NOT ((h.exercise = ANY ($3::text[]) OR EXISTS (
        SELECT 1 FROM exercise_versions v WHERE v.practice_id = h.practice_id AND v.exercise_id::text = h.exercise
          AND v.version = h.exercise_version AND (v.definition ->> 'waitsWhileFlagged')::boolean))
      AND couple_is_flagged(h.couple_id))
  ORDER BY h.couple_id, h.starts_on, h.id, seat`;

/** Steps of running programmes that could not be given, and recent notes to the coach (they become nothing). Parameters: practice, now. */
export const PROGRAMME_SIGNS = `
  SELECT s.couple_id AS "coupleId", s.enrolment_id AS "enrolmentId", s.step, s.state
  FROM enrolment_steps s
  JOIN enrolments e ON e.practice_id = s.practice_id AND e.id = s.enrolment_id
    AND e.cancelled_at IS NULL
  JOIN couples c ON c.practice_id = s.practice_id AND c.id = s.couple_id AND c.archived_at IS NULL
  WHERE s.practice_id = $1 AND (s.state = 'stuck' AND e.paused_at IS NULL AND e.finished_at IS NULL
    OR s.state = 'delivered' AND s.object_id IS NULL AND s.delivered_at > $2::timestamptz - interval '28 days')
  ORDER BY s.enrolment_id, s.position`;

/** Parameter: practice. */
export const ANSWERED = `SELECT couple_id AS "coupleId", occasion FROM attention_answers WHERE practice_id = $1`;

/** Parameters: practice, couples. */
export const NAMES = `
  SELECT c.id, a.given_name AS a, b.given_name AS b FROM couples c
  JOIN people a ON a.practice_id = c.practice_id AND a.id = c.partner_a_id
  JOIN people b ON b.practice_id = c.practice_id AND b.id = c.partner_b_id
  WHERE c.practice_id = $1 AND c.id = ANY ($2::uuid[])`;

/** Parameters: practice, couple, occasion, kind, reason, coach, moment. */
export const ANSWER = `
  INSERT INTO attention_answers (practice_id, couple_id, occasion, kind, reason, answered_by, answered_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (practice_id, couple_id, occasion) DO UPDATE SET kind = excluded.kind, reason = excluded.reason,
    answered_by = excluded.answered_by, answered_at = excluded.answered_at`;

/** Parameters: practice, couple, occasion. */
export const TAKE_BACK = `DELETE FROM attention_answers WHERE practice_id = $1 AND couple_id = $2 AND occasion = $3`;
