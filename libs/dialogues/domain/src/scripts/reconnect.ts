import type { Option, Script } from '../script/script';
import { say } from '../script/words';
import { step } from './build-step';
import { keyed, NUDGES } from './coach-texts';
import { meterStep } from './shared-steps';

const SIGNAL = say({
  name: ['Signaal', 'Signal'],
  stem: ['Au.', 'Ouch.'],
  first: ['Au …', 'Ouch …'],
  help: [
    'Zeg alleen het woord dat jullie hebben afgesproken. Geen uitleg.',
    'Say only the word that you agreed on. No explanation.',
  ],
});

const OFFER = say({
  name: ['Zien', 'See'],
  stem: ['Ik zie dat dat binnenkwam. Mag ik het over doen?', 'I see that it landed hard. May I do it over?'],
  first: ['Ik zie dat …', 'I see that …'],
  help: [
    'Leg niets uit. Vraag alleen of je het over mag doen.',
    'Explain nothing. Only ask whether you may do it over.',
  ],
  answer: ['Mag je partner het over doen?', 'May your partner do it over?'],
});

const HELPS = say({
  name: ['Wat helpt nu?', 'What helps now?'],
  stem: ['Wat mij nu zou helpen is …', 'What would help me now is …'],
  first: ['Wat mij nu …', 'What would help …'],
  help: ['Kies wat past. Een pauze kan ook.', 'Choose what fits. A pause is possible too.'],
});

const WAYS: readonly Option[] = [
  { name: { nl: 'De zin opnieuw', en: 'The sentence again' }, to: 'redo' },
  { name: { nl: 'Zeggen wat zou helpen', en: 'Say what would help' }, to: 'tell-help' },
  {
    name: { nl: 'Hand op het hart, drie ademhalingen', en: 'Hand on the heart, three breaths' },
    to: 'heart',
  },
];

const REDO = say({
  name: ['Opnieuw', 'Again'],
  stem: ['Wat ik wilde zeggen is …', 'What I wanted to say is …'],
  first: ['Wat ik wilde …', 'What I wanted …'],
  help: ['Rustiger dan net. Kort.', 'Calmer than before. Short.'],
});

const TELL_HELP = say({
  name: ['Zeggen wat zou helpen', 'Say what would help'],
  stem: ['Wat me nu goed zou doen is …', 'What would do me good now is …'],
  first: ['Wat me nu …', 'What would do …'],
  help: ['Eén klein ding dat nu meteen kan.', 'One small thing that is possible right now.'],
});

const HEART = say({
  name: ['Hand op het hart', 'Hand on the heart'],
  stem: ['We leggen een hand op ons hart, drie ademhalingen.', 'We put a hand on our heart, three breaths.'],
  first: ['We leggen …', 'We put …'],
  help: [
    'In stilte. Je eigen hart, of dat van de ander als dat voor allebei goed is.',
    "In silence. Your own heart, or the other's if that is right for both.",
  ],
});

const HOW_NOW = say({
  name: ['Hoe is het nu?', 'How is it now?'],
  stem: ['Hoe is het nu voor je?', 'How is it for you now?'],
  first: ['Hoe is het …', 'How is it …'],
  help: ['Vraag het één keer. Nog niet is ook een antwoord.', 'Ask it once. Not yet is an answer too.'],
  answer: ['Helpt dit, of nog niet?', 'Does this help, or not yet?'],
});

/** C11: five minutes after a rupture. It starts at once, without a body check: the signal is the check. */
export const RECONNECT: Script = {
  key: 'reconnect',
  version: 1,
  intensity: 'low',
  setting: 'room',
  requiresCoach: false,
  minutes: [5, 5],
  pillars: ['trust', 'connection', 'communication'],
  about: {
    nl: 'Er kwam iets hard aan. In vijf minuten vinden jullie elkaar terug.',
    en: 'Something landed hard. In five minutes you find each other again.',
  },
  start: 'signal',
  ends: ['completed', 'not-yet'],
  leadsTo: { 'not-yet': 'imago' },
  deepenings: [],
  nudges: [...NUDGES, keyed('no-explaining', ['Zonder uitleg.', 'Without explaining.'])],
  steps: [
    step('signal', 'sender', 'say', SIGNAL, 'offer', { maxSeconds: 30 }),
    step(
      'offer',
      'receiver',
      'answered',
      OFFER,
      { next: 'choose', no: 'meter-not-yet' },
      {
        maxSeconds: 60,
        labels: { confirm: { nl: 'Ja, graag', en: 'Yes, please' } },
      },
    ),
    step(
      'choose',
      'sender',
      'pick',
      HELPS,
      { next: 'how-now', no: 'meter-not-yet' },
      { options: WAYS, maxSeconds: 60 },
    ),
    step('redo', 'receiver', 'say', REDO, 'how-now', { maxSeconds: 60 }),
    step('tell-help', 'sender', 'echo', TELL_HELP, 'how-now', { maxSeconds: 60 }),
    step('heart', 'both', 'together', HEART, 'how-now', { minSeconds: 15, maxSeconds: 60 }),
    step(
      'how-now',
      'receiver',
      'answered',
      HOW_NOW,
      { next: 'meter', again: 'choose', no: 'meter-not-yet' },
      {
        maxSeconds: 60,
        labels: {
          confirm: { nl: 'Dank je, dit helpt', en: 'Thank you, this helps' },
          correct: { nl: 'Iets anders proberen', en: 'Try something else' },
          'not-yet': { nl: 'Nog niet', en: 'Not yet' },
        },
      },
    ),
    meterStep('@completed'),
    meterStep('@not-yet', 'meter-not-yet'),
  ],
};
