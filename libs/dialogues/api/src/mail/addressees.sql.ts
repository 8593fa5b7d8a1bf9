/** Whom a mail about a dialogue can reach: those of the two who have joined. Parameters: practice, dialogue. */
const readers = (whom: string) => `
  SELECT p.id AS person_id, k.email, p.given_name AS name, p.locale, d.couple_id
  FROM dialogues d
  JOIN couples c ON c.practice_id = d.practice_id AND c.id = d.couple_id AND c.archived_at IS NULL
  JOIN people p ON p.practice_id = c.practice_id AND p.id IN (c.partner_a_id, c.partner_b_id)
    AND p.joined_at IS NOT NULL AND p.left_at IS NULL
  JOIN person_contacts k ON k.practice_id = p.practice_id AND k.person_id = p.id
  WHERE d.practice_id = $1 AND d.id = $2 AND (${whom}) ORDER BY p.id`;

/** One of the jobs that look at the same moment gets the plan; the others find it announced. */
export const ANNOUNCE = `
  UPDATE dialogues SET announced_at = now()
  WHERE practice_id = $1 AND id = $2 AND status = 'planned' AND asked_by IS NULL AND announced_at IS NULL
  RETURNING id`;

export const TAKE_BACK = `UPDATE dialogues SET announced_at = NULL WHERE practice_id = $1 AND id = $2`;

export const BOTH = readers(`true`);
export const ASKED = readers(`d.status = 'asked' AND p.id <> d.asked_by`);
/** Not now, or yes: to who asked. Yes to a proposed time: to who proposed it. */
export const ANSWERED = readers(`
  d.status = 'not-now' AND p.id = d.asked_by
  OR d.status = 'planned' AND (p.id = d.asked_by) = (d.proposed_at IS NULL)`);
