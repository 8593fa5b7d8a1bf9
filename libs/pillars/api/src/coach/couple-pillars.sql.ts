import { PENDING_JSON, roundState } from './round-state.sql';

/** JSON of the contract's CoachOutcome: a response `x` with, joined to it, the private answers `v` of its seat. */
const OUTCOME_JSON = `json_build_object(
  'personId', x.person_id, 'scores', x.scores, 'total', x.total, 'guesses', x.guesses, 'importance', x.importance,
  'answers', x.answers, 'submittedAt', x.submitted_at, 'quality', coalesce(v.quality, '{}'))`;

const FINISHED_JSON = `json_build_object(
  'id', r.id, 'opensOn', r.opens_on, 'finishedAt', seat.last_at, 'instrumentVersion', r.instrument_version,
  'parametersVersion', r.parameters_version, 'releaseAt', key.release_at, 'isOpen', gate.is_open,
  'a', a_outcome.json, 'b', b_outcome.json)`;

const STATE = roundState({ seats: 'seats_here', releases: 'releases_here', privates: 'privates_here' });

/**
 * One couple over time as JSON of the contract's CouplePillars, in one statement that reads every table once, by couple.
 * A round that both finished stands in `pending` as well until it is open. Parameters: today, practice, couple.
 */
export const COUPLE_PILLARS = `
  WITH seats_here AS MATERIALIZED (
    SELECT * FROM round_seats WHERE practice_id = $2 AND couple_id = $3
  ), releases_here AS MATERIALIZED (
    SELECT practice_id, round_id, release_at FROM round_releases WHERE practice_id = $2 AND couple_id = $3
  ), privates_here AS MATERIALIZED (
    SELECT practice_id, round_id, person_id, flagged, quality FROM private_answers
    WHERE practice_id = $2 AND couple_id = $3
  ), outcomes AS MATERIALIZED (
    SELECT x.round_id, x.person_id, ${OUTCOME_JSON} AS json
    FROM responses x LEFT JOIN privates_here v ON v.round_id = x.round_id AND v.person_id = x.person_id
    WHERE x.practice_id = $2 AND x.couple_id = $3
  )
  SELECT json_build_object(
    'coupleId', c.id, 'today', $1::date, 'releaseRequired', p.coach_release_required, 'archivedAt', c.archived_at,
    'names', json_build_object('a', a.given_name, 'b', b.given_name),
    'partnerIds', json_build_object('a', a.id, 'b', b.id),
    'flagged', json_build_object(
      'a', EXISTS (SELECT 1 FROM privates_here f WHERE f.person_id = a.id AND f.flagged),
      'b', EXISTS (SELECT 1 FROM privates_here f WHERE f.person_id = b.id AND f.flagged)),
    'finished', coalesce(rounds.finished, '[]'::json), 'pending', coalesce(rounds.pending, '[]'::json))::text AS json
  FROM couples c
  JOIN practices p ON p.practice_id = c.practice_id
  JOIN people a ON a.practice_id = c.practice_id AND a.id = c.partner_a_id
  JOIN people b ON b.practice_id = c.practice_id AND b.id = c.partner_b_id
  CROSS JOIN LATERAL (
    SELECT json_agg(${FINISHED_JSON} ORDER BY seat.last_at, r.id) FILTER (WHERE seat.finished) AS finished,
      json_agg(${PENDING_JSON} ORDER BY r.opens_on, r.id) FILTER (WHERE NOT gate.is_open) AS pending
    FROM rounds r ${STATE}
    LEFT JOIN outcomes a_outcome ON a_outcome.round_id = r.id AND a_outcome.person_id = c.partner_a_id
    LEFT JOIN outcomes b_outcome ON b_outcome.round_id = r.id AND b_outcome.person_id = c.partner_b_id
    WHERE r.practice_id = $2 AND r.couple_id = $3 AND r.cancelled_at IS NULL) rounds
  WHERE c.practice_id = $2 AND c.id = $3`;
