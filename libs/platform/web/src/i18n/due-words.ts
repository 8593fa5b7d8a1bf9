import { daysBetween, type LocalDate } from '@tweespraak/shared/kernel';
import { intlTag, type Region } from './format';

/** How far ahead a weekday says it all: "vrijdag" is never the Friday after next. */
const NEAR_DAYS = 6;

/** A day in the near future as people say it: vandaag, morgen, vrijdag; further away, or past: 4 december. */
export function dueWords(day: LocalDate, today: LocalDate, region: Region): string {
  const days = daysBetween(today, day);
  if (days === 0 || days === 1) {
    return new Intl.RelativeTimeFormat(intlTag(region), { numeric: 'auto' }).format(days, 'day');
  }
  const isNear = days > 1 && days <= NEAR_DAYS;
  const style: Intl.DateTimeFormatOptions = isNear ? { weekday: 'long' } : { day: 'numeric', month: 'long' };
  return new Intl.DateTimeFormat(intlTag(region), { ...style, timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );
}
