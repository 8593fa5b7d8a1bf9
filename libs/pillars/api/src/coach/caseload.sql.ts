import { PENDING_JSON, roundState } from './round-state.sql';

/** JSON of the contract's PartnerBrief for partner `x` (a or b) from `person`, `couple_latest` and `flag`. */
const partner = (x: 'a' | 'b') => `json_build_object(
  'id', ${x}.id, 'name', ${x}.given_name, 'familyName', ${x}.family_name, 'invitation', ${x}.invitation,
  'scores', l.${x}_scores, 'total', l.${x}_total,
  'previousScores', l.previous_${x}_scores, 'previousTotal', l.previous_${x}_total,
  'flagged', ${x}.id IN (SELECT person_id FROM flag))`;

/**
 * Partner `x` of couple `c`. Lateral on purpose: one look-up by key for each. Row security hides from the planner how many
 * there are, and it would compare every couple with every person.
 */
const person = (x: 'a' | 'b') => `CROSS JOIN LATERAL (
    SELECT q.id, q.given_name, q.family_name,
      CASE WHEN q.joined_at IS NOT NULL THEN 'accepted' ELSE coalesce((
        SELECT CASE WHEN i.expires_at > now() THEN 'sent' ELSE 'expired' END FROM invitations i
        WHERE i.practice_id = q.practice_id AND i.person_id = q.id AND i.revoked_at IS NULL
        ORDER BY i.created_at DESC LIMIT 1), 'none') END AS invitation
    FROM people q WHERE q.practice_id = c.practice_id AND q.id = c.partner_${x}_id OFFSET 0) ${x}`;

/**
 * Rounds of couple `c` that are worth a look: begun and never open, the next one to come, and those that were open and
 * shut again when somebody withdrew. Index look-ups whatever the length of a couple's history.
 */
const WAITING = `(
  (SELECT w.* FROM rounds w WHERE w.practice_id = c.practice_id AND w.couple_id = c.id
    AND w.cancelled_at IS NULL AND w.announced_at IS NULL AND w.opens_on <= $1::date)
  UNION ALL
  (SELECT w.* FROM rounds w WHERE w.practice_id = c.practice_id AND w.couple_id = c.id
    AND w.cancelled_at IS NULL AND w.announced_at IS NULL AND w.opens_on > $1::date ORDER BY w.opens_on LIMIT 1)
  UNION ALL
  (SELECT w.* FROM (
      SELECT DISTINCT s.round_id FROM round_seats s
      WHERE s.practice_id = c.practice_id AND s.couple_id = c.id AND s.withdrawn_at IS NOT NULL OFFSET 0) shut
    JOIN rounds w ON w.practice_id = c.practice_id AND w.id = shut.round_id
    WHERE w.cancelled_at IS NULL AND w.announced_at IS NOT NULL))`;

const STATE = roundState({ seats: 'round_seats', releases: 'round_releases', privates: 'private_answers' });

/**
 * The whole caseload of a coach as JSON of the contract's Caseload, in one statement. Activity is what has been assigned
 * and handed in: never a draft, a visit or a decision. Parameters: today, practice.
 */
export const CASELOAD = `
  WITH flag AS MATERIALIZED (
    SELECT DISTINCT person_id FROM private_answers WHERE practice_id = $2 AND flagged
  )
  SELECT json_build_object('today', $1::date, 'releaseRequired', p.coach_release_required, 'couples', coalesce((
    SELECT json_agg(json_build_object(
      'id', c.id, 'createdAt', c.created_at, 'archivedAt', c.archived_at,
      'a', ${partner('a')}, 'b', ${partner('b')},
      'finishedRounds', coalesce(l.finished_rounds, 0), 'finishedAt', l.finished_at,
      'previousFinishedAt', l.previous_finished_at, 'instrumentVersion', l.instrument_version,
      'previousInstrumentVersion', l.previous_instrument_version, 'parametersVersion', l.parameters_version,
      'lastActivityAt', greatest(c.created_at, l.finished_at, waiting.last_at),
      'pending', coalesce(waiting.pending, '[]'::json)) ORDER BY c.created_at, c.id)
    FROM couples c
    ${person('a')}
    ${person('b')}
    LEFT JOIN couple_latest l ON l.practice_id = c.practice_id AND l.couple_id = c.id
    CROSS JOIN LATERAL (
      SELECT max(greatest(r.assigned_at, seat.last_at)) AS last_at,
        json_agg(${PENDING_JSON} ORDER BY r.opens_on, r.id) FILTER (WHERE NOT gate.is_open) AS pending
      FROM ${WAITING} r ${STATE}) waiting
    WHERE c.practice_id = p.practice_id), '[]'::json))::text AS json
  FROM practices p WHERE p.practice_id = $2`;
