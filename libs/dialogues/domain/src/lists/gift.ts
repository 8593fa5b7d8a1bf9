import { addDays, type LocalDate } from '@tweespraak/shared/kernel';

/** The last day of a gift chosen on `chosenOn` for `days` days (7–30). Throws DomainError `date.invalid`. */
export function giftUntil(chosenOn: LocalDate, days: number): LocalDate {
  return addDays(chosenOn, days);
}

/** `given` by its giver, still `open`, or simply `gone`: a gift whose time ran out is not called missed anywhere. */
export function giftState(until: LocalDate, given: boolean, today: LocalDate): 'given' | 'open' | 'gone' {
  if (given) return 'given';
  return today <= until ? 'open' : 'gone';
}
