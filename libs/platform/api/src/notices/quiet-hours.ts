import { addDays, instantOnWall, type LocalDate, localDateIn, wallTime } from '@tweespraak/shared/kernel';

/** From and until in minutes after midnight on the practice's wall, over midnight or not; equal: no quiet hours. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

export const DAY_MINUTES = 1440;
const MINUTE_MS = 60_000;
/** In the night in which an hour comes twice, the way out of the quiet hours takes a second step. */
const STEPS = 3;

/** True while the wall in `timeZone` shows a quiet minute. It asks the wall, so the nights of the clock change hold too. */
export function isQuiet(at: Date, quiet: QuietHours, timeZone: string): boolean {
  const minute = minuteOnWall(at, timeZone);
  return quiet.from <= quiet.until
    ? minute >= quiet.from && minute < quiet.until
    : minute >= quiet.from || minute < quiet.until;
}

/** The first moment from `at` on that is not quiet; `at` itself when it is not. */
export function afterQuiet(at: Date, quiet: QuietHours, timeZone: string): Date {
  if (!isQuiet(at, quiet, timeZone)) return at;
  const today = localDateIn(at, timeZone);
  const onWall = [today, addDays(today, 1)].map((day) => wallInstant(day, quiet.until, timeZone));
  const free = [...onWall, stepOut(at, quiet, timeZone)].filter(
    (moment) => moment > at && !isQuiet(moment, quiet, timeZone),
  );
  return free.reduce((first, moment) => (moment < first ? moment : first));
}

/** The instant at which the wall shows this day and minute. @param minute 0–1439 */
export function wallInstant(day: LocalDate, minute: number, timeZone: string): Date {
  const text = `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  const instant = instantOnWall(text, timeZone);
  if (!instant) throw new RangeError('not a minute of a day');
  return new Date(instant);
}

function stepOut(at: Date, quiet: QuietHours, timeZone: string): Date {
  let moment = new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS);
  for (let step = 0; step < STEPS && isQuiet(moment, quiet, timeZone); step += 1) {
    const left = (quiet.until - minuteOnWall(moment, timeZone) + DAY_MINUTES) % DAY_MINUTES;
    moment = new Date(moment.getTime() + left * MINUTE_MS);
  }
  return moment;
}

function minuteOnWall(at: Date, timeZone: string): number {
  const wall = wallTime(at, timeZone);
  return Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
}

const two = (n: number): string => String(n).padStart(2, '0');
