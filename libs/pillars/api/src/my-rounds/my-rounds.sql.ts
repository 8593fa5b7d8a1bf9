import type { MyRoundState } from '@tweespraak/pillars/contract';
import type { LocalDate } from '@tweespraak/shared/kernel';

/**
 * A partner's own rounds. Of the other partner it reads the given name, and the one bit of the gate once the own answers
 * are in and shared. Parameters: practice, person, today.
 */
const MINE = `
  SELECT r.id, r.opens_on, r.due_on, r.message, r.instrument_version, s.item_seed,
    btrim(k.given_name || ' ' || k.family_name) AS coach_name, o.given_name AS partner_name,
    CASE
      WHEN s.submitted_at IS NOT NULL AND s.consented_at IS NOT NULL AND s.withdrawn_at IS NULL
        AND round_is_open(r.id) THEN 'open'
      WHEN s.submitted_at IS NOT NULL THEN 'handed-in'
      WHEN s.declined_at IS NOT NULL THEN 'declined'
      WHEN r.opens_on > $3::date THEN 'planned'
      WHEN s.started_at IS NOT NULL THEN 'busy'
      ELSE 'new' END AS state,
    CASE WHEN s.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN s.consented_at IS NOT NULL THEN 'given'
      ELSE 'not-asked' END AS consent,
    d.answers, d.guesses, d.importance, d.revision, v.private_answered
  FROM round_seats s
  JOIN rounds r ON r.practice_id = s.practice_id AND r.id = s.round_id AND r.cancelled_at IS NULL
  JOIN couples c ON c.practice_id = s.practice_id AND c.id = s.couple_id
  JOIN people k ON k.practice_id = c.practice_id AND k.id = c.coach_id
  JOIN people o ON o.practice_id = c.practice_id AND o.id IN (c.partner_a_id, c.partner_b_id) AND o.id <> s.person_id
  LEFT JOIN response_drafts d
    ON d.practice_id = s.practice_id AND d.round_id = s.round_id AND d.person_id = s.person_id
  LEFT JOIN LATERAL (
    SELECT array_position(p.validity || p.safety, NULL) IS NULL AS private_answered FROM private_answers p
    WHERE p.practice_id = s.practice_id AND p.round_id = s.round_id AND p.person_id = s.person_id) v ON true
  WHERE s.practice_id = $1 AND s.person_id = $2`;

export const MY_ROUNDS = `${MINE} ORDER BY r.opens_on DESC, r.assigned_at DESC, r.id`;
export const MY_ROUND = `${MINE} AND s.round_id = $4`;

export interface MyRoundRow {
  readonly id: string;
  readonly opens_on: LocalDate;
  readonly due_on: LocalDate;
  readonly message: string;
  readonly instrument_version: string;
  readonly item_seed: number;
  readonly coach_name: string;
  readonly partner_name: string;
  readonly state: MyRoundState;
  readonly consent: 'not-asked' | 'given' | 'withdrawn';
  readonly answers: (number | null)[] | null;
  readonly guesses: (number | null)[] | null;
  readonly importance: (number | null)[] | null;
  readonly revision: number | null;
  readonly private_answered: boolean | null;
}
