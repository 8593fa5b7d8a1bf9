import { STILL_OPEN } from './session-read.sql';

/**
 * Which of many sessions still are: as SESSION_READ, for streams that stay open. Only those that are said to be active are
 * touched. Parameters: the hashes of their secrets, and for each whether it counts as activity.
 */
export const SESSION_WATCH = `
  WITH found AS (
    SELECT s.token_hash, s.seen_at, p.roles, asked.active
    FROM unnest($1::bytea[], $2::boolean[]) AS asked (token_hash, active)
    JOIN identity.sessions s ON s.token_hash = asked.token_hash
    JOIN people p ON p.practice_id = s.practice_id AND p.id = s.person_id
      AND p.account_id = s.account_id AND p.left_at IS NULL
    WHERE ${STILL_OPEN}
  ), touched AS (
    UPDATE identity.sessions s SET seen_at = now() FROM found
    WHERE s.token_hash = found.token_hash AND found.active AND found.seen_at < now() - interval '20 seconds'
  )
  SELECT encode(token_hash, 'hex') AS hash, roles FROM found`;
