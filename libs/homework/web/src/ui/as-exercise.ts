import type { ExerciseDefinition, ExerciseView } from '@tweespraak/homework/contract';
import type { Exercise } from '@tweespraak/homework/domain';

/** What the server sends of a published exercise has passed `checkExercise` there: here it is the domain's own type. */
export function asExercise(view: ExerciseView): Exercise {
  return view as unknown as Exercise;
}

/** A draft may hold broken rules, but never another shape: it is made in the editor alone. */
export function asDraft(definition: ExerciseDefinition): Exercise {
  return { key: 'draft', version: 1, ...definition } as unknown as Exercise;
}
