import type { DoneRule, Exercise } from './exercise';
import { isWhole, when, type ExerciseProblem } from './exercise-problem';
import { occasionCount } from './occasion-count';

/** A done rule that could never come true, or that nobody could read, is broken. */
export function checkDone(exercise: Exercise): ExerciseProblem[] {
  const { done } = exercise;
  switch (done.kind) {
    case 'entries':
      return checkEntries(done, occasionCount(exercise.rhythm));
    case 'reply-read':
      return when(exercise.scope === 'me', 'done', 'done-needs-coach');
    case 'answered':
      return checkAnswered(exercise, done.input);
  }
}

function checkEntries(
  { atLeast, of }: Extract<DoneRule, { kind: 'entries' }>,
  occasions: number,
): ExerciseProblem[] {
  return [
    ...when(!isWhole(atLeast, 1, Number.MAX_SAFE_INTEGER), 'done.atLeast', 'done-too-few'),
    ...when(atLeast > of, 'done.atLeast', 'done-more-than-of'),
    ...when(of !== occasions, 'done.of', 'done-not-the-rhythm'),
  ];
}

function checkAnswered(exercise: Exercise, id: string): ExerciseProblem[] {
  const step = exercise.steps.find(({ inputs }) => inputs.some((input) => input.id === id));
  return step
    ? when(step.optional === true, 'done.input', 'done-input-optional')
    : when(true, 'done.input', 'done-no-such-input');
}
