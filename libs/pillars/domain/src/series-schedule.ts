import { addDays, DomainError, isLocalDate, type LocalDate } from '@tweespraak/shared/kernel';

const MAX_ROUNDS = 52;
const MAX_WEEKS = 52;

/**
 * The days on which a repeated test starts: `start`, then every so many weeks up to and including `until`.
 * `repeatDates('2026-01-05', 4, '2026-03-02')` → 5 January, 2 February, 2 March.
 * Throws DomainError `schedule.date`, `schedule.interval` (1–52 weeks), `schedule.until` or `schedule.too-many` (over 52).
 */
export function repeatDates(start: LocalDate, everyWeeks: number, until: LocalDate): LocalDate[] {
  checkSchedule(start, everyWeeks, until);
  const dates: LocalDate[] = [];
  for (let date = start; date <= until; date = addDays(date, everyWeeks * 7)) {
    if (dates.length === MAX_ROUNDS) {
      throw new DomainError('schedule.too-many', 'A test can repeat 52 times at most.', { max: MAX_ROUNDS });
    }
    dates.push(date);
  }
  return dates;
}

function checkSchedule(start: LocalDate, everyWeeks: number, until: LocalDate): void {
  if (!isLocalDate(start) || !isLocalDate(until)) {
    throw new DomainError('schedule.date', 'A schedule needs two real dates.');
  }
  if (!Number.isInteger(everyWeeks) || everyWeeks < 1 || everyWeeks > MAX_WEEKS) {
    throw new DomainError('schedule.interval', 'A test repeats every 1 to 52 weeks.', {
      min: 1,
      max: MAX_WEEKS,
    });
  }
  if (until < start) throw new DomainError('schedule.until', 'The last date lies before the first.');
}
