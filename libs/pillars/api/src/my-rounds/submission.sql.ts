import { OWN_SEAT } from './own-seat.sql';

/** Everything that is handed in, on the locked seat. Parameters: those of OWN_SEAT. */
export const READ_ANSWERS = `
  WITH seat AS MATERIALIZED (${OWN_SEAT})
  SELECT s.problem, s.couple_id, s.instrument_version, s.started_at,
    d.answers, d.item_ms, d.guesses, d.importance, p.validity, p.safety
  FROM seat s
  LEFT JOIN response_drafts d
    ON d.practice_id = s.practice_id AND d.round_id = s.round_id AND d.person_id = s.person_id
  LEFT JOIN private_answers p
    ON p.practice_id = s.practice_id AND p.round_id = s.round_id AND p.person_id = s.person_id`;

/**
 * Seals a response: one row in, the draft gone, the flags beside the private answers, the consent on the seat. The trigger
 * on responses closes the seat and, with the second of the two, renews the couple's latest row.
 * Parameters: practice, round, person, couple, response, instrument, locale, answers, scores, total, guesses, importance,
 * started, validity, safety, flagged, quality, consent.
 */
export const SEAL_RESPONSE = `
  WITH gone AS (
    DELETE FROM response_drafts WHERE practice_id = $1 AND round_id = $2 AND person_id = $3
  ), kept AS (
    INSERT INTO private_answers (practice_id, round_id, couple_id, person_id, validity, safety, flagged, quality)
    VALUES ($1, $2, $4, $3, $14, $15, $16, $17)
    ON CONFLICT (practice_id, round_id, person_id) DO UPDATE SET
      flagged = excluded.flagged, quality = excluded.quality, updated_at = now()
  ), agreed AS (
    UPDATE round_seats SET consented_at = now(), withdrawn_at = NULL
    WHERE practice_id = $1 AND round_id = $2 AND person_id = $3 AND $18
  )
  INSERT INTO responses
    (practice_id, round_id, person_id, couple_id, id, instrument_version, locale, answers, scores, total, guesses, importance, started_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, coalesce($13, now()))`;

/** The one bit. Parameter: round. */
export const IS_OPEN = `SELECT round_is_open($1) AS open`;
