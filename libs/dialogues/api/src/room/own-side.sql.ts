/** Parameters: practice, dialogue, couple, person, heard, safe, close. */
export const SET_METER = `
  INSERT INTO dialogue_seats (practice_id, dialogue_id, couple_id, person_id, heard, safe, close, measured_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, now())
  ON CONFLICT (practice_id, dialogue_id, person_id) DO UPDATE SET
    heard = excluded.heard, safe = excluded.safe, close = excluded.close, measured_at = now()`;

/** Parameters: practice, dialogue, couple, person, keep. */
export const SET_KEEP = `
  INSERT INTO dialogue_seats AS s (practice_id, dialogue_id, couple_id, person_id, keep_at)
  VALUES ($1, $2, $3, $4, CASE WHEN $5 THEN now() END)
  ON CONFLICT (practice_id, dialogue_id, person_id) DO UPDATE SET
    keep_at = CASE WHEN $5 THEN coalesce(s.keep_at, now()) END`;

/** The one bit that both decide. Parameter: dialogue. */
export const IS_KEPT = `SELECT dialogue_is_kept($1) AS kept`;

/** Parameters: practice, dialogue. */
export const UNKEEP_ROOM = `
  UPDATE dialogue_rooms SET state = jsonb_set(state, '{keeping}', 'false') WHERE practice_id = $1 AND dialogue_id = $2`;
