import { addDays, daysBetween, type LocalDate } from '@tweespraak/shared/kernel';
import type { Rhythm } from '../exercises/exercise';

/** An entry may be filled in for a day up to so many days later. */
export const GRACE_DAYS = 2;
/** What is done once stays welcome for so many days after its date: late is not failed. */
export const LATE_DAYS = 28;

/** When a piece of homework is to be done, on the practice's wall. */
export interface Plan {
  readonly rhythm: Rhythm;
  readonly startsOn: LocalDate;
  /** Of a `once`: by when. The others end by their rhythm. */
  readonly dueOn: LocalDate;
}

/** One turn of a rhythm; an entry belongs to exactly one. */
export interface Occasion {
  /** 1, 2, … in the whole homework. */
  readonly number: number;
  /** 1, 2, …; which steps it has. */
  readonly week: number;
  /** First and last day that it is about. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Last day to hand it in, grace included. */
  readonly until: LocalDate;
}

/** All turns, in order. Throws DomainError `date.invalid`. */
export function occasionsOf({ rhythm, startsOn, dueOn }: Plan): Occasion[] {
  if (rhythm.kind === 'once') {
    const to = dueOn < startsOn ? startsOn : dueOn;
    return [{ number: 1, week: 1, from: startsOn, to, until: addDays(to, LATE_DAYS) }];
  }
  if (rhythm.kind === 'daily') {
    return upTo(rhythm.days).map((number) => {
      const day = addDays(startsOn, number - 1);
      return { number, week: 1, from: day, to: day, until: addDays(day, GRACE_DAYS) };
    });
  }
  return upTo(rhythm.weeks).flatMap((week) => {
    const from = addDays(startsOn, (week - 1) * 7);
    const to = addDays(from, 6);
    const until = addDays(to, GRACE_DAYS);
    return upTo(rhythm.times).map((turn) => ({
      number: (week - 1) * rhythm.times + turn,
      week,
      from,
      to,
      until,
    }));
  });
}

/** The last day that the homework is about; grace comes after it. */
export function lastDayOf(plan: Plan): LocalDate {
  return occasionsOf(plan).at(-1)?.to ?? plan.dueOn;
}

/** Every turn that may be filled in on this day: the newest day first, in a week the first turn first. */
export function openOccasions(plan: Plan, today: LocalDate): Occasion[] {
  return occasionsOf(plan)
    .filter(({ from, until }) => from <= today && today <= until)
    .toSorted((x, y) => daysBetween(x.from, y.from) || x.number - y.number);
}

/**
 * The turn to fill in today: that of the day or week itself, else one that grace still allows. `taken` are the numbers that have
 * an entry that was handed in. `null` when there is nothing to do.
 */
export function occasionFor(plan: Plan, today: LocalDate, taken: readonly number[]): Occasion | null {
  return openOccasions(plan, today).find(({ number }) => !taken.includes(number)) ?? null;
}

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
