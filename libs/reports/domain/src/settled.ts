import { addDays, type LocalDate } from '@tweespraak/shared/kernel';
import type { Period } from './figures-model';

/** How long after its last day something that is late still counts. Only then it is counted at all, so that it never changes. */
export const DAYS_TO_SETTLE = 14;

export function isIn({ from, to }: Period, date: LocalDate | null): boolean {
  return date !== null && from <= date && date <= to;
}

/** Was due in the period, and so long ago that what is late is in. */
export function isSettledIn(period: Period, dueOn: LocalDate, today: LocalDate): boolean {
  return isIn(period, dueOn) && lastDayFor(dueOn) <= today;
}

/** Done in time, or late by two weeks at most. */
export function isDoneInTime(dueOn: LocalDate, doneOn: LocalDate | null): boolean {
  return doneOn !== null && doneOn <= lastDayFor(dueOn);
}

function lastDayFor(dueOn: LocalDate): LocalDate {
  return addDays(dueOn, DAYS_TO_SETTLE);
}
