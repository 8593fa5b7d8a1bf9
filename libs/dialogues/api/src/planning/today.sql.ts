import type { CoachTodayDialogue } from '@tweespraak/dialogues/contract';
import type { CoupleId, DialogueId } from '@tweespraak/shared/kernel';

/**
 * What asks for the coach's eye over all couples. A dialogue that nobody came back to stands here until the coach lays it
 * aside, plans the next one, or a month has passed; one that waits for a flag until the plan changes; one that a flag ends,
 * or has ended, as long as any that lapsed; a live one half a day after its last move. Parameters: practice, today, time
 * zone, keys of the live dialogues, keys that wait for a flag, keys that it ends, now.
 */
export const TODAY = `
  SELECT q.* FROM (
    SELECT d.id, d.couple_id AS "coupleId", a.given_name AS a, b.given_name AS b, d.type,
      CASE
        WHEN d.status IN ('lapsed', 'running', 'paused') AND d.type = ANY ($6::text[])
          AND couple_is_flagged(d.couple_id) THEN 'waits'
        WHEN d.status = 'lapsed' THEN 'pause-not-returned'
        WHEN d.status IN ('running', 'paused') THEN CASE WHEN d.type = ANY ($4::text[]) THEN d.status END
        WHEN d.type = ANY ($5::text[]) AND couple_is_flagged(d.couple_id) THEN 'waits'
        WHEN (d.planned_at AT TIME ZONE $3)::date = $2::date THEN
          CASE WHEN d.coach_present THEN 'coach-expected' ELSE 'today' END END AS why,
      CASE
        WHEN d.status = 'lapsed' THEN coalesce(d.ended_at, r.updated_at)
        WHEN d.status = 'paused' THEN to_timestamp((r.state ->> 'returnAt')::float8 / 1000)
        WHEN d.status = 'running' THEN d.started_at
        ELSE d.planned_at END AS at
    FROM dialogues d
    JOIN couples c ON c.practice_id = d.practice_id AND c.id = d.couple_id AND c.archived_at IS NULL
    JOIN people a ON a.practice_id = c.practice_id AND a.id = c.partner_a_id
    JOIN people b ON b.practice_id = c.practice_id AND b.id = c.partner_b_id
    LEFT JOIN dialogue_rooms r ON r.practice_id = d.practice_id AND r.dialogue_id = d.id
    WHERE d.practice_id = $1 AND CASE d.status
      WHEN 'planned' THEN true
      WHEN 'running' THEN d.type = ANY ($6::text[])
        OR d.type = ANY ($4::text[]) AND r.updated_at > $7::timestamptz - interval '12 hours'
      WHEN 'paused' THEN d.type = ANY ($6::text[]) OR d.type = ANY ($4::text[])
      WHEN 'lapsed' THEN coalesce(d.ended_at, r.updated_at) > $7::timestamptz - interval '30 days' AND NOT EXISTS (
        SELECT 1 FROM dialogues next WHERE next.practice_id = d.practice_id AND next.couple_id = d.couple_id
          AND next.asked_by IS NULL AND next.status <> 'cancelled'
          AND next.created_at > coalesce(d.ended_at, r.updated_at)) END) q
  WHERE q.why IS NOT NULL
  ORDER BY array_position(ARRAY['pause-not-returned', 'waits', 'running', 'paused', 'coach-expected', 'today'], q.why), q.at, q.id
  LIMIT 100`;

export interface TodayRow extends Pick<CoachTodayDialogue, 'type' | 'why'> {
  readonly id: DialogueId;
  readonly coupleId: CoupleId;
  readonly a: string;
  readonly b: string;
  readonly at: Date | null;
}
