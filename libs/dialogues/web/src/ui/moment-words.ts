import { intlTag, type Region } from '@tweespraak/platform/web';
import { daysBetween, localDateIn } from '@tweespraak/shared/kernel';

/** How far ahead a weekday says it all: "vrijdag" is never the Friday after next. */
const NEAR_DAYS = 6;

/**
 * A moment as people say it: "vandaag om 20:00", "morgen om 9:30", "vrijdag om 20:00"; further away with the date. `say`
 * puts day and time together in the active language.
 */
export function momentWords(
  instant: string,
  now: Date,
  region: Region,
  say: (parts: { day: string; time: string }) => string,
): string {
  const at = new Date(instant);
  const tag = intlTag(region);
  const time = new Intl.DateTimeFormat(tag, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: region.timeZone,
  }).format(at);
  const days = daysBetween(localDateIn(now, region.timeZone), localDateIn(at, region.timeZone));
  if (Math.abs(days) <= 1) {
    return say({ day: new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(days, 'day'), time });
  }
  const near = days > 1 && days <= NEAR_DAYS;
  const style: Intl.DateTimeFormatOptions = near
    ? { weekday: 'long' }
    : { weekday: 'long', day: 'numeric', month: 'long' };
  return say({
    day: new Intl.DateTimeFormat(tag, { ...style, timeZone: region.timeZone }).format(at),
    time,
  });
}
