import type { ExerciseView } from '@tweespraak/homework/contract';
import type { Exercise } from '@tweespraak/homework/domain';

/** An exercise as it came over the wire, where only its frame is checked: the server holds no other than the domain's. */
export function exerciseOf(view: ExerciseView): Exercise {
  return view as unknown as Exercise;
}
