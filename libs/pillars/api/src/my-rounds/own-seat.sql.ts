/**
 * The running partner's own seat, locked until the end of the transaction, with the reason why it takes no answers.
 * Parameters: practice, round, person, today. The lock makes a late answer wait for a handing in that is under way.
 */
export const OWN_SEAT = `
  SELECT s.practice_id, s.round_id, s.couple_id, s.person_id, s.started_at, s.declined_at, r.instrument_version,
    CASE
      WHEN r.cancelled_at IS NOT NULL THEN 'round.cancelled'
      WHEN s.submitted_at IS NOT NULL THEN 'response.sealed'
      WHEN r.opens_on > $4::date THEN 'round.planned' END AS problem
  FROM round_seats s JOIN rounds r ON r.practice_id = s.practice_id AND r.id = s.round_id
  WHERE s.practice_id = $1 AND s.round_id = $2 AND s.person_id = $3
  FOR NO KEY UPDATE OF s`;

/** CTEs for a statement that answers: the seat, and the first answer on it, which also takes back "not this time". */
export const ANSWERING = `
  seat AS MATERIALIZED (${OWN_SEAT}),
  begun AS (
    UPDATE round_seats s SET started_at = coalesce(s.started_at, now()), declined_at = NULL
    FROM seat
    WHERE s.practice_id = seat.practice_id AND s.round_id = seat.round_id AND s.person_id = seat.person_id
      AND seat.problem IS NULL AND (seat.started_at IS NULL OR seat.declined_at IS NOT NULL))`;
