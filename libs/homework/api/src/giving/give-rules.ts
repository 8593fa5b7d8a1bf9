import type { GiveHomeworkBody } from '@tweespraak/homework/contract';
import { type Exercise, lastDayOf, type Plan, type Rhythm, whyNotWithout } from '@tweespraak/homework/domain';
import { addDays, type LocalDate } from '@tweespraak/shared/kernel';
import { mayHaveRhythm } from '../given-exercise';
import { refusal } from '../refusals';

const A_YEAR = 366;

/** What is asked of `give`, without the words. */
export type Asked = Pick<
  GiveHomeworkBody,
  'for' | 'together' | 'startsOn' | 'dueOn' | 'withoutSteps' | 'rhythm'
>;

/** @throws DomainError 'homework.not-for-one', 'homework.not-together', 'homework.steps', 'homework.rhythm'. */
export function mustFitExercise(exercise: Exercise, asked: Asked, rhythm: Rhythm): void {
  const alone = exercise.who.includes('each') || exercise.who.includes('solo');
  if (asked.for !== 'both' && (asked.together || !alone)) throw refusal('homework.not-for-one');
  if (asked.together && !exercise.who.includes('together')) throw refusal('homework.not-together');
  if (!asked.together && !alone) throw refusal('homework.not-for-one');
  if (whyNotWithout(exercise, asked.withoutSteps)) throw refusal('homework.steps');
  if (!mayHaveRhythm(exercise, rhythm)) throw refusal('homework.rhythm');
}

/**
 * By when: what is done once has a day of its own, the others end by their rhythm.
 * @throws DomainError 'homework.in-the-past', 'homework.dates'.
 */
export function planOf(
  today: LocalDate,
  { startsOn, dueOn }: Pick<Asked, 'startsOn' | 'dueOn'>,
  rhythm: Rhythm,
): Plan {
  if (startsOn < today) throw refusal('homework.in-the-past');
  const due = rhythm.kind === 'once' ? dueOn : lastDayOf({ rhythm, startsOn, dueOn });
  if (dueOn < startsOn || due < startsOn || due > addDays(today, A_YEAR)) throw refusal('homework.dates');
  return { rhythm, startsOn, dueOn: due };
}
