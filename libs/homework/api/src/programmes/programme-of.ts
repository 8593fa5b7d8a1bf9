import type { ProgrammeBody } from '@tweespraak/homework/contract';
import {
  builtInProgramme,
  checkProgramme,
  type Exercise,
  type Programme,
  type ProgrammeStep,
} from '@tweespraak/homework/domain';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import { isDomainError, isUuid, LOCALES, type Locale } from '@tweespraak/shared/kernel';
import { givenExercise } from '../exercises/exercises';
import { notFound, refusalAt } from '../refusals';
import { programmeRefusal } from './programme-refusals';
import { ONE_PROGRAMME, type ProgrammeRow } from './programmes.sql';

/** One of the practice's own. @throws DomainError 'not-found', 'programme.built-in'. */
export async function ownProgramme(
  { practiceId }: TenantContext,
  { em }: TenantTransaction,
  key: string,
): Promise<ProgrammeRow> {
  if (builtInProgramme(key)) throw programmeRefusal('programme.built-in');
  if (!isUuid(key)) throw notFound();
  const [found]: ProgrammeRow[] = await em.query(ONE_PROGRAMME, [practiceId, key]);
  if (!found) throw notFound();
  return found;
}

/** What can be started: a shipped one, or one of the practice's own. @throws DomainError 'not-found', also of an archived one. */
export async function startableProgramme(
  ctx: TenantContext,
  tx: TenantTransaction,
  key: string,
): Promise<Pick<Programme, 'title' | 'steps'>> {
  const ready = builtInProgramme(key);
  if (ready) return ready;
  const own = await ownProgramme(ctx, tx, key);
  if (own.archived) throw notFound();
  return own;
}

/** @throws DomainError 'programme.broken' with a pointer to each place. */
export async function mustBeSound(
  ctx: TenantContext,
  tx: TenantTransaction,
  body: ProgrammeBody,
): Promise<void> {
  const exercises = await exercisesIn(ctx, tx, body);
  const programme = { key: 'own', version: 1, ...body, steps: body.steps as readonly ProgrammeStep[] };
  const problems = checkProgramme(programme, (key) => exercises.get(key), languagesOf(body));
  if (problems.length)
    throw refusalAt('programme.broken', 'This programme can not be kept like this.', problems);
}

/** The exercises that it names and that may be given. */
async function exercisesIn(
  ctx: TenantContext,
  tx: TenantTransaction,
  { steps }: ProgrammeBody,
): Promise<Map<string, Exercise>> {
  const keys = new Set(steps.flatMap((step) => (step.kind === 'homework' ? [step.exercise] : [])));
  const found = new Map<string, Exercise>();
  for (const key of keys) {
    const exercise = await givenExercise(ctx, tx, key).catch(undefinedIfRefused);
    if (exercise) found.set(key, exercise);
  }
  return found;
}

function undefinedIfRefused(error: unknown): undefined {
  if (!isDomainError(error)) throw error;
}

/** What a practice writes in one language needs no other. */
function languagesOf({ title }: ProgrammeBody): readonly Locale[] {
  const written = LOCALES.filter((locale) => title[locale].trim());
  return written.length ? written : LOCALES;
}
