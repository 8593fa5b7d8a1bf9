import type { BothLanguages, CoupleInstrumentRounds } from '@tweespraak/instruments/contract';
import type { CoupleId, LocalDate, PersonId } from '@tweespraak/shared/kernel';
import type * as z from 'zod/mini';

/** Parameters: practice, couples. */
export const COUPLES = `
  SELECT id, partner_a_id AS a, partner_b_id AS b, archived_at IS NOT NULL AS archived FROM couples
  WHERE practice_id = $1 AND id = ANY ($2) ORDER BY array_position($2::uuid[], id)`;

/** Parameters: practice, round, couple, instrument, version, opens, due, message, coach, now. */
export const ADD_ROUND = `
  INSERT INTO instrument_rounds
    (practice_id, id, couple_id, instrument_id, version, opens_on, due_on, message, assigned_by, assigned_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** Parameters: practice, round, couple, person. */
export const ADD_SEAT = `
  INSERT INTO instrument_seats (practice_id, round_id, couple_id, person_id) VALUES ($1, $2, $3, $4)`;

/** Parameters: practice, round. */
export const ONE_ROUND = `
  SELECT r.id, r.couple_id AS "coupleId", r.instrument_id AS "instrumentId", r.version,
    r.cancelled_at IS NOT NULL AS cancelled
  FROM instrument_rounds r WHERE r.practice_id = $1 AND r.id = $2`;

/** The lock under which answers are sealed: a round is either finished or taken back, never both. Parameter: couple. */
export const LOCK_COUPLE = `SELECT pg_advisory_xact_lock(hashtextextended($1::text, 0))`;

/** Parameters: practice, round. */
export const IS_FINISHED = `
  SELECT 2 = count(submitted_at) AS finished FROM instrument_seats WHERE practice_id = $1 AND round_id = $2`;

/** Parameters: practice, round, now. */
export const CANCEL = `
  UPDATE instrument_rounds SET cancelled_at = coalesce(cancelled_at, $3) WHERE practice_id = $1 AND id = $2`;

/** A key that has turned stays turned. Parameters: practice, round, couple, moment, coach. */
export const TURN = `
  INSERT INTO instrument_releases AS r (practice_id, round_id, couple_id, release_at, released_by)
  VALUES ($1, $2, $3, coalesce($4, now()), $5)
  ON CONFLICT (practice_id, round_id) DO UPDATE SET release_at = excluded.release_at, released_by = excluded.released_by
    WHERE r.release_at > now()
  RETURNING release_at AS "releaseAt"`;

/** Parameters: practice, round. */
export const RETRACT = `DELETE FROM instrument_releases WHERE practice_id = $1 AND round_id = $2`;
export const RELEASE = `
  SELECT release_at AS "releaseAt" FROM instrument_releases WHERE practice_id = $1 AND round_id = $2`;

const SEAT_JSON = `json_build_object(
  'state', CASE WHEN s.submitted_at IS NOT NULL THEN 'handed-in' WHEN s.declined_at IS NOT NULL THEN 'declined'
    WHEN s.started_at IS NOT NULL THEN 'busy' ELSE 'not-begun' END,
  'consent', CASE WHEN s.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN s.consented_at IS NOT NULL THEN 'given'
    ELSE 'not-asked' END,
  'submittedAt', s.submitted_at)`;

/** A couple's rounds, newest first. Parameters: practice, couple. */
export const COUPLE_ROUNDS = `
  SELECT r.id, r.instrument_id AS "instrumentId", r.version, v.definition -> 'title' AS title,
    r.opens_on::text AS "opensOn", r.due_on::text AS "dueOn", r.assigned_at AS "assignedAt",
    r.cancelled_at AS "cancelledAt", x.release_at AS "releaseAt", instrument_round_is_open(r.id) AS "isOpen",
    seats.a, seats.b, seats.finished
  FROM instrument_rounds r
  JOIN couples c ON c.practice_id = r.practice_id AND c.id = r.couple_id
  JOIN instrument_versions v
    ON v.practice_id = r.practice_id AND v.instrument_id = r.instrument_id AND v.version = r.version
  LEFT JOIN instrument_releases x ON x.practice_id = r.practice_id AND x.round_id = r.id
  CROSS JOIN LATERAL (
    SELECT 2 = count(s.submitted_at) AS finished,
      (array_agg(${SEAT_JSON}) FILTER (WHERE s.person_id = c.partner_a_id))[1] AS a,
      (array_agg(${SEAT_JSON}) FILTER (WHERE s.person_id = c.partner_b_id))[1] AS b
    FROM instrument_seats s WHERE s.practice_id = r.practice_id AND s.round_id = r.id) seats
  WHERE r.practice_id = $1 AND r.couple_id = $2
  ORDER BY r.opens_on DESC, r.assigned_at DESC, r.id LIMIT 200`;

/** Who the two are, and their coach. Parameters: practice, couple. */
export const NAMES = `
  SELECT c.partner_a_id AS "aId", c.partner_b_id AS "bId", a.given_name AS a, b.given_name AS b,
    btrim(k.given_name || ' ' || k.family_name) AS coach
  FROM couples c
  JOIN people a ON a.practice_id = c.practice_id AND a.id = c.partner_a_id
  JOIN people b ON b.practice_id = c.practice_id AND b.id = c.partner_b_id
  JOIN people k ON k.practice_id = c.practice_id AND k.id = c.coach_id
  WHERE c.practice_id = $1 AND c.id = $2`;

export interface CoupleRow {
  readonly id: CoupleId;
  readonly a: PersonId;
  readonly b: PersonId;
  readonly archived: boolean;
}

export interface RoundRow {
  readonly id: string;
  readonly coupleId: CoupleId;
  readonly instrumentId: string;
  readonly version: number;
  readonly cancelled: boolean;
}

type Listed = CoupleInstrumentRounds['rounds'][number];
export type CoupleRoundRow = Omit<
  Listed,
  'title' | 'opensOn' | 'dueOn' | 'assignedAt' | 'cancelledAt' | 'releaseAt'
> & {
  readonly title: z.infer<typeof BothLanguages>;
  readonly opensOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly assignedAt: Date;
  readonly cancelledAt: Date | null;
  readonly releaseAt: Date | null;
};

export interface NamesRow {
  readonly aId: PersonId;
  readonly bId: PersonId;
  readonly a: string;
  readonly b: string;
  readonly coach: string;
}
