import type { TenantContext } from '@tweespraak/platform/api';
import { daysBetween, localDateIn } from '@tweespraak/shared/kernel';
import { type LockedRoom, scriptOf } from './locked-room';

const DAYS_IN_A_WEEK = 7;

/** Which day (or week) of a practice it is where the couple lives, 1 for the one in which it began. */
export function dayOfPractice(
  { timeZone }: Pick<TenantContext, 'timeZone'>,
  { state, at }: Pick<LockedRoom, 'state' | 'at'>,
): number {
  const dayOf = (instant: number) => localDateIn(new Date(instant), timeZone);
  const days = daysBetween(dayOf(state.begunAt ?? at), dayOf(at));
  return 1 + (scriptOf(state).cycle?.unit === 'week' ? Math.floor(days / DAYS_IN_A_WEEK) : days);
}
