import type { Option, Script } from '../script/script';
import {
  ASK_OPTION,
  CHOOSE,
  DESIRE,
  GIFT,
  MEANING,
  NOT_YET,
  OPTIONS,
  RECAP,
  SMALLER,
  THANK,
} from './behaviour-request-words';
import { step } from './build-step';
import { DEEPENINGS, keyed, NUDGES } from './coach-texts';
import { empathiseSteps, validateSteps } from './recognise-steps';
import { arriveStep, bodyStep, meterStep, summarySteps } from './shared-steps';

const THREE: readonly Option[] = [
  { name: { nl: 'Het eerste verzoek', en: 'The first request' } },
  { name: { nl: 'Het tweede verzoek', en: 'The second request' } },
  { name: { nl: 'Het derde verzoek', en: 'The third request' } },
];

/** C4: a longing becomes three small requests, and the other gives one of them freely. No switch: no exchange. */
export const BEHAVIOUR_REQUEST: Script = {
  key: 'behaviour-request',
  version: 1,
  intensity: 'high',
  setting: 'room',
  requiresCoach: false,
  minutes: [30, 45],
  pillars: ['balance', 'support', 'trust', 'communication'],
  about: {
    nl: 'Van een verlangen maak je drie kleine verzoeken. De ander kiest er één en geeft die, als cadeau.',
    en: 'You turn a longing into three small requests. The other chooses one and gives it, as a gift.',
  },
  start: 'body',
  ends: ['completed', 'not-yet'],
  leadsTo: { 'not-yet': 'imago' },
  deepenings: DEEPENINGS,
  nudges: [...NUDGES, keyed('what-to-do', ['Zeg wat je wel wilt.', 'Say what you do want.'])],
  steps: [
    bodyStep('arrive'),
    arriveStep('recap'),
    step('recap', 'receiver', 'answered', RECAP, { next: 'desire', again: 'recap' }),
    step('desire', 'sender', 'mirror', DESIRE, 'summary'),
    ...summarySteps('validate'),
    ...validateSteps('empathise'),
    ...empathiseSteps('options'),
    step('options', 'sender', 'write', OPTIONS, 'option-1', { list: 'requests', maxSeconds: 600 }),
    step('option-1', 'sender', 'mirror', ASK_OPTION, 'option-2'),
    step('option-2', 'sender', 'mirror', ASK_OPTION, 'option-3'),
    step('option-3', 'sender', 'mirror', ASK_OPTION, 'meaning'),
    step('meaning', 'sender', 'echo', MEANING, 'choose'),
    step(
      'choose',
      'receiver',
      'pick',
      CHOOSE,
      { next: 'gift', smaller: 'smaller', no: 'no-gift' },
      { options: THREE },
    ),
    step('smaller', 'sender', 'write', SMALLER, 'smaller-said', { list: 'requests', maxSeconds: 300 }),
    step('smaller-said', 'sender', 'mirror', ASK_OPTION, 'choose'),
    step('gift', 'receiver', 'echo', GIFT, 'thank'),
    step('thank', 'sender', 'echo', THANK, 'meter'),
    meterStep('@completed'),
    step('no-gift', 'receiver', 'echo', NOT_YET, 'meter-not-yet'),
    meterStep('@not-yet', 'meter-not-yet'),
  ],
};
