import type { InstrumentShape, MyInstrumentRound } from '@tweespraak/instruments/contract';
import type { CoupleId } from '@tweespraak/shared/kernel';
import type { Refusal } from '../refusals';

/**
 * A partner's own rounds. Of the other partner it reads the given name, and the one bit of the gate once the own answers
 * are in and shared. Parameters: practice, person, today.
 */
const MINE = (more: string) => `
  SELECT r.id, v.definition -> 'title' AS title, r.opens_on::text AS "opensOn", r.due_on::text AS "dueOn", r.message,
    btrim(k.given_name || ' ' || k.family_name) AS "coachName", o.given_name AS "partnerName",
    CASE
      WHEN s.submitted_at IS NOT NULL AND s.consented_at IS NOT NULL AND s.withdrawn_at IS NULL
        AND instrument_round_is_open(r.id) THEN 'open'
      WHEN s.submitted_at IS NOT NULL THEN 'handed-in'
      WHEN s.declined_at IS NOT NULL THEN 'declined'
      WHEN r.opens_on > $3::date THEN 'planned'
      WHEN s.started_at IS NOT NULL THEN 'busy'
      ELSE 'new' END AS state,
    CASE WHEN s.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN s.consented_at IS NOT NULL THEN 'given'
      ELSE 'not-asked' END AS consent${more}
  FROM instrument_seats s
  JOIN instrument_rounds r ON r.practice_id = s.practice_id AND r.id = s.round_id AND r.cancelled_at IS NULL
  JOIN instrument_versions v
    ON v.practice_id = r.practice_id AND v.instrument_id = r.instrument_id AND v.version = r.version
  JOIN couples c ON c.practice_id = s.practice_id AND c.id = s.couple_id
  JOIN people k ON k.practice_id = c.practice_id AND k.id = c.coach_id
  JOIN people o ON o.practice_id = c.practice_id AND o.id IN (c.partner_a_id, c.partner_b_id) AND o.id <> s.person_id
  LEFT JOIN instrument_drafts d
    ON d.practice_id = s.practice_id AND d.round_id = s.round_id AND d.person_id = s.person_id
  WHERE s.practice_id = $1 AND s.person_id = $2`;

export const MY_ROUNDS = `${MINE('')} ORDER BY r.opens_on DESC, r.assigned_at DESC, r.id LIMIT 200`;
/** Parameters: those of MY_ROUNDS, round. */
export const MY_ROUND = `${MINE(', v.definition, d.sealed, d.revision, s.couple_id AS "coupleId"')} AND s.round_id = $4`;

export type MyRoundDetailRow = MyInstrumentRound & {
  readonly coupleId: CoupleId;
  readonly definition: InstrumentShape;
  readonly sealed: Buffer | null;
  readonly revision: number | null;
};

/**
 * The running partner's own seat, locked until the end of the transaction, with the reason why it takes no answers and the
 * version it answers. Parameters: practice, round, person, today.
 */
export const OWN_SEAT = `
  SELECT s.couple_id AS "coupleId", v.definition, s.started_at AS "startedAt",
    CASE
      WHEN r.cancelled_at IS NOT NULL THEN 'round.cancelled'
      WHEN s.submitted_at IS NOT NULL THEN 'response.sealed'
      WHEN r.opens_on > $4::date THEN 'round.planned' END AS problem
  FROM instrument_seats s
  JOIN instrument_rounds r ON r.practice_id = s.practice_id AND r.id = s.round_id
  JOIN instrument_versions v
    ON v.practice_id = r.practice_id AND v.instrument_id = r.instrument_id AND v.version = r.version
  WHERE s.practice_id = $1 AND s.round_id = $2 AND s.person_id = $3
  FOR NO KEY UPDATE OF s`;

export interface OwnSeatRow {
  readonly coupleId: CoupleId;
  readonly definition: InstrumentShape;
  readonly problem: Refusal | null;
}

/** The first answer begins the round, and takes back "not this time". Parameters: practice, round, person. */
export const BEGIN = `
  UPDATE instrument_seats SET started_at = coalesce(started_at, now()), declined_at = NULL
  WHERE practice_id = $1 AND round_id = $2 AND person_id = $3 AND (started_at IS NULL OR declined_at IS NOT NULL)`;

/** Parameters: practice, round, person. */
export const DRAFT_REVISION = `
  SELECT revision FROM instrument_drafts WHERE practice_id = $1 AND round_id = $2 AND person_id = $3`;
/** Parameters: practice, round, person, couple, sealed, revision. */
export const SAVE_DRAFT = `
  INSERT INTO instrument_drafts (practice_id, round_id, person_id, couple_id, sealed, revision)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (practice_id, round_id, person_id) DO UPDATE SET
    sealed = excluded.sealed, revision = excluded.revision, updated_at = now()`;
/** Parameters: practice, round, person. */
export const DROP_DRAFT = `
  DELETE FROM instrument_drafts WHERE practice_id = $1 AND round_id = $2 AND person_id = $3`;
export const AGREE = `
  UPDATE instrument_seats SET consented_at = now(), withdrawn_at = NULL
  WHERE practice_id = $1 AND round_id = $2 AND person_id = $3`;

/** The trigger on it closes the seat. Parameters: practice, response, round, couple, person, locale, sealed. */
export const SEAL = `
  INSERT INTO instrument_responses (practice_id, id, round_id, couple_id, person_id, locale, sealed)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;
