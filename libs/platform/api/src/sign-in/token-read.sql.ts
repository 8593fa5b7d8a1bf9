/**
 * Whose token this is, and that it still works: not revoked, not too old, its owner still on the staff. Roles are those of
 * now. The day of use is written once a day. Parameter: the token's hash.
 */
export const TOKEN_READ = `
  WITH found AS (
    SELECT t.practice_id, t.id, t.person_id, t.scopes, t.last_used_on, p.roles, p.locale, r.time_zone
    FROM access_tokens t
    JOIN people p ON p.practice_id = t.practice_id AND p.id = t.person_id
      AND p.account_id IS NOT NULL AND p.left_at IS NULL AND p.roles && ARRAY['coach', 'admin']
    JOIN practices r ON r.practice_id = t.practice_id
    WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > now()
  ), touched AS (
    UPDATE access_tokens t SET last_used_on = current_date FROM found
    WHERE t.practice_id = found.practice_id AND t.id = found.id AND found.last_used_on IS DISTINCT FROM current_date
  )
  SELECT * FROM found`;
