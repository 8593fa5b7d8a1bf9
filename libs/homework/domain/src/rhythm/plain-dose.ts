import { daysBetween, type LocalDate } from '@tweespraak/shared/kernel';
import type { Exercise, Rhythm } from '../exercises/exercise';
import { lastDayOf } from './occasions';

/** The numbers behind "ten minutes, by Friday" and "three times a week, two weeks"; a page puts them in words. */
export interface PlainDose {
  readonly minutes: number;
  readonly rhythm: Rhythm;
  /** The last day it is about. */
  readonly by: LocalDate;
  /** Days from today to that day: 0 is today, under 0 is past. */
  readonly daysLeft: number;
}

/** Throws DomainError `date.invalid`. */
export function plainDose(
  { minutes, rhythm }: Pick<Exercise, 'minutes' | 'rhythm'>,
  given: { readonly startsOn: LocalDate; readonly dueOn: LocalDate },
  today: LocalDate,
): PlainDose {
  const by = lastDayOf({ rhythm, ...given });
  return { minutes, rhythm, by, daysLeft: daysBetween(today, by) };
}
