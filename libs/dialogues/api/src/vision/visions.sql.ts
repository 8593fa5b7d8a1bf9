const ROW = `v.id, v.dialogue_id AS "dialogueId", v.couple_id AS "coupleId", v.version, v.made_at AS "madeAt",
  v.signed_at AS "signedAt", s.person_id IS NOT NULL AS "iSigned"`;
const FROM = `FROM visions v LEFT JOIN vision_signatures s
  ON s.practice_id = v.practice_id AND s.vision_id = v.id AND s.person_id = $2`;

/** The latest version of my couple. Parameters: practice, person. */
export const LATEST = `SELECT ${ROW} ${FROM} WHERE v.practice_id = $1 ORDER BY v.version DESC LIMIT 1`;

/** Parameters: practice, person, vision. */
export const VISION = `SELECT ${ROW} ${FROM} WHERE v.practice_id = $1 AND v.id = $3`;

/** Parameters: practice, person, dialogue. */
export const VISION_OF_DIALOGUE = `SELECT ${ROW} ${FROM} WHERE v.practice_id = $1 AND v.dialogue_id = $3`;

/** Two versions of one couple at once: one after the other. Parameter: couple. */
export const VERSIONS_IN_ORDER = `SELECT pg_advisory_xact_lock(hashtextextended($1::text, 0))`;

/** Parameters: practice, vision, dialogue, couple. */
export const MAKE_VISION = `
  INSERT INTO visions (practice_id, id, dialogue_id, couple_id, version)
  SELECT $1, $2, $3, $4, 1 + coalesce(max(version), 0) FROM visions WHERE practice_id = $1 AND couple_id = $4`;

/** Parameters: practice, vision, couple, position, sealed. */
export const ADD_SENTENCE = `
  INSERT INTO vision_sentences (practice_id, vision_id, couple_id, position, sealed) VALUES ($1, $2, $3, $4, $5)`;

/** Parameters: practice, vision, position, pillar. */
export const TIE = `UPDATE vision_sentences SET pillar = $4 WHERE practice_id = $1 AND vision_id = $2 AND position = $3`;

/** Parameters: practice, vision, couple, person. */
export const SIGN = `
  INSERT INTO vision_signatures (practice_id, vision_id, couple_id, person_id) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING`;

export interface VisionRow {
  readonly id: string;
  readonly dialogueId: string;
  readonly coupleId: string;
  readonly version: number;
  readonly madeAt: Date;
  readonly signedAt: Date | null;
  readonly iSigned: boolean;
}
