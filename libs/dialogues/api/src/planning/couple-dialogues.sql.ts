import type { Figures } from '@tweespraak/dialogues/contract';
import type { DialogueKey, EndedHow, Level } from '@tweespraak/dialogues/domain';
import type { CoupleId, DialogueId, Locale, PersonId } from '@tweespraak/shared/kernel';
import type { StoredStatus } from '../dialogue.entity';
import { ENDED_HOW } from '../history';

const AT_MOST = 100;

/** The two of a couple, for its coach. Parameters: practice, couple. */
export const COUPLE_NAMES = `
  SELECT c.partner_a_id AS a_id, a.given_name AS a, b.given_name AS b, a.locale AS a_locale, b.locale AS b_locale,
    couple_is_flagged(c.id) AS flagged
  FROM couples c
  JOIN people a ON a.practice_id = c.practice_id AND a.id = c.partner_a_id
  JOIN people b ON b.practice_id = c.practice_id AND b.id = c.partner_b_id
  WHERE c.practice_id = $1 AND c.id = $2`;

export interface CoupleNamesRow {
  readonly a_id: PersonId;
  readonly a: string;
  readonly b: string;
  readonly a_locale: Locale;
  readonly b_locale: Locale;
  readonly flagged: boolean | null;
}

/**
 * What stands in a room, told apart from what is in it: since when a pause waits, and the moment that was chosen.
 * Instants in a room are epoch milliseconds.
 */
export const ROOM_MOMENTS = `
  to_timestamp((r.state ->> 'pausedAt')::float8 / 1000) AS "pausedAt",
  to_timestamp((r.state ->> 'returnAt')::float8 / 1000) AS "returnAt"`;
export const ROOM = `LEFT JOIN dialogue_rooms r ON r.practice_id = d.practice_id AND r.dialogue_id = d.id`;

/** A couple's dialogues for its coach, newest first. Parameters: practice, couple. */
export const COUPLE_DIALOGUES = `
  SELECT d.id, d.couple_id AS "coupleId", d.type, d.level, d.status, d.coach_present AS "coachPresent",
    d.first_person_id AS "firstPersonId", d.asked_by AS "askedBy", d.asked_at AS "askedAt", d.topic, d.pillar,
    d.planned_at AS "plannedAt", d.proposed_at AS "proposedAt", d.created_at AS "createdAt",
    d.started_at AS "startedAt", d.ended_at AS "endedAt", d.paper_code AS "paperCode", d.figures, ${ENDED_HOW} AS "endedHow",
    ${ROOM_MOMENTS}
  FROM dialogues d ${ROOM}
  WHERE d.practice_id = $1 AND d.couple_id = $2 AND d.status <> 'cancelled'
  ORDER BY d.created_at DESC, d.id LIMIT ${AT_MOST}`;

/** As selected; a topic is sealed until it is opened. */
export interface DialogueOfCouple<Topic = Buffer | null> {
  readonly id: DialogueId;
  readonly coupleId: CoupleId;
  readonly type: DialogueKey;
  readonly level: Level;
  readonly status: StoredStatus;
  readonly coachPresent: boolean;
  readonly firstPersonId: PersonId | null;
  readonly askedBy: PersonId | null;
  readonly askedAt: Date | null;
  readonly topic: Topic;
  readonly pillar: string | null;
  readonly plannedAt: Date | null;
  readonly proposedAt: Date | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly paperCode: string;
  readonly figures: Figures | null;
  readonly endedHow: EndedHow | null;
  readonly pausedAt: Date | null;
  readonly returnAt: Date | null;
}
