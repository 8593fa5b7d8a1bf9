import { DomainError } from '@tweespraak/shared/kernel';
import { deepFreeze } from '../deep-freeze';
import { checkProgramme } from './check-programme';
import type { Programme } from './programme';
import { BODY_FIRST } from './templates/body-first';
import { DIALOGUE_IN_SIX_WEEKS } from './templates/dialogue-in-six-weeks';
import { START_OF_COACHING } from './templates/start-of-coaching';

/** The programmes that come with the product. Checked when loaded and frozen. */
export const builtInProgrammes: readonly Programme[] = checked([
  START_OF_COACHING,
  DIALOGUE_IN_SIX_WEEKS,
  BODY_FIRST,
]);

/** The built-in programme of this key; `undefined` when there is none. */
export function builtInProgramme(key: string): Programme | undefined {
  return builtInProgrammes.find((programme) => programme.key === key);
}

function checked(all: Programme[]): readonly Programme[] {
  const problems = all.flatMap((programme) =>
    checkProgramme(programme).map(({ path, code }) => `${programme.key} ${path}: ${code}`),
  );
  if (problems.length > 0) throw new DomainError('homework.bad-programme', problems.join('; '));
  return deepFreeze(all);
}
