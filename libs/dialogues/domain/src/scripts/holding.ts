import type { Option, Script } from '../script/script';
import { say } from '../script/words';
import { step } from './build-step';
import { keyed, NUDGES } from './coach-texts';
import { appreciateSteps, bodyStep, meterStep, switchStep } from './shared-steps';

const CONSENT = say({
  name: ['Allebei ja', 'Both yes'],
  stem: ['Wil ik nu vasthouden en vastgehouden worden?', 'Do I want to hold and be held now?'],
  first: ['Wil ik nu …', 'Do I want …'],
  help: ['Elke keer opnieuw. Nee is een goed antwoord.', 'Each time anew. No is a good answer.'],
});

const POSITION = say({
  name: ['Hoe zitten we?', 'How do we sit?'],
  stem: ['Zo wil ik graag zitten of liggen: …', 'This is how I would like to sit or lie: …'],
  first: ['Zo wil ik …', 'This is how …'],
  help: [
    'Wie vastgehouden wordt, kiest. Het kan altijd anders.',
    'Who is held chooses. It can always change.',
  ],
});

const POSITIONS: readonly Option[] = [
  { name: { nl: 'Naast elkaar zitten, hand vast', en: 'Sitting side by side, holding hands' } },
  {
    name: {
      nl: 'Naast elkaar zitten, arm om de schouder',
      en: 'Sitting side by side, arm around the shoulder',
    },
  },
  { name: { nl: 'Hoofd op de schoot van de ander', en: "Head in the other's lap" } },
  { name: { nl: 'Tegen elkaar aan, in de armen', en: "Against each other, in the other's arms" } },
];

const POSITION_OK = say({
  name: ['Zit dit goed?', 'Is this right?'],
  stem: ['Zo is het goed voor mij.', 'Like this it is right for me.'],
  first: ['Zo is het …', 'Like this …'],
  help: [
    'Twijfel is ook een nee; dan kiezen jullie iets anders.',
    'Doubt is a no as well; then you choose something else.',
  ],
});

const SETTLE = say({
  name: ['Tot rust komen', 'Settle'],
  stem: ['We ademen twee minuten samen.', 'We breathe together for two minutes.'],
  first: ['We ademen …', 'We breathe …'],
  help: ['Niets hoeft. Laat je gewicht zakken.', 'Nothing has to be. Let your weight sink.'],
});

const TELL = say({
  name: ['Vertellen', 'Tell'],
  stem: [
    'Een moment van vroeger dat ik met je wil delen is …',
    'A moment from long ago that I want to share is …',
  ],
  first: ['Een moment van …', 'A moment from …'],
  help: ['Neem de tijd. Stil zijn mag ook.', 'Take your time. Silence is fine too.'],
  listen: [
    'Ik ben hier. (Spiegel zacht een paar woorden, of wees stil.)',
    "I'm here. (Softly mirror a few words, or be silent.)",
  ],
});

const STAY = say({
  name: ['Blijven', 'Stay'],
  stem: ['We blijven zo, minstens vijf minuten.', 'We stay like this, for at least five minutes.'],
  first: ['We blijven …', 'We stay …'],
  help: ['Niets te doen, niets op te lossen.', 'Nothing to do, nothing to solve.'],
});

const within = { withinSeconds: 60 };

/** C9: with the coach, and with two fresh yeses each time. */
export const HOLDING: Script = {
  key: 'holding',
  version: 1,
  intensity: 'mid',
  setting: 'room',
  requiresCoach: true,
  minutes: [15, 30],
  pillars: ['intimacy', 'connection', 'depth'],
  about: {
    nl: 'Met je coach erbij. Eén van jullie wordt vastgehouden en vertelt over vroeger, of is stil.',
    en: 'With your coach present. One of you is held and tells about long ago, or is silent.',
  },
  start: 'body',
  ends: ['completed', 'not-yet'],
  deepenings: [],
  nudges: [...NUDGES, keyed('here', ['Zeg alleen: ik ben hier.', "Just say: I'm here."])],
  steps: [
    bodyStep('consent'),
    step('consent', 'both', 'consent', CONSENT, { next: 'position', no: '@not-yet' }, within),
    step('position', 'sender', 'pick', POSITION, 'position-ok', { options: POSITIONS }),
    step('position-ok', 'both', 'consent', POSITION_OK, { next: 'settle', no: 'position' }, within),
    step('settle', 'both', 'together', SETTLE, 'tell', { minSeconds: 120, maxSeconds: 180 }),
    step('tell', 'sender', 'say', TELL, 'stay', { maxSeconds: 900 }),
    step('stay', 'both', 'together', STAY, 'close-sender', { minSeconds: 300, maxSeconds: 600 }),
    ...appreciateSteps('switch'),
    switchStep('consent-again', 'meter'),
    step('consent-again', 'both', 'consent', CONSENT, { next: 'position', no: 'meter' }, within),
    meterStep('@completed'),
  ],
};
