import type { DialogueKey } from '@tweespraak/dialogues/domain';
import type { CoupleId, PersonId } from '@tweespraak/shared/kernel';

/** Conversations that were held: what both know of them alike. Parameter: practice. */
export const HELD = `
  SELECT d.type, d.level, d.coach_present AS "coachPresent", d.ended_at AS at FROM dialogues d
  WHERE d.practice_id = $1 AND d.status IN ('closed', 'stopped') AND d.ended_at IS NOT NULL ORDER BY d.ended_at, d.id`;

/**
 * Words that row security shows: one's own, and the other's while both keep. Asked once more here, so that a later, wider
 * policy gives nobody's words away. Parameters: practice, person.
 */
export const WORDS = `
  SELECT w.id, w.person_id AS "ownerId", w.person_id = $2 AS mine, d.type, w.sealed, w.at FROM dialogue_words w
  JOIN dialogues d ON d.practice_id = w.practice_id AND d.id = w.dialogue_id
  WHERE w.practice_id = $1 AND (w.person_id = $2 OR dialogue_is_kept(w.dialogue_id)) ORDER BY w.at, w.id`;

/** Own lines of visions and lists, whoever else may read them by now. Parameters: practice, person. */
export const SENTENCES = `
  SELECT s.id, s.person_id AS "ownerId", d.type, s.sealed, s.at FROM dialogue_sentences s
  JOIN dialogues d ON d.practice_id = s.practice_id AND d.id = s.dialogue_id
  WHERE s.practice_id = $1 AND s.person_id = $2 ORDER BY s.at, s.id`;

/** What I asked for, and what I was asked for and chose to give. Parameters: practice, person. */
export const REQUESTS = `
  SELECT r.id, r.couple_id AS "ownerId", r.person_id = $2 AS mine, r.chosen_at IS NOT NULL AS chosen, r.sealed,
    r.created_at AS at, d.type
  FROM behaviour_requests r
  JOIN dialogues d ON d.practice_id = r.practice_id AND d.id = r.dialogue_id
  WHERE r.practice_id = $1 AND (r.person_id = $2 OR (r.giver_id = $2 AND r.chosen_at IS NOT NULL))
  ORDER BY r.created_at, r.position, r.id`;

/** Visions that both signed. Parameter: practice. */
export const VISIONS = `
  SELECT v.id, v.couple_id AS "coupleId", v.signed_at AS at, s.position, s.sealed FROM visions v
  JOIN vision_sentences s ON s.practice_id = v.practice_id AND s.vision_id = v.id
  WHERE v.practice_id = $1 AND v.signed_at IS NOT NULL ORDER BY v.signed_at, s.position`;

/** Own days of practices over days. Parameters: practice, person. */
export const DAYS = `
  SELECT y.on_day::text AS day, y.kind, y.smile, d.type FROM dialogue_days y
  JOIN dialogues d ON d.practice_id = y.practice_id AND d.id = y.dialogue_id
  WHERE y.practice_id = $1 AND y.person_id = $2 ORDER BY y.on_day, y.id`;

/** The own three sliders. Parameters: practice, person. */
export const METERS = `
  SELECT s.measured_at AS at, s.heard, s.safe, s.close, d.type FROM dialogue_seats s
  JOIN dialogues d ON d.practice_id = s.practice_id AND d.id = s.dialogue_id
  WHERE s.practice_id = $1 AND s.person_id = $2 AND s.measured_at IS NOT NULL ORDER BY s.measured_at`;

/** Own body checks. Parameters: practice, person. */
export const BODY_CHECKS = `
  SELECT b.at, b.spots, b.tension, d.type FROM body_checks b
  JOIN dialogues d ON d.practice_id = b.practice_id AND d.id = b.dialogue_id
  WHERE b.practice_id = $1 AND b.person_id = $2 ORDER BY b.at, b.id`;

interface OfDialogue {
  readonly type: DialogueKey;
  readonly at: Date;
}
export interface HeldRow extends OfDialogue {
  readonly level: number;
  readonly coachPresent: boolean;
}
export interface SealedRow extends OfDialogue {
  readonly id: string;
  readonly ownerId: PersonId;
  readonly sealed: Buffer;
}
export interface WordsRow extends SealedRow {
  readonly mine: boolean;
}
export interface RequestRow extends Omit<SealedRow, 'ownerId'> {
  readonly ownerId: CoupleId;
  readonly mine: boolean;
  readonly chosen: boolean;
}
export interface VisionRow {
  readonly id: string;
  readonly coupleId: CoupleId;
  readonly at: Date;
  readonly position: number;
  readonly sealed: Buffer;
}
export interface DayRow {
  readonly type: DialogueKey;
  readonly day: string;
  readonly kind: 'sun' | 'cloud' | 'skipped' | 'said' | 'received' | 'done';
  readonly smile: number | null;
}
export interface MeterRow extends OfDialogue {
  readonly heard: number;
  readonly safe: number;
  readonly close: number;
}
export interface BodyRow extends OfDialogue {
  readonly spots: readonly string[];
  readonly tension: number;
}
