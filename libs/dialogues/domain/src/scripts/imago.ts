import type { Script } from '../script/script';
import { say } from '../script/words';
import { step } from './build-step';
import { DEEPENINGS, NUDGES } from './coach-texts';
import { empathiseSteps, validateSteps } from './recognise-steps';
import {
  arriveStep,
  bodyStep,
  closeSteps,
  intentSteps,
  meterStep,
  summarySteps,
  switchStep,
} from './shared-steps';

const REQUEST = say({
  name: ['Vragen of het past', 'Ask if it suits'],
  stem: [
    'Ik wil graag een dialoog over … (één zin). Past het nu?',
    "I'd like a dialogue about … (one line). Is now all right?",
  ],
  first: ['Ik wil graag …', "I'd like a …"],
  help: ['Eén onderwerp, in één zin.', 'One topic, in one line.'],
  answer: [
    'Past het nu voor jou? Nee is ook goed; dan kies je een ander moment.',
    'Is now all right for you? No is fine too; then you choose another moment.',
  ],
});

const TELL = say({
  name: ['Vertellen', 'Tell'],
  stem: ['Wat ik je wil laten weten is …', 'What I want you to know is …'],
  first: ['Wat ik je …', 'What I want …'],
  help: ['Eén gedachte tegelijk, en begin bij jezelf.', 'One thought at a time, and begin with yourself.'],
});

const FEEL = say({
  name: ['Gevoel', 'Feeling'],
  stem: ['Als dat gebeurt voel ik …', 'When it happens I feel …'],
  first: ['Als dat gebeurt …', 'When it happens …'],
  help: ['Een gevoel is meestal één woord.', 'A feeling is mostly one word.'],
});

const STORY = say({
  name: ['Het verhaal', 'The story'],
  stem: ['Het verhaal dat ik mezelf dan vertel is …', 'The story I then tell myself is …'],
  first: ['Het verhaal dat …', 'The story I …'],
  help: ['Jouw verhaal, niet hoe het zeker is.', 'Your story, not how it surely is.'],
});

const OLDER = say({
  name: ['Iets ouds', 'Something older'],
  stem: ['Het raakt aan iets ouds: …', 'It touches something older: …'],
  first: ['Het raakt aan …', 'It touches …'],
  help: [
    'Alleen als er iets bovenkomt. Overslaan mag.',
    'Only if something comes up. Leaving it out is fine.',
  ],
});

const RECEIVED = say({
  name: ['Ontvangen', 'Received'],
  stem: ['Wat het met me doet dat je luisterde: …', 'What your listening does in me: …'],
  first: ['Wat het met me …', 'What your listening …'],
  help: ['Geef terug wat het luisteren je gaf.', 'Give back what the listening gave you.'],
});

/** C1, the basic dialogue: everything else is a variation on it. */
export const IMAGO: Script = {
  key: 'imago',
  version: 1,
  intensity: 'mid',
  setting: 'room',
  requiresCoach: false,
  minutes: [30, 45],
  pillars: ['connection', 'communication', 'depth', 'worldview'],
  about: {
    nl: 'Eén van jullie vertelt, de ander spiegelt, erkent en leeft zich in. Daarna kunnen jullie wisselen.',
    en: 'One of you tells; the other mirrors, validates and empathises. Then you can switch.',
  },
  start: 'body',
  ends: ['completed'],
  deepenings: DEEPENINGS,
  nudges: NUDGES,
  steps: [
    bodyStep('request'),
    step('request', 'sender', 'ask', REQUEST, 'arrive'),
    arriveStep('intent'),
    ...intentSteps('tell'),
    step('tell', 'sender', 'mirror', TELL, 'feel'),
    step('feel', 'sender', 'mirror', FEEL, 'story'),
    step('story', 'sender', 'mirror', STORY, 'older', { skippable: true }),
    step('older', 'sender', 'mirror', OLDER, 'summary', { skippable: true }),
    ...summarySteps('validate'),
    ...validateSteps('empathise'),
    ...empathiseSteps('received'),
    step('received', 'sender', 'echo', RECEIVED, 'switch'),
    switchStep('intent', 'close-sender'),
    ...closeSteps('meter'),
    meterStep('@completed'),
  ],
};
