import { type Occasion, occasionsOf, openOccasions, type Plan } from '@tweespraak/homework/domain';
import { addDays, type LocalDate } from '@tweespraak/shared/kernel';

/**
 * The name of a turn, one for each: of a daily rhythm its day, of `once` the first day, of a weekly one a day of that week by
 * the turn's place in it. Two phones that begin the same turn so begin the same entry.
 */
export function dayOf({ rhythm }: Pick<Plan, 'rhythm'>, { number, week, from }: Occasion): LocalDate {
  return rhythm.kind === 'weekly' ? addDays(from, number - 1 - (week - 1) * rhythm.times) : from;
}

/** The turn of this name; null for a day that is none. */
export function turnOn(plan: Plan, day: LocalDate): Occasion | null {
  return occasionsOf(plan).find((one) => dayOf(plan, one) === day) ?? null;
}

/** The names of the turns that can be filled in today and are not in `taken`, in the order of the rhythm. */
export function openTurns(plan: Plan, today: LocalDate, taken: readonly LocalDate[]): LocalDate[] {
  return openOccasions(plan, today)
    .toSorted((x, y) => x.number - y.number)
    .map((one) => dayOf(plan, one))
    .filter((day) => !taken.includes(day));
}

/** The turn to fill in now: that of today or this week, else one that grace still allows; null when nothing is asked. */
export function turnNow(plan: Plan, today: LocalDate, taken: readonly LocalDate[]): LocalDate | null {
  const open = openOccasions(plan, today).map((one) => dayOf(plan, one));
  return open.find((day) => !taken.includes(day)) ?? null;
}

/** After this day nothing of it can be filled in any more, grace included. */
export function closesAfter(plan: Plan): LocalDate {
  return occasionsOf(plan).reduce((last, { until }) => (until > last ? until : last), plan.dueOn);
}
