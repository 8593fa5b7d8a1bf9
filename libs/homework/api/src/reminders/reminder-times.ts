import { lastDayOf, type Plan } from '@tweespraak/homework/domain';
import { addDays, daysBetween, instantOnWall, type LocalDate, localDateIn } from '@tweespraak/shared/kernel';

/** Of what is done some times a week: on these days of each week, its first day being 0. */
const DAYS_OF_A_WEEK = [1, 4];
/** Of what is done once: so many days before its date, and on the day itself. */
const DAYS_BEFORE = 2;

/** The days on which a reminder may be of use. How often it really leaves, the notices decide. */
export function isReminderDay(plan: Plan, day: LocalDate): boolean {
  const { rhythm, startsOn } = plan;
  const last = lastDayOf(plan);
  if (day < startsOn || day > last) return false;
  if (rhythm.kind === 'daily') return true;
  if (rhythm.kind === 'weekly') return DAYS_OF_A_WEEK.includes(daysBetween(startsOn, day) % 7);
  return day === last || day === addDays(last, -DAYS_BEFORE);
}

/**
 * The first reminder after an instant, at `remindAt` (`HH:MM`) on the wall; null when none is left. An hour that the clock
 * skips is an hour later, of one that comes twice the first.
 */
export function nextReminder(plan: Plan, remindAt: string, timeZone: string, after: Date): Date | null {
  const today = localDateIn(after, timeZone);
  const last = lastDayOf(plan);
  let day = today < plan.startsOn ? plan.startsOn : today;
  for (; day <= last; day = addDays(day, 1)) {
    const at = isReminderDay(plan, day) ? onWall(day, remindAt, timeZone) : null;
    if (at && at > after) return at;
  }
  return null;
}

/** The instant of a day and a time on the wall. @throws Error for what is no day or time. */
export function onWall(day: LocalDate, time: string, timeZone: string): Date {
  const instant = instantOnWall(`${day}T${time}`, timeZone);
  if (!instant) throw new Error('this is no moment on a wall');
  return new Date(instant);
}
