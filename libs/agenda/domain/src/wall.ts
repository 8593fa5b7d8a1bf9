import { instantOnWall, wallTime } from '@tweespraak/shared/kernel';
import { DAY_MS, MINUTE_MS } from './appointment';
import { ORDINALS, type Ordinal, type Weekday, WEEKDAYS } from './repeat-rule';

/** How far apart two moments are on a wall: in days and minutes of the clock, whatever summer time does between them. */
export interface WallShift {
  readonly days: number;
  readonly minutes: number;
}

export const NO_SHIFT: WallShift = { days: 0, minutes: 0 };

/** A name that the platform has rules of: Europe/Amsterdam, UTC. Not an offset such as +01:00: that knows no summer. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The wall as if it hung in Greenwich, in epoch ms: for sums with days and minutes. */
function onWall(instant: number, timeZone: string): number {
  return Date.parse(`${wallTime(new Date(instant), timeZone)}:00Z`);
}

export function wallShift(from: number, to: number, timeZone: string): WallShift {
  const [before, after] = [onWall(from, timeZone), onWall(to, timeZone)];
  const days = Math.floor(after / DAY_MS) - Math.floor(before / DAY_MS);
  return { days, minutes: (after - before - days * DAY_MS) / MINUTE_MS };
}

/** The instant so many days and minutes of the wall's clock later. An hour that spring skips is read an hour later. */
export function shiftOnWall(instant: number, { days, minutes }: WallShift, timeZone: string): number {
  const wall = onWall(instant, timeZone) + days * DAY_MS + minutes * MINUTE_MS;
  const shifted = instantOnWall(new Date(wall).toISOString().slice(0, 16), timeZone);
  return shifted === null ? instant : Date.parse(shifted);
}

export function weekdayOf(instant: number, timeZone: string): Weekday {
  const day = new Date(onWall(instant, timeZone)).getUTCDay(); // Sunday is 0
  return WEEKDAYS[(day + 6) % 7] ?? 'MO';
}

export function daysLater(day: Weekday, days: number): Weekday {
  const place = WEEKDAYS.indexOf(day) + days;
  return WEEKDAYS[((place % 7) + 7) % 7] ?? day;
}

/** Which of its month's Tuesdays this Tuesday is; a fifth is the last. */
export function ordinalOf(instant: number, timeZone: string): Ordinal {
  const date = new Date(onWall(instant, timeZone)).getUTCDate();
  return ORDINALS[Math.ceil(date / 7) - 1] ?? -1;
}
