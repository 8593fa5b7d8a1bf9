import { DIALOGUE_NAMES } from '@tweespraak/dialogues/domain';
import type { Localised } from '@tweespraak/shared/kernel';
import type { ProgrammeStep } from './programme';

const THE_TEST: Localised = { nl: 'De negen pijlers', en: 'The nine pillars' };

/** How a step is called in a list: as its exercise (`titleOf` by key), its dialogue, the test, or by the note's own text. */
export function titleOfStep(step: ProgrammeStep, titleOf: (exercise: string) => Localised): Localised {
  switch (step.kind) {
    case 'homework':
      return titleOf(step.exercise);
    case 'round':
      return THE_TEST;
    case 'dialogue':
      return DIALOGUE_NAMES[step.dialogue];
    case 'note-for-coach':
      return step.text;
  }
}
