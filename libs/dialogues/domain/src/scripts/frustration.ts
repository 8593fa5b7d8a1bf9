import type { Script } from '../script/script';
import { say } from '../script/words';
import { step } from './build-step';
import { DEEPENINGS, keyed, NUDGES } from './coach-texts';
import { frustrationLadder } from './frustration-ladder';
import { empathiseSteps, validateSteps } from './recognise-steps';
import {
  appreciateSteps,
  arriveStep,
  bodyStep,
  intentSteps,
  meterStep,
  summarySteps,
  switchStep,
} from './shared-steps';

const REQUEST = say({
  name: ['Vragen of het past', 'Ask if it suits'],
  stem: [
    'Er zit me iets dwars over … (één zin). Past het nu?',
    'Something bothers me about … (one line). Is now all right?',
  ],
  first: ['Er zit me …', 'Something bothers …'],
  help: ['Eén onderwerp. Zeg alleen waar het over gaat.', 'One topic. Say only what it is about.'],
  answer: [
    'Past het nu voor jou? Nee is ook goed; dan kies je een ander moment.',
    'Is now all right for you? No is fine too; then you choose another moment.',
  ],
});

const OWN_PART = say({
  name: ['Mijn aandeel', 'My part'],
  stem: ['En mijn aandeel in onze dans is …', 'And my part in our dance is …'],
  first: ['En mijn aandeel …', 'And my part …'],
  help: ['Eén klein ding dat jij doet. Geen verdediging.', 'One small thing that you do. No defence.'],
});

const READY = say({
  name: ['Klaar voor een verzoek?', 'Ready for a request?'],
  stem: ['Zijn we klaar om er een verzoek van te maken?', 'Are we ready to turn it into a request?'],
  first: ['Zijn we klaar …', 'Are we ready …'],
  help: [
    'Alleen als het voor allebei past. Het mag ook hierbij blijven.',
    'Only if it suits both. It may also stay with this.',
  ],
});

/** C3: the basic dialogue over one frustration; the coach is there for the first two. */
export const FRUSTRATION: Script = {
  key: 'frustration',
  version: 1,
  intensity: 'high',
  setting: 'room',
  requiresCoach: false,
  minutes: [40, 60],
  pillars: ['communication', 'trust', 'balance', 'connection'],
  about: {
    nl: 'Eén van jullie vertelt wat dwarszit en wat eronder ligt. De ander spiegelt, erkent en noemt het eigen aandeel.',
    en: 'One of you tells what bothers and what lies beneath. The other mirrors, validates and names the own part.',
  },
  start: 'body',
  ends: ['completed', 'to-request'],
  leadsTo: { 'to-request': 'behaviour-request' },
  deepenings: DEEPENINGS,
  nudges: [
    ...NUDGES,
    keyed('camera', ['Zeg wat een camera zou zien.', 'Say what a camera would see.']),
    keyed('no-always', ['Zonder altijd of nooit.', 'Without always or never.']),
  ],
  steps: [
    bodyStep('request'),
    step('request', 'sender', 'ask', REQUEST, 'arrive'),
    arriveStep('intent'),
    ...intentSteps('behaviour'),
    ...frustrationLadder('summary'),
    ...summarySteps('validate'),
    ...validateSteps('own-part'),
    step('own-part', 'receiver', 'echo', OWN_PART, 'empathise'),
    ...empathiseSteps('switch'),
    switchStep('intent', 'close-sender'),
    ...appreciateSteps('request-ready'),
    step(
      'request-ready',
      'both',
      'consent',
      READY,
      { next: 'meter-request', no: 'meter' },
      {
        labels: {
          yes: { nl: 'Klaar voor een verzoek', en: 'Ready for a request' },
          'not-yet': { nl: 'Nu nog niet', en: 'Not yet' },
        },
      },
    ),
    meterStep('@to-request', 'meter-request'),
    meterStep('@completed'),
  ],
};
