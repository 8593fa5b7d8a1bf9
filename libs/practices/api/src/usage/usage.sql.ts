/** How many months, this one included. */
export const MONTHS = 12;

/** Members, seats and couples of now. Parameter: the practice. */
export const USAGE_NOW = `
  SELECT r.seats, r.time_zone AS "timeZone",
    count(*) FILTER (WHERE p.staff)::int AS "seatsUsed",
    count(*) FILTER (WHERE p.staff AND p.joined AND 'coach' = ANY (p.roles))::int AS coaches,
    count(*) FILTER (WHERE p.staff AND p.joined AND 'admin' = ANY (p.roles))::int AS admins,
    count(*) FILTER (WHERE p.staff AND NOT p.joined)::int AS invited,
    (SELECT count(*)::int FROM couples c WHERE c.practice_id = $1 AND c.archived_at IS NULL) AS "couplesInCare",
    (SELECT count(*)::int FROM couples c WHERE c.practice_id = $1 AND c.archived_at IS NOT NULL) AS "couplesArchived"
  FROM practices r
  LEFT JOIN LATERAL (
    SELECT q.roles, q.joined_at IS NOT NULL AS joined, q.left_at IS NULL AND q.roles && ARRAY['coach', 'admin'] AS staff
    FROM people q WHERE q.practice_id = r.practice_id) p ON true
  WHERE r.practice_id = $1 GROUP BY r.practice_id, r.seats, r.time_zone`;

/**
 * Acts for each month of the practice's wall, newest first. Asked as the product itself, which sees that there was a round,
 * a dialogue or homework without a word of it. Parameters: practice, its time zone, now.
 */
export const USAGE_MONTHS = `
  WITH months AS (
    SELECT m::date AS day, m AT TIME ZONE $2 AS begins, (m + interval '1 month') AT TIME ZONE $2 AS ends
    FROM generate_series(date_trunc('month', $3::timestamptz AT TIME ZONE $2) - interval '${MONTHS - 1} months',
      date_trunc('month', $3::timestamptz AT TIME ZONE $2), interval '1 month') m
  ), acts AS (
    SELECT 'couple' AS kind, created_at AS at FROM couples WHERE practice_id = $1
    UNION ALL SELECT 'round', greatest(assigned_at, opens_on::timestamp AT TIME ZONE $2) FROM rounds
      WHERE practice_id = $1 AND cancelled_at IS NULL AND opens_on <= ($3::timestamptz AT TIME ZONE $2)::date
    UNION ALL SELECT 'dialogue', ended_at FROM dialogues WHERE practice_id = $1 AND status = 'closed'
    UNION ALL SELECT 'homework', given_at FROM homework WHERE practice_id = $1 AND withdrawn_at IS NULL
    UNION ALL SELECT CASE WHEN refused THEN 'refused' ELSE 'sent' END, at FROM mail_outcomes WHERE practice_id = $1
    UNION ALL SELECT 'export', finished_at FROM exports WHERE practice_id = $1 AND state IN ('ready', 'expired')
  )
  SELECT to_char(m.day, 'YYYY-MM') AS month,
    count(*) FILTER (WHERE a.kind = 'couple')::int AS "couplesStarted",
    count(*) FILTER (WHERE a.kind = 'round')::int AS rounds,
    count(*) FILTER (WHERE a.kind = 'dialogue')::int AS dialogues,
    count(*) FILTER (WHERE a.kind = 'homework')::int AS homework,
    count(*) FILTER (WHERE a.kind = 'sent')::int AS "mailsSent",
    count(*) FILTER (WHERE a.kind = 'refused')::int AS "mailsRefused",
    count(*) FILTER (WHERE a.kind = 'export')::int AS exports
  FROM months m LEFT JOIN acts a ON a.at >= m.begins AND a.at < m.ends
  GROUP BY m.day ORDER BY m.day DESC`;
