import type { Script } from '../script/script';
import { say } from '../script/words';
import { step } from './build-step';
import { keyed } from './coach-texts';
import { lookBackStep } from './practice-steps';

const AGREE = say({
  name: ['Afspreken', 'Agree'],
  stem: ['Elke avond drie minuten, jij en ik.', 'Three minutes each evening, you and I.'],
  first: ['Elke avond …', 'Three minutes …'],
  help: [
    'Kies samen een vast moment. Een avond overslaan mag.',
    'Choose a regular moment together. Leaving an evening out is fine.',
  ],
});

const EVENING = say({
  name: ['Vanavond', 'This evening'],
  stem: ['Vandaag was ik dankbaar dat je …, het gaf mij …', 'Today I was grateful that you …, it gave me …'],
  first: ['Vandaag was ik …', 'Today I was …'],
  help: [
    'Zeg het hardop. De ander spiegelt één zin. Dan andersom, en allebei een tik.',
    'Say it aloud. The other mirrors one sentence. Then the other way round, and a tap each.',
  ],
});

/** C12: at most fourteen days, then the coach and the couple look again. */
export const GRATITUDE: Script = {
  key: 'gratitude',
  version: 1,
  intensity: 'low',
  setting: 'days',
  requiresCoach: false,
  minutes: [3, 5],
  pillars: ['connection', 'support', 'timeTogether'],
  about: {
    nl: 'Elke avond zeg je één ding waar je dankbaar voor was. De ander spiegelt één zin.',
    en: 'Each evening you say one thing you were grateful for. The other mirrors one sentence.',
  },
  start: 'agree',
  ends: ['completed', 'not-yet'],
  cycle: { unit: 'day', length: 7, max: 14 },
  deepenings: [],
  nudges: [keyed('specific', ['Noem een moment van vandaag.', 'Name a moment of today.'])],
  steps: [
    step('agree', 'both', 'consent', AGREE, { next: 'evening', no: '@not-yet' }),
    step('evening', 'both', 'cycle', EVENING, 'look-back', {
      labels: { next: { nl: 'Rond af', en: 'Round off' } },
    }),
    lookBackStep(),
  ],
};
