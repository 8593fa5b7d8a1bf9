/** Asked as the exporting role: one practice, scores of open rounds only, nothing of who of the two did what. $1 is its zone, where there are days. */

export const PRACTICE = `SELECT name, time_zone AS "timeZone" FROM practices`;

export const COUPLES = `
  SELECT id AS "coupleId", (created_at AT TIME ZONE $1)::date::text AS "createdOn",
    (archived_at AT TIME ZONE $1)::date::text AS "archivedOn"
  FROM couples`;

/** With when the second of the two handed in, as text that sorts. */
export const ROUNDS = `
  SELECT r.id AS "roundId", r.couple_id AS "coupleId", r.instrument_version AS "instrumentVersion",
    r.due_on::text AS "dueOn", o.round_id IS NOT NULL AS open,
    to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS "handedInAt",
    (h.at AT TIME ZONE $1)::date::text AS "handedInOn"
  FROM rounds r
  LEFT JOIN (SELECT round_id, max(submitted_at) AS at FROM round_seats
    GROUP BY round_id HAVING count(submitted_at) = 2) h ON h.round_id = r.id
  LEFT JOIN open_rounds() o ON o.round_id = r.id
  WHERE r.cancelled_at IS NULL`;

/** Due in $2 to $3; done when all it was for are. */
export const HOMEWORK = `
  SELECT h.id AS "homeworkId", h.couple_id AS "coupleId", h.due_on::text AS "dueOn",
    (CASE WHEN bool_and(s.done_at IS NOT NULL) THEN max(s.done_at) END AT TIME ZONE $1)::date::text AS "doneOn"
  FROM homework h JOIN homework_seats s ON s.practice_id = h.practice_id AND s.homework_id = h.id
  WHERE h.withdrawn_at IS NULL AND h.due_on BETWEEN $2 AND $3
  GROUP BY h.practice_id, h.id, h.couple_id, h.due_on`;

/** Over in $2 to $3. */
export const DIALOGUES = `
  SELECT id AS "dialogueId", couple_id AS "coupleId", (ended_at AT TIME ZONE $1)::date::text AS "endedOn",
    status = 'closed' AS finished
  FROM dialogues
  WHERE status IN ('closed', 'stopped') AND (ended_at AT TIME ZONE $1)::date BETWEEN $2 AND $3`;

/** What each of the two scored in the rounds $1, those of them that are open. One look at the responses: which are open is asked once. */
export const SCORES = `
  SELECT s.round_id AS "roundId", s.person_id = c.partner_a_id AS "isA", s.scores, s.total,
    s.instrument_version AS "instrumentVersion", r.parameters_version AS "parametersVersion"
  FROM responses s
  JOIN rounds r ON r.practice_id = s.practice_id AND r.id = s.round_id
  JOIN couples c ON c.practice_id = s.practice_id AND c.id = s.couple_id
  WHERE s.round_id = ANY ($1)`;
