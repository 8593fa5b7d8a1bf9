import { instantOnWall, type LocalDate } from '@tweespraak/shared/kernel';
import type { TenantContext } from '../database/tenant-context';
import type { Env } from '../env/env';

/**
 * When people are told of what begins on a day: that morning on the practice's clock, never within the time to undo.
 * @throws RangeError for what is no day.
 */
export function firstMorning(
  { MAIL_MORNING, MAIL_UNDO_SECONDS }: Pick<Env, 'MAIL_MORNING' | 'MAIL_UNDO_SECONDS'>,
  { now, timeZone }: Pick<TenantContext, 'now' | 'timeZone'>,
  day: LocalDate,
): Date {
  const morning = instantOnWall(`${day}T${MAIL_MORNING}`, timeZone);
  if (!morning) throw new RangeError('not a day');
  return new Date(Math.max(now.getTime() + MAIL_UNDO_SECONDS * 1000, Date.parse(morning)));
}
