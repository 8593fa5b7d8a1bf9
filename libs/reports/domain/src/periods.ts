import { addDays, DomainError, isLocalDate, type LocalDate } from '@tweespraak/shared/kernel';
import type { Period } from './figures-model';

export const PERIOD_PRESETS = ['thisQuarter', 'previousQuarter', 'thisYear', 'previousYear'] as const;
export type PeriodPreset = (typeof PERIOD_PRESETS)[number];

export const MOST_MONTHS = 60;

/**
 * What the presets mean on a day of the practice's own calendar (`localDateIn(now, timeZone)`).
 * `previousQuarter` on 2026-11-22 is 2026-07-01 up to and including 2026-09-30.
 */
export function periodPresets(today: LocalDate): Readonly<Record<PeriodPreset, Period>> {
  const { year, month } = monthOf(today);
  const quarter = year * 12 + month - 1 - ((month - 1) % 3);
  return {
    thisQuarter: months(quarter, 3),
    previousQuarter: months(quarter - 3, 3),
    thisYear: months(year * 12, 12),
    previousYear: months((year - 1) * 12, 12),
  };
}

/**
 * The period when it is one that figures are given of: whole months, at most sixty, begun on or before `today`.
 * Days would let somebody walk a border past one couple. Throws DomainError `period.not-whole-months`, `period.too-long`,
 * `period.in-the-future`.
 */
export function checkPeriod(period: Period, today: LocalDate): Period {
  const { from, to } = period;
  const whole =
    isLocalDate(from) && isLocalDate(to) && from <= to && isFirst(from) && isFirst(addDays(to, 1));
  if (!whole) throw new DomainError('period.not-whole-months', 'A period is one or more whole months.');
  if (monthCount(period) > MOST_MONTHS)
    throw new DomainError('period.too-long', 'A period is five years at most.');
  if (from > today) throw new DomainError('period.in-the-future', 'A period begins today at the latest.');
  return period;
}

/** How many months a period of whole months has. */
export function monthCount({ from, to }: Period): number {
  const [start, end] = [monthOf(from), monthOf(to)];
  return (end.year - start.year) * 12 + end.month - start.month + 1;
}

/** `first` counts months since the year 0. */
function months(first: number, count: number): Period {
  return { from: firstDay(first), to: addDays(firstDay(first + count), -1) };
}

function firstDay(month: number): LocalDate {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

function monthOf(date: LocalDate): { year: number; month: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) };
}

function isFirst(date: LocalDate): boolean {
  return date.endsWith('-01');
}
