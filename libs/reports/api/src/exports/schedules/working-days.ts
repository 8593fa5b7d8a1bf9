import { addDays, type LocalDate } from '@tweespraak/shared/kernel';

const NTH = 3;

/** The first third working day of a quarter (Monday to Friday; feast days are not known here) after a day. */
export function nextQuarterDay(after: LocalDate): LocalDate {
  const year = Number(after.slice(0, 4));
  const month = Number(after.slice(5, 7)) - 1;
  const quarter = year * 12 + month - (month % 3);
  const here = workingDay(firstDay(quarter));
  return here > after ? here : workingDay(firstDay(quarter + 3));
}

function workingDay(first: LocalDate): LocalDate {
  let day = addDays(first, -1);
  for (let left = NTH; left > 0;) {
    day = addDays(day, 1);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return day;
}

function firstDay(month: number): LocalDate {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
