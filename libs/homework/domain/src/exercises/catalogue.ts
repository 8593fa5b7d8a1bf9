import { DomainError } from '@tweespraak/shared/kernel';
import { deepFreeze } from '../deep-freeze';
import { checkExercise } from './check-exercise';
import type { Exercise } from './exercise';
import { BODY_DIARY } from './ways/body-diary';
import { BODY_THERAPIES } from './ways/body-therapies';
import { BREATH_COUNT, BREATH_EVEN, BREATH_SCAN } from './ways/breath';
import { MINDFUL_MOVEMENT } from './ways/mindful-movement';
import { NATURE } from './ways/nature';
import { LISTENING_BODY, READ_AND_LISTEN } from './ways/read-and-listen';
import { APPRECIATION_RITUAL, GRATITUDE_RITUAL, ZERO_NEGATIVITY_DIARY } from './ways/rituals';
import { SLOWER_LIVING } from './ways/slower-living';
import { TOUCH } from './ways/touch';

/**
 * Everything that comes with the product, in the order of the reference; every version that was ever published stays here.
 * Checked when loaded and frozen. A video is not among them: a practice adds its own, with captions.
 */
export const builtInExercises: readonly Exercise[] = checked([
  BODY_DIARY,
  SLOWER_LIVING,
  NATURE,
  TOUCH,
  MINDFUL_MOVEMENT,
  BREATH_SCAN,
  BREATH_COUNT,
  BREATH_EVEN,
  BODY_THERAPIES,
  READ_AND_LISTEN,
  LISTENING_BODY,
  APPRECIATION_RITUAL,
  GRATITUDE_RITUAL,
  ZERO_NEGATIVITY_DIARY,
]);

/** The built-in exercise of this key, its latest version unless one is named; `undefined` when there is none. */
export function builtIn(key: string, version?: number): Exercise | undefined {
  return builtInExercises
    .filter((exercise) => exercise.key === key && (version === undefined || exercise.version === version))
    .toSorted((x, y) => y.version - x.version)[0];
}

function checked(all: Exercise[]): readonly Exercise[] {
  const problems = all.flatMap((exercise) =>
    checkExercise(exercise).map(({ path, code }) => `${exercise.key} ${path}: ${code}`),
  );
  const names = all.map(({ key, version }) => `${key}@${version}`);
  problems.push(
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name}: twice`),
  );
  if (problems.length > 0) throw new DomainError('homework.bad-exercise', problems.join('; '));
  return deepFreeze(all);
}
