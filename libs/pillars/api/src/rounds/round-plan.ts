import type { AssignRoundsBody } from '@tweespraak/pillars/contract';
import { repeatDates } from '@tweespraak/pillars/domain';
import { addDays, daysBetween, type LocalDate } from '@tweespraak/shared/kernel';
import { refusal } from '../refusals';

export interface PlannedRound {
  readonly opensOn: LocalDate;
  readonly dueOn: LocalDate;
}

type Plan = Pick<AssignRoundsBody, 'opensOn' | 'dueOn' | 'repeat'>;

/**
 * The days of a round, or of every round of a series: each as long as the first.
 * Throws DomainError `round.dates`, `round.in-the-past` or one of `repeatDates`.
 */
export function planRounds({ opensOn, dueOn, repeat }: Plan, today: LocalDate): PlannedRound[] {
  if (dueOn < opensOn) throw refusal('round.dates');
  if (opensOn < today) throw refusal('round.in-the-past');
  const length = daysBetween(opensOn, dueOn);
  const starts = repeat ? repeatDates(opensOn, repeat.everyWeeks, repeat.until) : [opensOn];
  return starts.map((start) => ({ opensOn: start, dueOn: addDays(start, length) }));
}
