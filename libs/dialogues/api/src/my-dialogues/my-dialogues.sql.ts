import type { CoupleId, Locale, PersonId } from '@tweespraak/shared/kernel';
import { ROOM, ROOM_MOMENTS, type DialogueOfCouple } from '../planning/couple-dialogues.sql';

const AT_MOST = 100;

/** A partner's own couple; one that is put away only when there is no other. Parameters: practice, person. */
export const MY_COUPLE = `
  SELECT c.id, c.archived_at IS NOT NULL AS archived, o.id AS "partnerId", o.given_name AS "partnerName",
    o.locale AS "partnerLocale", btrim(k.given_name || ' ' || k.family_name) AS "coachName"
  FROM couples c
  JOIN people o ON o.practice_id = c.practice_id AND o.id IN (c.partner_a_id, c.partner_b_id) AND o.id <> $2
  JOIN people k ON k.practice_id = c.practice_id AND k.id = c.coach_id
  WHERE c.practice_id = $1 AND $2 IN (c.partner_a_id, c.partner_b_id)
  ORDER BY c.archived_at IS NOT NULL, c.created_at DESC LIMIT 1`;

export interface MyCouple {
  readonly id: CoupleId;
  readonly archived: boolean;
  readonly partnerId: PersonId;
  readonly partnerName: string;
  readonly partnerLocale: Locale;
  readonly coachName: string;
}

/**
 * The dialogues of a partner's couple: what is open first, the soonest on top, then what was, the latest on top. Of the
 * other it reads nothing but what both may know. Questions that nobody answered are left out after a week. Parameters:
 * practice, couple, person, now.
 */
export const MY_DIALOGUES = `
  SELECT d.id, d.couple_id AS "coupleId", d.type, d.level, d.status, d.coach_present AS "coachPresent",
    d.first_person_id AS "firstPersonId", d.asked_by AS "askedBy", d.asked_at AS "askedAt", d.topic,
    d.planned_at AS "plannedAt", d.proposed_at AS "proposedAt", d.ended_at AS "endedAt", d.paper_code AS "paperCode",
    d.on_paper AS "onPaper", s.measured_at IS NOT NULL AS measured, ${ROOM_MOMENTS}
  FROM dialogues d ${ROOM}
  LEFT JOIN dialogue_seats s ON s.practice_id = d.practice_id AND s.dialogue_id = d.id AND s.person_id = $3
  WHERE d.practice_id = $1 AND d.couple_id = $2 AND d.status <> 'cancelled'
    AND NOT (d.status IN ('asked', 'not-now')
      AND coalesce(d.proposed_at, d.asked_at + interval '1 day') < $4::timestamptz - interval '7 days')
  ORDER BY d.ended_at DESC NULLS FIRST, d.planned_at, d.created_at DESC, d.id LIMIT ${AT_MOST}`;

type Shared = Omit<
  DialogueOfCouple,
  'pillar' | 'figures' | 'endedHow' | 'createdAt' | 'startedAt' | 'topic' | 'pausedAt'
>;

export interface MyDialogueRow<Topic = Buffer | null> extends Shared {
  readonly topic: Topic;
  readonly onPaper: boolean;
  readonly measured: boolean;
}
