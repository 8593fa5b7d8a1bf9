/** Idle limits in seconds: a partner's phone lies on the kitchen table. */
export const IDLE_SECONDS = { partner: 15 * 60, staff: 30 * 60 } as const;
/** Absolute limits: a working day after a password, an evening on the sofa after a PIN of a few digits. */
export const ABSOLUTE_SECONDS = { password: 12 * 60 * 60, pin: 2 * 60 * 60 } as const;

/** Condition of every question about sessions `s` of people `p`: neither too old nor idle too long. */
export const STILL_OPEN = `s.created_at > now() - make_interval(secs => CASE WHEN s.by_pin
        THEN ${ABSOLUTE_SECONDS.pin} ELSE ${ABSOLUTE_SECONDS.password} END)
      AND s.seen_at > now() - make_interval(secs => CASE WHEN 'partner' = ANY (p.roles)
        THEN ${IDLE_SECONDS.partner} ELSE ${IDLE_SECONDS.staff} END)`;

/**
 * Whose session this is, and that it is still one: not idle too long, not too old, the person not gone. Counts as activity,
 * written at most every twenty seconds. Parameter: the secret's hash.
 */
export const SESSION_READ = `
  WITH found AS (
    SELECT s.token_hash, s.account_id, s.practice_id, s.person_id, s.seen_at, s.by_pin, p.roles, p.locale, p.given_name,
      r.name AS practice_name, r.locale AS practice_locale, r.country, r.time_zone
    FROM identity.sessions s
    JOIN people p ON p.practice_id = s.practice_id AND p.id = s.person_id
      AND p.account_id = s.account_id AND p.left_at IS NULL
    JOIN practices r ON r.practice_id = s.practice_id
    WHERE s.token_hash = $1
      AND ${STILL_OPEN}
  ), touched AS (
    UPDATE identity.sessions s SET seen_at = now() FROM found
    WHERE s.token_hash = found.token_hash AND found.seen_at < now() - interval '20 seconds'
  )
  SELECT * FROM found`;
