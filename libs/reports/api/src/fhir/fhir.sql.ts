/** Couples of the coach, in an order that says nothing. Parameter: practice. */
export const MY_COUPLES = `SELECT c.id FROM couples c WHERE c.practice_id = $1 ORDER BY c.id`;

const person = (alias: string) => `json_build_object('id', ${alias}.id, 'givenName', ${alias}.given_name,
  'familyName', ${alias}.family_name, 'locale', ${alias}.locale, 'email', k${alias}.email)`;

/** As far as row security shows it to this coach. Parameters: practice, couple, one of its two (either may be null). */
export const COUPLES = `
  SELECT c.id, ${person('a')} AS a, ${person('b')} AS b FROM couples c
  JOIN people a ON a.practice_id = c.practice_id AND a.id = c.partner_a_id
  JOIN people b ON b.practice_id = c.practice_id AND b.id = c.partner_b_id
  LEFT JOIN person_contacts ka ON ka.practice_id = c.practice_id AND ka.person_id = a.id
  LEFT JOIN person_contacts kb ON kb.practice_id = c.practice_id AND kb.person_id = b.id
  WHERE c.practice_id = $1 AND (c.id = $2 OR $3::uuid IN (a.id, b.id))
  ORDER BY c.archived_at IS NOT NULL, c.created_at DESC`;
