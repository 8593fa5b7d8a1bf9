/** Parameters: practice, rounds. */
export const ROUND_FACTS = `
  SELECT r.id, seat.a, seat.b, CASE WHEN round_is_open(r.id) THEN greatest(k.release_at, seat.agreed_at) END AS "openedAt"
  FROM rounds r
  JOIN couples c ON c.practice_id = r.practice_id AND c.id = r.couple_id
  CROSS JOIN LATERAL (
    SELECT max(s.submitted_at) FILTER (WHERE s.person_id = c.partner_a_id) AS a,
      max(s.submitted_at) FILTER (WHERE s.person_id = c.partner_b_id) AS b,
      max(greatest(s.submitted_at, s.consented_at)) AS agreed_at
    FROM round_seats s WHERE s.practice_id = r.practice_id AND s.round_id = r.id) seat
  LEFT JOIN round_releases k ON k.practice_id = r.practice_id AND k.round_id = r.id
  WHERE r.practice_id = $1 AND r.id = ANY ($2::uuid[]) AND r.cancelled_at IS NULL`;

const scores = (x: 'a' | 'b') => `json_build_object('scores', l.${x}_scores, 'total', l.${x}_total,
  'previousScores', l.previous_${x}_scores, 'previousTotal', l.previous_${x}_total)`;

/**
 * One row a couple of the coach. Only rounds that never opened their outcome are looked through, by their index. Parameters:
 * practice, first day of news, last opening day of a round that waits long.
 */
export const ROUND_SIGNS = `
  SELECT c.id AS "coupleId",
    CASE WHEN l.finished_at >= $2::date THEN json_build_object('roundId', l.round_id,
      'a', ${scores('a')}, 'b', ${scores('b')},
      'finishedAt', l.finished_at, 'previousFinishedAt', l.previous_finished_at,
      'instrumentVersion', l.instrument_version, 'previousInstrumentVersion', l.previous_instrument_version,
      'parametersVersion', l.parameters_version) END AS latest,
    coalesce(w.waiting, '[]'::json) AS waiting
  FROM couples c
  LEFT JOIN couple_latest l ON l.practice_id = c.practice_id AND l.couple_id = c.id
  CROSS JOIN LATERAL (
    SELECT json_agg(json_build_object('id', q.id, 'opensOn', q.opens_on, 'a', q.a, 'b', q.b) ORDER BY q.opens_on, q.id)
      FILTER (WHERE q.a OR q.b) AS waiting
    FROM (
      SELECT r.id, r.opens_on,
        bool_or(s.person_id = c.partner_a_id AND s.submitted_at IS NULL AND s.declined_at IS NULL) AS a,
        bool_or(s.person_id = c.partner_b_id AND s.submitted_at IS NULL AND s.declined_at IS NULL) AS b
      FROM rounds r
      JOIN round_seats s ON s.practice_id = r.practice_id AND s.round_id = r.id
      WHERE r.practice_id = c.practice_id AND r.couple_id = c.id AND r.cancelled_at IS NULL
        AND r.announced_at IS NULL AND r.opens_on <= $3::date
      GROUP BY r.id, r.opens_on OFFSET 0) q) w
  WHERE c.practice_id = $1 AND c.archived_at IS NULL
  ORDER BY c.id`;

/** What one partner handed in, oldest first: nothing of the other, and nothing that says whether there is anything. Parameters: practice, person. */
export const OWN_ROUNDS = `
  SELECT x.round_id AS id, x.submitted_at AS "submittedAt", x.instrument_version AS "instrumentVersion",
    r.parameters_version AS "parametersVersion", x.scores, x.total, x.importance
  FROM responses x
  JOIN rounds r ON r.practice_id = x.practice_id AND r.id = x.round_id AND r.cancelled_at IS NULL
  WHERE x.practice_id = $1 AND x.person_id = $2 ORDER BY x.submitted_at, x.round_id`;
