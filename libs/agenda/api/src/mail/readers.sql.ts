/** Whom a mail about an appointment can reach: those of the two who have joined. Parameters: practice, couple. */
export const readersOf = `
  SELECT p.id AS person_id, k.email, p.given_name AS name, p.locale
  FROM couples c
  JOIN people p ON p.practice_id = c.practice_id AND p.id IN (c.partner_a_id, c.partner_b_id)
    AND p.joined_at IS NOT NULL AND p.left_at IS NULL
  JOIN person_contacts k ON k.practice_id = p.practice_id AND k.person_id = p.id
  WHERE c.practice_id = $1 AND c.id = $2 AND c.archived_at IS NULL ORDER BY p.id`;

/** The two of a couple, for the coach who looks at their mails before they leave. Parameters: practice, couple. */
export const bothOf = `
  SELECT CASE WHEN p.id = c.partner_a_id THEN 'a' ELSE 'b' END AS seat, p.given_name AS name, p.locale,
    p.joined_at IS NOT NULL AND p.left_at IS NULL AS reaches
  FROM couples c
  JOIN people p ON p.practice_id = c.practice_id AND p.id IN (c.partner_a_id, c.partner_b_id)
  WHERE c.practice_id = $1 AND c.id = $2 ORDER BY 1`;
