/** The couple's names, its first coach, its practice, and (for coaches alone, by row security) the note. Parameters: practice, couple. */
export const REPORT_HEAD = `
  SELECT p.name AS "practiceName", p.country, a.given_name AS a, b.given_name AS b,
    a.id AS "aId", b.id AS "bId", btrim(k.given_name || ' ' || k.family_name) AS "coachName", coalesce(d.note, '') AS note
  FROM couples c
  JOIN practices p ON p.practice_id = c.practice_id
  JOIN people a ON a.practice_id = c.practice_id AND a.id = c.partner_a_id
  JOIN people b ON b.practice_id = c.practice_id AND b.id = c.partner_b_id
  JOIN people k ON k.practice_id = c.practice_id AND k.id = c.coach_id
  LEFT JOIN couple_dossiers d ON d.practice_id = c.practice_id AND d.couple_id = c.id
  WHERE c.practice_id = $1 AND c.id = $2`;

export interface ReportHead {
  readonly practiceName: string;
  readonly country: string;
  readonly a: string;
  readonly b: string;
  readonly aId: string;
  readonly bId: string;
  readonly coachName: string;
  readonly note: string;
}

/** The one who asks, their practice and their place in the couple. Parameters: practice, person. */
export const OWN_HEAD = `
  SELECT p.name AS "practiceName", p.country, q.given_name AS name,
    CASE WHEN c.partner_a_id = q.id THEN 'a' ELSE 'b' END AS seat
  FROM people q
  JOIN practices p ON p.practice_id = q.practice_id
  JOIN couples c ON c.practice_id = q.practice_id AND q.id IN (c.partner_a_id, c.partner_b_id)
  WHERE q.practice_id = $1 AND q.id = $2`;

export interface OwnHead {
  readonly practiceName: string;
  readonly country: string;
  readonly name: string;
  readonly seat: 'a' | 'b';
}
