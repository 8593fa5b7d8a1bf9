/** Parameters: practice, couple, since. */
export const SETTLED_SINCE = `
  SELECT id, type AS key, CASE WHEN status = 'closed' THEN ended_at END AS "closedAt" FROM dialogues
  WHERE practice_id = $1 AND couple_id = $2 AND (status = 'closed' AND ended_at >= $3
    OR status = 'cancelled' AND created_at >= $3) ORDER BY ended_at, id`;

/**
 * Over all couples of the coach that are not archived: what nobody came back to (as in the list of today: until the next one is
 * planned, or a month has passed; not where a flag ended it), and "not now" of the last weeks. Parameters: practice, now,
 * keys that a flag ends, days of a "not now".
 */
export const DIALOGUE_SIGNS = `
  SELECT d.id, d.couple_id AS "coupleId", d.status,
    CASE WHEN d.status = 'not-now' THEN CASE WHEN d.asked_by = c.partner_a_id THEN 'b' ELSE 'a' END END AS seat,
    CASE WHEN d.status = 'not-now' THEN d.asked_at ELSE coalesce(d.ended_at, d.started_at, d.created_at) END AS at
  FROM dialogues d
  JOIN couples c ON c.practice_id = d.practice_id AND c.id = d.couple_id AND c.archived_at IS NULL
  WHERE d.practice_id = $1 AND CASE d.status
    WHEN 'not-now' THEN d.asked_at > $2::timestamptz - make_interval(days => $4::int)
    WHEN 'lapsed' THEN coalesce(d.ended_at, d.started_at, d.created_at) > $2::timestamptz - interval '30 days'
      AND NOT (d.type = ANY ($3::text[]) AND couple_is_flagged(d.couple_id))
      AND NOT EXISTS (SELECT 1 FROM dialogues next WHERE next.practice_id = d.practice_id AND next.couple_id = d.couple_id
        AND next.asked_by IS NULL AND next.status <> 'cancelled'
        AND next.created_at > coalesce(d.ended_at, d.started_at, d.created_at)) END
  ORDER BY d.couple_id, 5, d.id`;
