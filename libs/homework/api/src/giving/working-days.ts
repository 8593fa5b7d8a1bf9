import { addDays, type LocalDate } from '@tweespraak/shared/kernel';

/** The date so many working days (Monday to Friday) after a day; feast days are not known here. */
export function workingDaysAfter(day: LocalDate, days: number): LocalDate {
  let found = day;
  for (let left = days; left > 0;) {
    found = addDays(found, 1);
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
}

function isWorkingDay(day: LocalDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
