import type { DialogueKey, Level, Room, Seat } from '@tweespraak/dialogues/domain';
import type { CoupleId, PersonId } from '@tweespraak/shared/kernel';
import type { StoredStatus } from '../dialogue.entity';
import type { Places } from './room-party';
import { NOW_MS, PRESENT } from './room.sql';

/** A dialogue and its room as one person finds them. */
export interface RoomRow extends Places {
  couple_id: CoupleId;
  type: DialogueKey;
  level: Level;
  status: StoredStatus;
  archived: boolean;
  coach_present: boolean;
  first_person_id: PersonId | null;
  asked_by: PersonId | null;
  topic: Buffer | null;
  name_a: string;
  name_b: string;
  name_coach: string;
  version: number | null;
  state: Room | null;
  now: number;
  people: PersonId[];
  keep: boolean | null;
  measured: boolean | null;
  tension: number | null;
  shared: { seat: Seat; tension: number }[];
}

/** The latest tension that a partner shared; row security gives the coach no other, and a partner none of the other's. */
const shared = (seat: 'a' | 'b') => `
  SELECT '${seat}' AS seat, b.tension FROM (SELECT b.tension FROM body_checks b
    WHERE b.practice_id = d.practice_id AND b.dialogue_id = d.id AND b.person_id = c.partner_${seat}_id AND b.shared
    ORDER BY b.at DESC LIMIT 1) b`;

/** A dialogue with its room, if it was opened, for one person. Parameters: practice, dialogue, person, role. */
export const ROOM_VIEW = `
  SELECT d.couple_id, d.type, d.level, d.status, d.coach_present, d.first_person_id, d.asked_by, d.topic,
    c.partner_a_id, c.partner_b_id, c.coach_id, c.co_coach_id, c.archived_at IS NOT NULL AS archived,
    a.given_name AS name_a, b.given_name AS name_b, coalesce(k.given_name, '') AS name_coach,
    r.version, r.state, ${NOW_MS} AS now, ${PRESENT} AS people,
    s.keep_at IS NOT NULL AS keep, s.measured_at IS NOT NULL AS measured,
    (SELECT b.tension FROM body_checks b WHERE b.practice_id = d.practice_id AND b.dialogue_id = d.id
      AND b.person_id = $3 ORDER BY b.at DESC LIMIT 1) AS tension,
    CASE WHEN $4 = 'coach' THEN coalesce((SELECT json_agg(t ORDER BY t.seat) FROM (
      ${shared('a')} UNION ALL ${shared('b')}) t), '[]') ELSE '[]' END AS shared
  FROM dialogues d
  JOIN couples c ON c.practice_id = d.practice_id AND c.id = d.couple_id
  JOIN people a ON a.practice_id = c.practice_id AND a.id = c.partner_a_id
  JOIN people b ON b.practice_id = c.practice_id AND b.id = c.partner_b_id
  LEFT JOIN people k ON k.practice_id = c.practice_id AND k.id = CASE WHEN $4 = 'coach' THEN $3 ELSE c.coach_id END
  LEFT JOIN dialogue_rooms r ON r.practice_id = d.practice_id AND r.dialogue_id = d.id
  LEFT JOIN dialogue_seats s ON s.practice_id = d.practice_id AND s.dialogue_id = d.id AND s.person_id = $3
  WHERE d.practice_id = $1 AND d.id = $2`;
