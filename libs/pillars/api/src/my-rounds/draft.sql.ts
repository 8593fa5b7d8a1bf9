import { KEEP } from './draft-patch';
import { ANSWERING } from './own-seat.sql';

/** Lays a patch over a stored array. `greatest` keeps the longest time on an item, whatever is sent twice. */
const over = (column: string, patch: string) => `
  ARRAY(SELECT CASE WHEN n = ${KEEP} THEN o ELSE n END
    FROM unnest(d.${column}, ${patch}) WITH ORDINALITY AS t (o, n, i) ORDER BY i)`;

/**
 * Saves a part of a draft in one statement: merges on the server, so that two devices never undo each other's answers.
 * Parameters: those of ANSWERING, then the arrays of a DraftPatch.
 */
export const SAVE_DRAFT = `
  WITH ${ANSWERING}, saved AS (
    INSERT INTO response_drafts AS d
      (practice_id, round_id, couple_id, person_id, answers, item_ms, guesses, importance)
    SELECT practice_id, round_id, couple_id, person_id, array_replace($5::smallint[], ${KEEP}, NULL),
      array_replace($6::integer[], ${KEEP}, NULL), array_replace($7::smallint[], ${KEEP}, NULL),
      array_replace($8::smallint[], ${KEEP}, NULL)
    FROM seat WHERE problem IS NULL
    ON CONFLICT (practice_id, round_id, person_id) DO UPDATE SET
      answers = ${over('answers', '$5::smallint[]')},
      item_ms = ARRAY(SELECT greatest(o, nullif(n, ${KEEP}))
        FROM unnest(d.item_ms, $6::integer[]) WITH ORDINALITY AS t (o, n, i) ORDER BY i),
      guesses = ${over('guesses', '$7::smallint[]')},
      importance = ${over('importance', '$8::smallint[]')},
      revision = d.revision + 1, updated_at = now()
    RETURNING d.revision)
  SELECT seat.problem, seat.couple_id, saved.revision FROM seat LEFT JOIN saved ON true`;

/** The block for the coach alone: kept, never read back. Parameters: those of ANSWERING, validity, safety. */
export const SAVE_PRIVATE = `
  WITH ${ANSWERING}, saved AS (
    INSERT INTO private_answers AS p (practice_id, round_id, couple_id, person_id, validity, safety)
    SELECT practice_id, round_id, couple_id, person_id, $5::smallint[], $6::smallint[] FROM seat WHERE problem IS NULL
    ON CONFLICT (practice_id, round_id, person_id) DO UPDATE SET
      validity = excluded.validity, safety = excluded.safety, updated_at = now())
  SELECT problem, couple_id FROM seat`;
