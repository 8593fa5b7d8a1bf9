/** How far I am, and whether both are. Parameters: practice, dialogue, person. */
export const STAND = `
  SELECT s.listed_at IS NOT NULL AS "iAmReady", s.rated_at IS NOT NULL AS "iHaveRated",
    dialogue_lists_open($2) AS open, dialogue_marks_open($2) AS rated
  FROM (SELECT 1) one LEFT JOIN dialogue_seats s ON s.practice_id = $1 AND s.dialogue_id = $2 AND s.person_id = $3`;

const mark = (
  alias: string,
) => `CASE WHEN ${alias}.person_id IS NOT NULL THEN json_build_object('sameAs', ${alias}.same_as,
  'agreed', ${alias}.agreed, 'importance', ${alias}.importance, 'top', ${alias}.top, 'hard', ${alias}.hard) END`;

/** The sentences that row security shows me, mine first, with the marks it shows me. Parameters: practice, dialogue, person. */
export const SENTENCES = `
  SELECT s.id, s.person_id AS "personId", s.person_id = $3 AS mine, s.box, s.weight, s.sealed, s.at,
    ${mark('m')} AS "myMark", ${mark('t')} AS "theirMark"
  FROM dialogue_sentences s
  LEFT JOIN sentence_marks m ON m.practice_id = s.practice_id AND m.sentence_id = s.id AND m.person_id = $3
  LEFT JOIN sentence_marks t ON t.practice_id = s.practice_id AND t.sentence_id = s.id AND t.person_id <> $3
  WHERE s.practice_id = $1 AND s.dialogue_id = $2
  ORDER BY s.person_id = $3 DESC, s.at, s.id`;

/** Parameters: practice, dialogue, couple, person, id, box, sealed, weight. */
export const ADD_SENTENCE = `
  INSERT INTO dialogue_sentences (practice_id, dialogue_id, couple_id, person_id, id, box, sealed, weight)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** What is null stays as it is, but for the weight when $6. Parameters: practice, dialogue, id, sealed, weight, weigh. */
export const CHANGE_SENTENCE = `
  UPDATE dialogue_sentences SET sealed = coalesce($4, sealed), weight = CASE WHEN $6 THEN $5::smallint ELSE weight END
  WHERE practice_id = $1 AND dialogue_id = $2 AND id = $3`;

export const REMOVE_SENTENCE = `DELETE FROM dialogue_sentences WHERE practice_id = $1 AND dialogue_id = $2 AND id = $3`;

/** Parameters: practice, dialogue, couple, sentence, person, same as, agreed, importance, top, hard. */
export const MARK = `
  INSERT INTO sentence_marks
    (practice_id, dialogue_id, couple_id, sentence_id, person_id, same_as, agreed, importance, top, hard)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT (practice_id, sentence_id, person_id) DO UPDATE SET same_as = excluded.same_as,
    agreed = excluded.agreed, importance = excluded.importance, top = excluded.top, hard = excluded.hard`;

/** I am ready, or not yet. Parameters: practice, dialogue, couple, person, ready. */
export const setReady = (column: 'listed_at' | 'rated_at') => `
  INSERT INTO dialogue_seats AS s (practice_id, dialogue_id, couple_id, person_id, ${column})
  VALUES ($1, $2, $3, $4, CASE WHEN $5 THEN now() END)
  ON CONFLICT (practice_id, dialogue_id, person_id) DO UPDATE
    SET ${column} = CASE WHEN $5 THEN coalesce(s.${column}, now()) END`;
