import { addDays, daysBetween, instantOnWall, localDateIn, wallTime } from '@tweespraak/shared/kernel';
import type { Pause } from './enrolment';

/** Steps come at this time on the practice's wall … */
const MORNING = '09:00';
/** … or later on the day, when nobody looked in the morning; never from this time on, nor in the night. */
const EVENING = '21:00';

/**
 * The morning on which a wait of so many days is over: the first nine o'clock at or after `base`, on or after its date plus the
 * days. A day that ended in a pause does not count, so a pause moves what waits by as many days. `null` when a pause without end
 * is in the way. Instants in epoch ms.
 */
export function morningAfter(
  base: number,
  days: number,
  pauses: readonly Pause[],
  timeZone: string,
): number | null {
  const start = localDateIn(new Date(base), timeZone);
  let due = addDays(start, days);
  for (const { from, to } of pauses) {
    const fromDate = laterOf(localDateIn(new Date(from), timeZone), start);
    if (fromDate >= due) continue;
    if (to === null) return null;
    due = addDays(due, Math.max(0, daysBetween(fromDate, localDateIn(new Date(to), timeZone))));
  }
  const morning = morningOf(due, timeZone);
  return morning >= base ? morning : morningOf(addDays(due, 1), timeZone);
}

/** May something come at this instant? From nine in the morning until nine in the evening. */
export function isDaytime(instant: number, timeZone: string): boolean {
  const time = wallTime(new Date(instant), timeZone).slice(11);
  return time >= MORNING && time < EVENING;
}

/** This instant when it is daytime, else the next nine o'clock. */
export function nextDaytime(instant: number, timeZone: string): number {
  if (isDaytime(instant, timeZone)) return instant;
  const today = localDateIn(new Date(instant), timeZone);
  const morning = morningOf(today, timeZone);
  return morning > instant ? morning : morningOf(addDays(today, 1), timeZone);
}

function morningOf(date: string, timeZone: string): number {
  return Date.parse(instantOnWall(`${date}T${MORNING}`, timeZone) ?? '');
}

function laterOf(x: string, y: string): string {
  return x > y ? x : y;
}
