import { type Exercise, occasionCount, type Rhythm, withoutSteps } from '@tweespraak/homework/domain';

/** How a piece of homework changes what its exercise says. */
export interface Given {
  readonly rhythm: Rhythm;
  readonly withoutSteps: readonly string[];
}

/**
 * The exercise as it was given: without the steps that were left out, in the given rhythm. What counts as done keeps its
 * share: 10 of 14 becomes 5 of 7. Throws DomainError `homework.bad-trim`.
 */
export function asGiven(exercise: Exercise, { rhythm, withoutSteps: out }: Given): Exercise {
  const trimmed = out.length ? withoutSteps(exercise, out) : exercise;
  const { done } = trimmed;
  if (done.kind !== 'entries') return { ...trimmed, rhythm };
  const of = occasionCount(rhythm);
  const atLeast = Math.min(of, Math.max(1, Math.ceil((done.atLeast * of) / done.of)));
  return { ...trimmed, rhythm, done: { kind: 'entries', atLeast, of } };
}

/** An exercise with other steps each week keeps its weeks: otherwise a week would be empty. */
export function mayHaveRhythm({ steps, rhythm: own }: Exercise, rhythm: Rhythm): boolean {
  if (!steps.some(({ weeks }) => weeks)) return true;
  return own.kind === 'weekly' && rhythm.kind === 'weekly' && own.weeks === rhythm.weeks;
}
