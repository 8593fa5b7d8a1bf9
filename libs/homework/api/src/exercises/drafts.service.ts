import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  ExerciseProblems,
  ExerciseShape,
  NewExerciseBody,
  SaveDraftBody,
} from '@tweespraak/homework/contract';
import { builtIn, checkExercise } from '@tweespraak/homework/domain';
import { Idempotency, type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import { LOCALES, type Locale } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { notFound, refusal, refusalAt } from '../refusals';
import { definitionOf, toExercise } from './exercise.mapper';
import { emptyDefinition } from './empty-definition';
import { ownExercise } from './exercises.service';

const ADD = `INSERT INTO exercises (practice_id, id, created_by, created_at) VALUES ($1, $2, $3, $4)`;
/** The next version, while nobody else began one. */
const ADD_DRAFT = `
  INSERT INTO exercise_versions (practice_id, exercise_id, version, definition, saved_by, saved_at)
  SELECT $1, $2, 1 + coalesce(max(v.version), 0), $3::jsonb, $4, $5 FROM exercise_versions v
  WHERE v.practice_id = $1 AND v.exercise_id = $2
  ON CONFLICT DO NOTHING RETURNING revision`;
const SAVE_DRAFT = `
  UPDATE exercise_versions SET definition = $3::jsonb, saved_by = $4, saved_at = $5, revision = revision + 1
  WHERE practice_id = $1 AND exercise_id = $2 AND published_at IS NULL AND revision = $6 RETURNING revision`;
const PUBLISH = `
  UPDATE exercise_versions SET published_at = $3 WHERE practice_id = $1 AND exercise_id = $2 AND published_at IS NULL
    AND revision = $4 RETURNING version`;

/** A practice makes its own exercises from the same parts. A draft may be broken; what is published is sound and stays so. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly db: TenantDb,
    private readonly idempotency: Idempotency,
  ) {}

  /** A first draft: as sent, as a copy, or nearly empty. @throws DomainError 'not-found' for an unknown `from`. */
  make(ctx: TenantContext, body: NewExerciseBody, key?: string): Promise<{ key: string }> {
    return this.db.run(ctx, 'exercise.make', async (tx) => {
      const request = { route: 'POST /exercises', key, body };
      const made = await this.idempotency.once(ctx, tx, request, async () => {
        const definition = body.definition ?? (await beginning(ctx, tx, body.from));
        mustFit(definition);
        const id = randomUUID();
        await tx.em.query(ADD, [ctx.practiceId, id, actorOf(ctx), ctx.now]);
        await addDraft(ctx, tx, id, definition);
        return { key: id };
      });
      tx.about({ objectId: made.key });
      return made;
    });
  }

  /**
   * Saves the draft as it is, and tells what still stands in the way of publishing it. Revision 0 begins a next version.
   * @throws DomainError 'not-found', 'exercise.changed-meanwhile', 'exercise.broken' only for what is too big to keep.
   */
  save(ctx: TenantContext, key: string, { revision, definition }: SaveDraftBody): Promise<ExerciseProblems> {
    return this.db.run(ctx, 'exercise.save', async (tx) => {
      const { revision: current } = await ownExercise(ctx, tx, key);
      if ((current ?? 0) !== revision) throw refusal('exercise.changed-meanwhile');
      mustFit(definition);
      const saved = revision
        ? await saveDraft(ctx, tx, key, { revision, definition })
        : await addDraft(ctx, tx, key, definition);
      return { revision: saved, problems: problemsOf(definition) };
    });
  }

  /**
   * From now on this version never changes, and it is what is given. Publishing twice is once.
   * @throws DomainError 'not-found', 'exercise.no-draft', 'exercise.broken' (with pointers), 'exercise.changed-meanwhile'.
   */
  publish(ctx: TenantContext, key: string): Promise<void> {
    return this.db.run(ctx, 'exercise.publish', async (tx) => {
      const { draft, revision } = await ownExercise(ctx, tx, key);
      if (!draft) throw refusal('exercise.no-draft');
      const problems = problemsOf(draft);
      if (problems.length) throw broken(problems);
      const values = [ctx.practiceId, key, ctx.now, revision];
      const [rows]: [unknown[], number] = await tx.em.query(PUBLISH, values);
      if (!rows.length) throw refusal('exercise.changed-meanwhile');
    });
  }
}

type Problems = ExerciseProblems['problems'];

const broken = (problems: Problems) =>
  refusalAt('exercise.broken', 'This exercise can not be published yet.', problems);

/** A text that a practice wrote in one language needs no other. */
function languagesOf({ title }: ExerciseShape): readonly Locale[] {
  const written = LOCALES.filter((locale) => title[locale].trim());
  return written.length ? written : LOCALES;
}

function problemsOf(definition: ExerciseShape): Problems {
  const problems = checkExercise(toExercise('own', 1, definition), languagesOf(definition));
  return problems.map(({ path, code }) => ({ path, code }));
}

/** What is too big is refused at once: it would be kept for nothing. */
function mustFit(definition: ExerciseShape): void {
  const tooBig = problemsOf(definition).filter(({ code }) => code === 'too-big');
  if (tooBig.length) throw broken(tooBig);
}

async function beginning(
  ctx: TenantContext,
  tx: TenantTransaction,
  from: string | null,
): Promise<ExerciseShape> {
  if (from === null) return emptyDefinition();
  const ready = builtIn(from);
  if (ready) return definitionOf(ready);
  const { published, draft } = await ownExercise(ctx, tx, from);
  const copied = published ?? draft;
  if (!copied) throw notFound();
  return copied;
}

async function addDraft(
  ctx: TenantContext,
  tx: TenantTransaction,
  id: string,
  definition: ExerciseShape,
): Promise<number> {
  const values = [ctx.practiceId, id, JSON.stringify(definition), actorOf(ctx), ctx.now];
  const rows: { revision: number }[] = await tx.em.query(ADD_DRAFT, values);
  return revisionIn(rows);
}

async function saveDraft(
  ctx: TenantContext,
  tx: TenantTransaction,
  id: string,
  { revision, definition }: SaveDraftBody,
): Promise<number> {
  const values = [ctx.practiceId, id, JSON.stringify(definition), actorOf(ctx), ctx.now, revision];
  const [rows]: [{ revision: number }[], number] = await tx.em.query(SAVE_DRAFT, values);
  return revisionIn(rows);
}

function revisionIn([row]: readonly { revision: number }[]): number {
  if (!row) throw refusal('exercise.changed-meanwhile');
  return row.revision;
}
