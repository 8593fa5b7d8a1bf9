import { builtIn } from '@tweespraak/homework/domain';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import { isUuid, type Localised } from '@tweespraak/shared/kernel';
import { type EnrolmentRow, EXERCISE_TITLES } from './enrolments.sql';

const GONE: Localised = { nl: 'Een oefening', en: 'An exercise' };

/** How the exercises of these programmes are called, in one question. */
export async function exerciseTitles(
  { practiceId }: TenantContext,
  { em }: TenantTransaction,
  rows: readonly EnrolmentRow[],
): Promise<(key: string) => Localised> {
  const keys = rows.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.kind === 'homework' ? [step.exercise] : [])),
  );
  const own = [...new Set(keys)].filter(isUuid);
  const found: { key: string; title: Localised }[] = own.length
    ? await em.query(EXERCISE_TITLES, [practiceId, own])
    : [];
  const titles = new Map(found.map(({ key, title }) => [key, title]));
  return (key) => titles.get(key) ?? builtIn(key)?.title ?? GONE;
}
