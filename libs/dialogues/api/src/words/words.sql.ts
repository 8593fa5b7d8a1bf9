/** What was kept of a dialogue, as far as row security shows it: one's own, and the other's while both keep. Parameters: practice, dialogue, person. */
export const READ_WORDS = `
  SELECT id, person_id, person_id = $3 AS mine, round, step, sealed, at FROM dialogue_words
  WHERE practice_id = $1 AND dialogue_id = $2 ORDER BY at, id`;

/** Parameters: practice, id, dialogue, couple, person, round, step, sealed, instant (epoch ms). */
export const ADD_WORDS = `
  INSERT INTO dialogue_words (practice_id, id, dialogue_id, couple_id, person_id, round, step, sealed, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9::float8 / 1000))`;

/** Parameters: practice, dialogue, person. */
export const REMOVE_WORDS = `DELETE FROM dialogue_words WHERE practice_id = $1 AND dialogue_id = $2 AND person_id = $3`;
