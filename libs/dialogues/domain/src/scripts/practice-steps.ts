import type { Step } from '../script/script';
import { say } from '../script/words';
import { step } from './build-step';

const LOOK_BACK = say({
  name: ['Terugkijken', 'Look back'],
  stem: ['Wat ik van deze tijd wil meenemen is …', 'What I want to take along from this time is …'],
  first: ['Wat ik van …', 'What I want …'],
  help: [
    'Zeg elkaar één ding. Wat er niet van kwam, is nu niet belangrijk.',
    'Say one thing to each other. What did not happen does not matter now.',
  ],
});

/** The end of a practice of days or weeks. */
export function lookBackStep(): Step {
  return step('look-back', 'both', 'together', LOOK_BACK, '@completed');
}
