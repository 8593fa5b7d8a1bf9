import type { Script } from '../script/script';
import { say } from '../script/words';
import { step } from './build-step';
import { keyed, NUDGES } from './coach-texts';
import { appreciateSteps, arriveStep, bodyStep, meterStep } from './shared-steps';

const SOLO = say({
  name: ['Ieder voor zich', 'Each alone'],
  stem: ['Wij …', 'We …'],
  first: ['Wij …', 'We …'],
  help: [
    'Schrijf 5 tot 10 korte zinnen, alsof het nu al zo is. Alleen jij ziet ze tot jullie allebei klaar zijn.',
    'Write 5 to 10 short sentences, as if it were so already. Only you see them until you are both done.',
  ],
});

const EXCHANGE = say({
  name: ['Samen lezen', 'Read together'],
  stem: ['Wij lezen elkaar onze zinnen voor.', 'We read our sentences to each other.'],
  first: ['Wij lezen …', 'We read …'],
  help: ['Om de beurt. Luister zonder iets te verbeteren.', 'In turn. Listen without correcting anything.'],
});

const MATCH = say({
  name: ['Hetzelfde bedoeld', 'Meant the same'],
  stem: ['Deze zinnen betekenen voor ons hetzelfde …', 'These sentences mean the same to us …'],
  first: ['Deze zinnen …', 'These sentences …'],
  help: [
    'Verbind wat hetzelfde betekent. Neem ook zinnen van de ander over waar je ja op zegt.',
    'Tie what means the same. Also take over sentences of the other that you say yes to.',
  ],
});

const RANK = say({
  name: ['Hoe belangrijk?', 'How important?'],
  stem: ['Voor mij is dit … (1 tot 5)', 'To me this is … (1 to 5)'],
  first: ['Voor mij …', 'To me …'],
  help: [
    'Ieder voor zich: 1 is minder, 5 is het meest belangrijk.',
    'Each alone: 1 is less, 5 is most important.',
  ],
});

const TOP = say({
  name: ['De twee belangrijkste', 'The two that matter most'],
  stem: ['De twee die ik het liefst waar maak zijn …', 'The two I most want to make true are …'],
  first: ['De twee die …', 'The two I …'],
  help: ['Kies er twee, en geef aan wat jou moeilijk lijkt.', 'Choose two, and mark what seems hard to you.'],
});

const MERGE = say({
  name: ['Onze lijst', 'Our list'],
  stem: ['Dit is waar wij samen naartoe gaan: …', 'This is where we are going together: …'],
  first: ['Dit is waar …', 'This is where …'],
  help: [
    'Lees de lijst samen hardop. Wat alleen van jou is, blijft bij jou.',
    'Read the list aloud together. What is yours alone stays with you.',
  ],
});

const SIGN = say({
  name: ['Ondertekenen', 'Sign'],
  stem: ['Dit is onze visie. Ik sta erachter.', 'This is our vision. I stand behind it.'],
  first: ['Dit is onze …', 'This is our …'],
  help: [
    'Ieder voor zich. Over drie maanden lezen jullie hem opnieuw.',
    'Each for oneself. In three months you read it again.',
  ],
});

/** C6: from own sentences to one shared vision, looked at again every three months. */
export const RELATIONSHIP_VISION: Script = {
  key: 'relationship-vision',
  version: 1,
  intensity: 'low',
  setting: 'room',
  requiresCoach: false,
  minutes: [45, 60],
  pillars: ['worldview', 'timeTogether', 'balance', 'connection'],
  about: {
    nl: 'Jullie schrijven allebei hoe jullie samen willen zijn en maken er één lijst van.',
    en: 'You both write how you want to be together, and make one list of it.',
  },
  start: 'body',
  ends: ['completed', 'not-yet'],
  deepenings: [],
  nudges: [...NUDGES, keyed('present-tense', ['Schrijf alsof het nu zo is.', 'Write as if it were so now.'])],
  steps: [
    bodyStep('arrive'),
    arriveStep('solo'),
    step('solo', 'both', 'write', SOLO, 'exchange', { list: 'vision', maxSeconds: 900 }),
    step('exchange', 'both', 'together', EXCHANGE, 'match', { minSeconds: 15, maxSeconds: 600 }),
    step('match', 'both', 'write', MATCH, 'rank', { list: 'vision-match', maxSeconds: 600 }),
    step('rank', 'both', 'write', RANK, 'top', { list: 'vision-rank', maxSeconds: 300 }),
    step('top', 'both', 'write', TOP, 'merge', { list: 'vision-top', maxSeconds: 300 }),
    step('merge', 'both', 'together', MERGE, 'sign', { maxSeconds: 600 }),
    step(
      'sign',
      'both',
      'consent',
      SIGN,
      { next: 'close-sender', no: 'meter-not-yet' },
      {
        labels: {
          yes: { nl: 'Ik onderteken', en: 'I sign' },
          'not-yet': { nl: 'Nu nog niet', en: 'Not yet' },
        },
      },
    ),
    ...appreciateSteps('meter'),
    meterStep('@completed'),
    meterStep('@not-yet', 'meter-not-yet'),
  ],
};
