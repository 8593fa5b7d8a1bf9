import type { Script } from '../script/script';
import { say } from '../script/words';
import { step } from './build-step';
import { keyed } from './coach-texts';
import { lookBackStep } from './practice-steps';

const SOLO = say({
  name: ['Jouw lijst', 'Your list'],
  stem: [
    'Waar ik met jou om zou lachen of van op zou leven is …',
    'What would make me laugh or come alive with you is …',
  ],
  first: ['Waar ik met …', 'What would make …'],
  help: [
    'Iets met energie, speels, met je gezicht naar elkaar toe. Gek mag.',
    'Something with energy, playful, facing each other. Silly is fine.',
  ],
});

const EXCHANGE = say({
  name: ['Lijsten openen', 'Open the lists'],
  stem: ['Wij lezen elkaars ideeën.', "We read each other's ideas."],
  first: ['Wij lezen …', 'We read …'],
  help: ['Allebei tegelijk. Lachen mag.', 'Both at once. Laughing is welcome.'],
});

const COMBINE = say({
  name: ['Onze lijst', 'Our list'],
  stem: ['Hier zeg ik ja op: …', 'To this I say yes: …'],
  first: ['Hier zeg ik …', 'To this I …'],
  help: [
    'Kies wat je wilt proberen. Wat jij niet kiest, hoeft niet.',
    'Choose what you want to try. What you do not choose need not happen.',
  ],
});

const WEEKS = say({
  name: ['Deze week', 'This week'],
  stem: ['Deze week doen wij samen …', 'This week together we do …'],
  first: ['Deze week doen …', 'This week together …'],
  help: [
    'Kies er één, zet het in je agenda en doe het. Daarna geef je aan hoeveel je lachte. Voelde het gek? Dat hoort erbij.',
    'Pick one, put it in your calendar and do it. Then mark how much you smiled. Did it feel odd? That is part of it.',
  ],
});

/** C8: playing together once a week. */
export const FUN: Script = {
  key: 'fun',
  version: 1,
  intensity: 'low',
  setting: 'lists',
  requiresCoach: false,
  minutes: [15, 20],
  pillars: ['timeTogether', 'connection', 'intimacy'],
  about: {
    nl: 'Jullie schrijven allebei waar je plezier in hebt en kiezen er elke week één.',
    en: 'You both write what gives you joy, and pick one of it each week.',
  },
  start: 'solo',
  ends: ['completed'],
  cycle: { unit: 'week', length: 4, max: 12 },
  deepenings: [],
  nudges: [keyed('sillier', ['Gek mag.', 'Silly is fine.'])],
  steps: [
    step('solo', 'both', 'write', SOLO, 'exchange', { list: 'fun', maxSeconds: 900 }),
    step('exchange', 'both', 'together', EXCHANGE, 'combine', { maxSeconds: 600 }),
    step('combine', 'both', 'write', COMBINE, 'weeks', { list: 'fun-choose', maxSeconds: 600 }),
    step('weeks', 'both', 'cycle', WEEKS, 'look-back', {
      labels: {
        done: { nl: 'Deze week gedaan', en: 'Done this week' },
        next: { nl: 'Rond af', en: 'Round off' },
      },
    }),
    lookBackStep(),
  ],
};
