import type { TenantContext } from '@tweespraak/platform/api';
import { type LocalDate, localDateIn } from '@tweespraak/shared/kernel';

/** The date on the wall where the couple lives. */
export function todayOf(ctx: Pick<TenantContext, 'now' | 'timeZone'>): LocalDate {
  return localDateIn(ctx.now, ctx.timeZone);
}
