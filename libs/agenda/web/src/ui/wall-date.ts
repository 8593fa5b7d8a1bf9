import { instantOnWall, wallTime } from '@tweespraak/shared/kernel';

/**
 * The calendar component draws a Date by the clock of the device. It gets one whose own fields show what the wall of the
 * practice shows, wherever the device is.
 */
export function asWallDate(instant: string, timeZone: string): Date {
  return dateOfWall(wallTime(new Date(instant), timeZone));
}

/** `2026-11-26` or `2026-11-26T14:30` as a Date with these fields. */
export function dateOfWall(local: string): Date {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = local.split(/[-T:]/).map(Number);
  return new Date(year, month - 1, day, hour, minute);
}

/** What such a Date shows, as `2026-11-26T14:30`. */
export function wallOf(date: Date): string {
  const two = (number: number) => `${number}`.padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The instant of such a Date, or null when it is none. */
export function instantOfWallDate(date: Date, timeZone: string): string | null {
  return instantOnWall(wallOf(date), timeZone);
}
