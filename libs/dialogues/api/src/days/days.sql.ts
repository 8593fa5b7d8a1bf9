/** My days and what the other shared, the latest first. Parameters: practice, dialogue, person. */
export const DAYS = `
  SELECT id, person_id = $3 AS mine, on_day AS "onDay", kind, smile, shared FROM dialogue_days
  WHERE practice_id = $1 AND dialogue_id = $2 ORDER BY on_day DESC, person_id = $3 DESC, kind, id`;

/** An evening is one thing: another answer of the same evening goes. Parameters: practice, dialogue, person, day, kinds. */
export const CLEAR_EVENING = `
  DELETE FROM dialogue_days
  WHERE practice_id = $1 AND dialogue_id = $2 AND person_id = $3 AND on_day = $4 AND kind = ANY ($5)`;

/** Parameters: practice, dialogue, couple, person, id, day, kind, smile, shared. */
export const WRITE_DAY = `
  INSERT INTO dialogue_days (practice_id, dialogue_id, couple_id, person_id, id, on_day, kind, smile, shared)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (practice_id, dialogue_id, person_id, on_day, kind) DO UPDATE
    SET smile = excluded.smile, shared = excluded.shared`;

/** Parameters: practice, dialogue, person, id. */
export const REMOVE_DAY = `
  DELETE FROM dialogue_days WHERE practice_id = $1 AND dialogue_id = $2 AND person_id = $3 AND id = $4`;
