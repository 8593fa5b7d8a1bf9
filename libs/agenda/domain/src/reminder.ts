import { addDays, instantOnWall, localDateIn } from '@tweespraak/shared/kernel';

const AT = '09:00';

/** When both are reminded (epoch ms): at nine in the morning of the day before, on the wall of the zone. */
export function reminderAt(start: number, timeZone: string): number {
  return Date.parse(instantOnWall(`${dayBefore(start, timeZone)}T${AT}`, timeZone) ?? '');
}

/** The date before the one that it is on (yyyy-mm-dd, on the wall). */
export function dayBefore(start: number, timeZone: string): string {
  return addDays(localDateIn(new Date(start), timeZone), -1);
}
