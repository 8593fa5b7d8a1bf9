import { builtIn, type Exercise } from '@tweespraak/homework/domain';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import { isUuid } from '@tweespraak/shared/kernel';
import { notFound, refusal } from '../refusals';
import { toExercise } from './exercise.mapper';
import type { StoredDefinition } from './exercises.sql';

const PUBLISHED = `
  SELECT v.version, v.definition, x.archived_at IS NOT NULL AS archived
  FROM exercise_versions v JOIN exercises x ON x.practice_id = v.practice_id AND x.id = v.exercise_id
  WHERE v.practice_id = $1 AND v.exercise_id = $2 AND v.published_at IS NOT NULL ORDER BY v.version DESC LIMIT 1`;
/** Row security shows a partner the versions of what was given to them. */
const VERSIONS = `
  SELECT exercise_id::text AS key, version, definition FROM exercise_versions
  WHERE practice_id = $1 AND exercise_id = ANY ($2) AND published_at IS NOT NULL`;

interface VersionRow {
  readonly key: string;
  readonly version: number;
  readonly definition: StoredDefinition;
}

/** What homework points at: an exercise and its version. */
export interface ExerciseRef {
  readonly exercise: string;
  readonly version: number;
}

/**
 * The newest version that may be given by a coach. @throws DomainError 'not-found', also for an archived one;
 * 'exercise.not-published'.
 */
export async function givenExercise(
  ctx: TenantContext,
  tx: TenantTransaction,
  key: string,
): Promise<Exercise> {
  const ready = builtIn(key);
  if (ready) return ready;
  if (!isUuid(key)) throw notFound();
  const [found]: (VersionRow & { archived: boolean })[] = await tx.em.query(PUBLISHED, [ctx.practiceId, key]);
  if (found && !found.archived) return toExercise(key, found.version, found.definition);
  const [own]: unknown[] = await tx.em.query(
    `SELECT id FROM exercises WHERE practice_id = $1 AND id = $2 AND archived_at IS NULL AND created_by = $3`,
    [ctx.practiceId, key, ctx.personId],
  );
  throw own ? refusal('exercise.not-published') : notFound();
}

/** The versions that pieces of homework point at, in one question. */
export async function exercisesOf(
  ctx: TenantContext,
  tx: TenantTransaction,
  refs: readonly ExerciseRef[],
): Promise<(ref: ExerciseRef) => Exercise> {
  const own = [...new Set(refs.map(({ exercise }) => exercise))].filter(isUuid);
  const rows: VersionRow[] = own.length ? await tx.em.query(VERSIONS, [ctx.practiceId, own]) : [];
  const found = new Map(rows.map((row) => [`${row.key}@${row.version}`, row]));
  return ({ exercise: key, version }) => {
    const row = found.get(`${key}@${version}`);
    const exercise = row ? toExercise(key, version, row.definition) : builtIn(key, version);
    if (!exercise) throw new Error('a given version of an exercise is gone');
    return exercise;
  };
}
