import { dialogueNames, type ProgrammeStep } from '@tweespraak/homework/domain';
import type { ExerciseList } from '@tweespraak/homework/contract';
import { injectText } from '@tweespraak/platform/web';
import { injectSay } from './inject-say';

/** What a step of a programme gives, in words; the exercises by their cards. Call in an injection context. */
export function injectStepTitle(): (step: ProgrammeStep, cards: ExerciseList['exercises']) => string {
  const t = injectText('homework.programme');
  const say = injectSay();
  return (step, cards) => {
    switch (step.kind) {
      case 'homework': {
        const card = cards.find(({ key }) => key === step.exercise);
        return card ? say(card.title) : t('unknownExercise');
      }
      case 'dialogue':
        return say(dialogueNames[step.dialogue]);
      case 'round':
        return t('round');
      case 'note-for-coach':
        return t('note');
    }
  };
}
