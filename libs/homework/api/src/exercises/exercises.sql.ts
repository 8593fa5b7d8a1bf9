import type { ExerciseShape } from '@tweespraak/homework/contract';

/** A never published exercise is its maker's alone; $2 is the coach who asks. */
const MINE_OR_PUBLISHED = `(x.created_by = $2 OR p.version IS NOT NULL)`;
const OWN_EXERCISES = `
  SELECT x.id::text AS key, x.archived_at IS NOT NULL AS archived, p.version, p.definition AS published,
    d.revision, d.definition AS draft
  FROM exercises x
  LEFT JOIN LATERAL (SELECT v.version, v.definition FROM exercise_versions v
    WHERE v.practice_id = x.practice_id AND v.exercise_id = x.id AND v.published_at IS NOT NULL
    ORDER BY v.version DESC LIMIT 1) p ON true
  LEFT JOIN exercise_versions d ON d.practice_id = x.practice_id AND d.exercise_id = x.id AND d.published_at IS NULL
  WHERE x.practice_id = $1 AND ${MINE_OR_PUBLISHED}`;

/** The practice's own exercises that a coach may see. Parameters: practice, coach. */
export const LIST_EXERCISES = `${OWN_EXERCISES} ORDER BY x.created_at LIMIT 500`;

/** Parameters: practice, coach, id. */
export const ONE_EXERCISE = `${OWN_EXERCISES} AND x.id = $3`;

/** Parameters: practice, coach. */
export const FAVOURITES = `
  SELECT exercise, starred, last_used_at AS "lastUsedAt" FROM exercise_favourites
  WHERE practice_id = $1 AND person_id = $2`;

/** Parameters: practice, coach, exercise, starred. */
export const STAR = `
  INSERT INTO exercise_favourites (practice_id, person_id, exercise, starred) VALUES ($1, $2, $3, $4)
  ON CONFLICT (practice_id, person_id, exercise) DO UPDATE SET starred = excluded.starred`;

/** Parameters: practice, coach, exercise, instant. */
export const USED = `
  INSERT INTO exercise_favourites (practice_id, person_id, exercise, last_used_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (practice_id, person_id, exercise) DO UPDATE SET last_used_at = excluded.last_used_at`;

/** What the database keeps of one version: no key, no version number. */
export type StoredDefinition = ExerciseShape;

export interface ExerciseRow {
  readonly key: string;
  readonly archived: boolean;
  /** The newest published one; null while there is none. */
  readonly version: number | null;
  readonly published: StoredDefinition | null;
  readonly revision: number | null;
  readonly draft: StoredDefinition | null;
}

export interface FavouriteRow {
  readonly exercise: string;
  readonly starred: boolean;
  readonly lastUsedAt: Date | null;
}
