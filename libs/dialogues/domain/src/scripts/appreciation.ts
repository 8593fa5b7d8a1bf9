import type { Script } from '../script/script';
import { say } from '../script/words';
import { step } from './build-step';
import { DEEPENINGS, keyed, NUDGES } from './coach-texts';
import { appreciateSteps, bodyStep, meterStep, summarySteps, switchStep } from './shared-steps';

const REQUEST = say({
  name: ['Vragen of er ruimte is', 'Ask if there is room'],
  stem: [
    'Ik heb iets moois voor je. Heb je er nu ruimte voor?',
    'I have something good for you. Do you have room for it?',
  ],
  first: ['Ik heb iets …', 'I have something …'],
  help: ['Vraag het licht. Een ander moment is ook goed.', 'Ask it lightly. Another moment is fine too.'],
  answer: ['Heb je er nu ruimte voor?', 'Do you have room for it now?'],
});

const TREASURE = say({
  name: ['Wat ik waardeer', 'What I treasure'],
  stem: ['Wat ik in je waardeer is …', 'Something I treasure in you is …'],
  first: ['Wat ik in je …', 'Something I …'],
  help: [
    'Noem één ding. Geen maar, geen vraag erachteraan.',
    'Name one thing. No but, and no request after it.',
  ],
});

const MOMENT = say({
  name: ['Het moment', 'The moment'],
  stem: ['Het moment waarop ik het zag was …', 'The moment I noticed was …'],
  first: ['Het moment waarop …', 'The moment I …'],
  help: ['Vertel het zo dat de ander het voor zich ziet.', 'Tell it so that the other can picture it.'],
});

const INSIDE = say({
  name: ['Van binnen', 'Inside'],
  stem: ['Van binnen voel ik dan …', 'Inside I then feel …'],
  first: ['Van binnen …', 'Inside …'],
  help: ['Waar in je lijf merk je het?', 'Where in your body do you notice it?'],
});

const LONG_AGO = say({
  name: ['Van vroeger', 'From long ago'],
  stem: ['Het doet me denken aan iets van vroeger: …', 'It reminds me of something from long ago: …'],
  first: ['Het doet me …', 'It reminds me …'],
  help: ['Komt er niets, sla dit dan gerust over.', 'If nothing comes, feel free to leave this out.'],
});

const MEANS = say({
  name: ['Wat het betekent', 'What it means'],
  stem: ['Daarom betekent het voor mij …', 'So to me it means …'],
  first: ['Daarom betekent …', 'So to me …'],
  help: ['Eén zin is genoeg.', 'One sentence is enough.'],
});

const UNDERSTAND = say({
  name: ['Erkennen', 'Validate'],
  stem: ['Ik begrijp waarom dat telt voor je.', 'I understand why that counts for you.'],
  first: ['Ik begrijp waarom …', 'I understand why …'],
  help: ['Zeg het met aandacht; meer is niet nodig.', 'Say it with attention; no more is needed.'],
});

const TOUCHED = say({
  name: ['Wat het met mij doet', 'What it does to me'],
  stem: ['Wat het met mij doet om dit te horen …', 'What it does to me to hear this …'],
  first: ['Wat het met …', 'What it does …'],
  help: ['Laat het binnenkomen. Weerleg het niet.', 'Let it come in. Do not argue it away.'],
});

/** C2, the first dialogue to teach. */
export const APPRECIATION: Script = {
  key: 'appreciation',
  version: 1,
  intensity: 'low',
  setting: 'room',
  requiresCoach: false,
  minutes: [10, 15],
  pillars: ['connection', 'timeTogether', 'support', 'depth'],
  about: {
    nl: 'Je vertelt wat je in de ander waardeert. De ander spiegelt het en laat het binnenkomen.',
    en: 'You tell what you treasure in the other, who mirrors it and lets it come in.',
  },
  start: 'body',
  ends: ['completed'],
  deepenings: DEEPENINGS,
  nudges: [...NUDGES, keyed('no-but', ['Zonder maar.', 'Without a but.'])],
  steps: [
    bodyStep('request'),
    step('request', 'sender', 'ask', REQUEST, 'treasure'),
    step('treasure', 'sender', 'mirror', TREASURE, 'moment'),
    step('moment', 'sender', 'mirror', MOMENT, 'inside'),
    step('inside', 'sender', 'mirror', INSIDE, 'long-ago'),
    step('long-ago', 'sender', 'mirror', LONG_AGO, 'means', { skippable: true }),
    step('means', 'sender', 'mirror', MEANS, 'summary'),
    ...summarySteps('validate'),
    step('validate', 'receiver', 'say', UNDERSTAND, 'touched', { stage: 'validate' }),
    step('touched', 'receiver', 'echo', TOUCHED, 'close-sender'),
    ...appreciateSteps('switch'),
    switchStep('treasure', 'meter'),
    meterStep('@completed'),
  ],
};
