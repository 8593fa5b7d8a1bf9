import type { TenantContext } from '@tweespraak/platform/api';
import { type LocalDate, localDateIn } from '@tweespraak/shared/kernel';

/** The date on the wall of the practice. */
export function todayOf(ctx: Pick<TenantContext, 'now' | 'timeZone'>): LocalDate {
  return localDateIn(ctx.now, ctx.timeZone);
}

export const isoOf = (at: Date | null): string | null => at && at.toISOString();
