import type { Script } from '../script/script';
import { say } from '../script/words';
import { step } from './build-step';
import { keyed } from './coach-texts';
import { lookBackStep } from './practice-steps';

const PLEDGE = say({
  name: ['Afspreken', 'Agree'],
  stem: [
    'Negatief is wat jij als kwetsend ervaart. Dertig dagen laat ik dat weg.',
    'Negative is what you experience as hurtful. For thirty days I leave that out.',
  ],
  first: ['Negatief is wat …', 'Negative is what …'],
  help: [
    'Een klacht mag altijd, als vraag om een gesprek. Het gaat om de toon.',
    'A complaint is always allowed, as a request for a talk. It is about the tone.',
  ],
});

const WORD = say({
  name: ['Ons woord', 'Our word'],
  stem: ['Als het toch gebeurt, zeggen we: …', 'If it happens all the same, we say: …'],
  first: ['Als het toch …', 'If it happens …'],
  help: ['Kies samen een neutraal woord, zoals au.', 'Choose a neutral word together, such as ouch.'],
});

const EVENING = say({
  name: ['Vanavond', 'This evening'],
  stem: ['Drie dingen die ik vandaag aan je waardeer zijn …', 'Three things I value in you today are …'],
  first: ['Drie dingen die …', 'Three things I …'],
  help: [
    'Zon of wolk is alleen voor jou. Was er een wolk, dan kunnen jullie opnieuw beginnen.',
    'Sun or cloud is for you alone. After a cloud you can start again together.',
  ],
});

/** C10: a counter of days completed. A day that was not done costs nothing and is counted nowhere. */
export const ZERO_NEGATIVITY: Script = {
  key: 'zero-negativity',
  version: 1,
  intensity: 'mid',
  setting: 'days',
  requiresCoach: false,
  minutes: [5, 10],
  pillars: ['communication', 'trust', 'connection'],
  about: {
    nl: 'Dertig dagen zonder wat de ander kwetst, en elke avond drie dingen die je waardeert.',
    en: 'Thirty days without what hurts the other, and three things you value each evening.',
  },
  start: 'pledge',
  ends: ['completed', 'not-yet'],
  leadsTo: { completed: 'appreciation' },
  cycle: { unit: 'day', length: 30, max: 30 },
  deepenings: [],
  nudges: [keyed('specific', ['Noem een moment van vandaag.', 'Name a moment of today.'])],
  steps: [
    step('pledge', 'both', 'consent', PLEDGE, { next: 'word', no: '@not-yet' }),
    step('word', 'both', 'together', WORD, 'evening'),
    step('evening', 'both', 'cycle', EVENING, 'look-back', {
      labels: { next: { nl: 'Rond af', en: 'Round off' } },
    }),
    lookBackStep(),
  ],
};
