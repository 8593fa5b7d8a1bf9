/** Where one partner is, as JSON of the contract's Seat. `s` is a row of round_seats. */
const SEAT_JSON = `json_build_object(
  'state', CASE WHEN s.submitted_at IS NOT NULL THEN 'handed-in' WHEN s.declined_at IS NOT NULL THEN 'declined'
    WHEN s.started_at IS NOT NULL THEN 'busy' ELSE 'not-begun' END,
  'consent', CASE WHEN s.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN s.consented_at IS NOT NULL THEN 'given'
    ELSE 'not-asked' END,
  'submittedAt', s.submitted_at)`;

/** Where the facts of rounds are read: the tables themselves, or what a statement has read of them already. */
export interface RoundSources {
  readonly seats: string;
  readonly releases: string;
  readonly privates: string;
}

/**
 * How a round `r` of couple `c` in practice `p` stands: both seats, the release, whether it is open. The same rule as
 * round_is_open, which a spec holds it to; here without a call for each round, since a coach may read every fact of it.
 * Lateral on purpose: one look-up by key for each round that is asked for.
 */
export const roundState = ({ seats, releases, privates }: RoundSources) => `
  CROSS JOIN LATERAL (
    SELECT count(s.submitted_at) = 2 AS finished, max(s.submitted_at) AS last_at,
      2 = count(*) FILTER (WHERE s.submitted_at IS NOT NULL AND s.declined_at IS NULL
        AND s.consented_at IS NOT NULL AND s.withdrawn_at IS NULL) AS agreed,
      (array_agg(${SEAT_JSON}) FILTER (WHERE s.person_id = c.partner_a_id))[1] AS a,
      (array_agg(${SEAT_JSON}) FILTER (WHERE s.person_id = c.partner_b_id))[1] AS b
    FROM ${seats} s WHERE s.practice_id = r.practice_id AND s.round_id = r.id) seat
  LEFT JOIN LATERAL (
    SELECT x.release_at FROM ${releases} x
    WHERE x.practice_id = r.practice_id AND x.round_id = r.id OFFSET 0) key ON true
  CROSS JOIN LATERAL (
    SELECT seat.agreed AND (coalesce(key.release_at <= now(), false) OR (
      NOT p.coach_release_required AND NOT EXISTS (
        SELECT 1 FROM ${privates} f
        WHERE f.practice_id = r.practice_id AND f.round_id = r.id AND f.flagged))) AS is_open OFFSET 0) gate`;

/** JSON of the contract's PendingRound, from the rows of roundState. */
export const PENDING_JSON = `json_build_object(
  'id', r.id, 'opensOn', r.opens_on, 'dueOn', r.due_on, 'assignedAt', r.assigned_at, 'seriesId', r.series_id,
  'a', seat.a, 'b', seat.b, 'releaseAt', key.release_at, 'isOpen', gate.is_open)`;
