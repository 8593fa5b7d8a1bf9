import type { CoupleId, LocalDate, PersonId } from '@tweespraak/shared/kernel';

/** Whether a partner may look at a round of theirs. Parameters: practice, round, person. */
export const MAY_LOOK = `
  SELECT s.couple_id, round_is_open(s.round_id) AS open FROM round_seats s
  WHERE s.practice_id = $1 AND s.round_id = $2 AND s.person_id = $3`;

/**
 * Both partners' responses of every open round up to the asked one, oldest first. Row security opens the other partner's
 * row through the same gate. A round counts as of the day on which the second of both handed in: the day, not the hour.
 * Parameters: practice, round, couple, time zone.
 */
export const OPEN_ROUNDS = `
  WITH finished AS (
    SELECT r.id, r.parameters_version, a.instrument_version, greatest(a.submitted_at, b.submitted_at) AS finished_at,
      a.answers AS a_answers, a.scores AS a_scores, a.guesses AS a_guesses, a.importance AS a_importance,
      b.answers AS b_answers, b.scores AS b_scores, b.guesses AS b_guesses, b.importance AS b_importance
    FROM couples c
    JOIN rounds r ON r.practice_id = c.practice_id AND r.couple_id = c.id AND r.cancelled_at IS NULL
    JOIN responses a ON a.practice_id = c.practice_id AND a.round_id = r.id AND a.person_id = c.partner_a_id
    JOIN responses b ON b.practice_id = c.practice_id AND b.round_id = r.id AND b.person_id = c.partner_b_id
    WHERE c.practice_id = $1 AND c.id = $3 AND round_is_open(r.id)
  )
  SELECT f.*, (f.finished_at AT TIME ZONE $4)::date AS finished_on FROM finished f
  WHERE f.finished_at <= (SELECT finished_at FROM finished WHERE id = $2)
  ORDER BY f.finished_at, f.id`;

/** Parameters: practice, couple. */
export const COUPLE_NAMES = `
  SELECT c.partner_a_id, a.given_name AS a_name, b.given_name AS b_name,
    btrim(k.given_name || ' ' || k.family_name) AS coach_name
  FROM couples c
  JOIN people a ON a.practice_id = c.practice_id AND a.id = c.partner_a_id
  JOIN people b ON b.practice_id = c.practice_id AND b.id = c.partner_b_id
  JOIN people k ON k.practice_id = c.practice_id AND k.id = c.coach_id
  WHERE c.practice_id = $1 AND c.id = $2`;

type Numbers = (number | null)[];

export interface LookRow {
  readonly couple_id: CoupleId;
  readonly open: boolean;
}

export interface NamesRow {
  readonly partner_a_id: PersonId;
  readonly a_name: string;
  readonly b_name: string;
  readonly coach_name: string;
}

export interface OpenRoundRow {
  readonly id: string;
  readonly parameters_version: string;
  readonly instrument_version: string;
  readonly finished_on: LocalDate;
  readonly a_answers: Numbers;
  readonly a_scores: Numbers;
  readonly a_guesses: Numbers;
  readonly a_importance: Numbers;
  readonly b_answers: Numbers;
  readonly b_scores: Numbers;
  readonly b_guesses: Numbers;
  readonly b_importance: Numbers;
}
