import type { InstrumentShape } from '@tweespraak/instruments/contract';
import type { LocalDate, PersonId } from '@tweespraak/shared/kernel';

/**
 * The rounds of one version that both of a couple finished, up to the asked one, newest first: it and the one before. Row
 * security decides whose answers are there at all; for the two themselves every round must be open ($6).
 * Parameters: practice, couple, instrument, version, round, only open, time zone.
 */
export const FINISHED = `
  WITH finished AS (
    SELECT r.id, greatest(a.submitted_at, b.submitted_at) AS finished_at, instrument_round_is_open(r.id) AS open,
      a.id AS a_id, a.person_id AS a_person, a.sealed AS a_sealed, b.id AS b_id, b.person_id AS b_person, b.sealed AS b_sealed
    FROM instrument_rounds r
    JOIN couples c ON c.practice_id = r.practice_id AND c.id = r.couple_id
    JOIN instrument_responses a ON a.practice_id = r.practice_id AND a.round_id = r.id AND a.person_id = c.partner_a_id
    JOIN instrument_responses b ON b.practice_id = r.practice_id AND b.round_id = r.id AND b.person_id = c.partner_b_id
    WHERE r.practice_id = $1 AND r.couple_id = $2 AND r.instrument_id = $3 AND r.version = $4 AND r.cancelled_at IS NULL)
  SELECT f.id, (f.finished_at AT TIME ZONE $7)::date::text AS "finishedOn", f.open,
    f.a_id AS "aId", f.a_person AS "aPerson", f.a_sealed AS "aSealed",
    f.b_id AS "bId", f.b_person AS "bPerson", f.b_sealed AS "bSealed"
  FROM finished f
  WHERE (f.open OR NOT $6) AND f.finished_at <= (SELECT finished_at FROM finished WHERE id = $5)
  ORDER BY f.id = $5 DESC, f.finished_at DESC, f.id LIMIT 2`;

/** Parameters: practice, instrument, version. */
export const DEFINITION = `
  SELECT definition FROM instrument_versions WHERE practice_id = $1 AND instrument_id = $2 AND version = $3`;

export interface FinishedRow {
  readonly id: string;
  readonly finishedOn: LocalDate;
  readonly open: boolean;
  readonly aId: string;
  readonly aPerson: PersonId;
  readonly aSealed: Buffer;
  readonly bId: string;
  readonly bPerson: PersonId;
  readonly bSealed: Buffer;
}

export interface DefinitionRow {
  readonly definition: InstrumentShape;
}
