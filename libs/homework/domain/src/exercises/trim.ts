import { DomainError } from '@tweespraak/shared/kernel';
import type { Exercise, Step } from './exercise';
import { weekCount } from './occasion-count';

/** Why steps cannot be left out. */
export type TrimProblem = 'step-unknown' | 'step-needed' | 'done-needs-step' | 'nothing-left';

/** The steps that a coach may leave out one by one. */
export function trimmableSteps(exercise: Exercise): Step[] {
  return exercise.steps.filter(({ id }) => whyNotWithout(exercise, [id]) === null);
}

/** What stands in the way of leaving out these steps, or `null`. */
export function whyNotWithout(exercise: Exercise, ids: readonly string[]): TrimProblem | null {
  const out = exercise.steps.filter(({ id }) => ids.includes(id));
  if (ids.some((id) => !out.some((step) => step.id === id))) return 'step-unknown';
  if (out.some((step) => isAskedByDone(exercise, step))) return 'done-needs-step';
  if (out.some(({ optional }) => optional !== true)) return 'step-needed';
  return leavesEveryWeek(exercise, ids) ? null : 'nothing-left';
}

/**
 * The exercise without these steps, under the same key and version: what is left out stands with the homework.
 * Throws DomainError `homework.bad-trim` with the reason as `problem`.
 */
export function withoutSteps(exercise: Exercise, ids: readonly string[]): Exercise {
  const problem = whyNotWithout(exercise, ids);
  if (problem) throw new DomainError('homework.bad-trim', 'These steps cannot be left out.', { problem });
  return { ...exercise, steps: exercise.steps.filter(({ id }) => !ids.includes(id)) };
}

function isAskedByDone({ done }: Exercise, { inputs }: Step): boolean {
  return done.kind === 'answered' && inputs.some(({ id }) => id === done.input);
}

function leavesEveryWeek({ steps, rhythm }: Exercise, ids: readonly string[]): boolean {
  const left = steps.filter(({ id }) => !ids.includes(id));
  const weeks = Array.from({ length: weekCount(rhythm) }, (_, index) => index + 1);
  return (
    left.length > 0 && weeks.every((week) => left.some((step) => !step.weeks || step.weeks.includes(week)))
  );
}
