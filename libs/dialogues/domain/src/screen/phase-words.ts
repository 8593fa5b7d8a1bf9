import type { Localised } from '@tweespraak/shared/kernel';
import type { Phase } from '../engine/room';
import type { EndedHow } from '../script/script';

export interface PhaseWords {
  readonly name: Localised;
  readonly stem: Localised;
  readonly help: Localised;
}

/** Shown before the first pause and during each one. */
const PAUSE_RULES: Localised = {
  nl: 'Loop elkaar niet achterna en app niet over het onderwerp. Drink geen alcohol en rijd niet als je overstuur bent. Wie pauzeerde, nodigt de ander weer uit.',
  en: 'Do not follow each other and do not text about the topic. No alcohol, and no driving while upset. Whoever paused invites the other again.',
};

/** What everybody reads when the room is in no step. The screen of who paused has `PAUSER_STEM` instead. */
export const PHASE_WORDS: Readonly<Record<Exclude<Phase, 'active' | 'ended'>, PhaseWords>> = {
  waiting: {
    name: { nl: 'Klaar om te beginnen?', en: 'Ready to begin?' },
    stem: { nl: 'Zoek een plek waar niemand stoort.', en: 'Find a place where nobody disturbs you.' },
    help: {
      nl: 'Jullie kunnen op elk moment pauzeren of stoppen. Niemand vraagt waarom.',
      en: 'You can pause or stop at any moment. Nobody asks why.',
    },
  },
  paused: {
    name: { nl: 'Pauze', en: 'Pause' },
    stem: { nl: 'Het is even pauze. Dat mag altijd.', en: 'It is a pause. That is always fine.' },
    help: PAUSE_RULES,
  },
  'return-booked': {
    name: { nl: 'Pauze', en: 'Pause' },
    stem: { nl: 'Er is een moment gekozen om verder te gaan.', en: 'A moment to go on has been chosen.' },
    help: PAUSE_RULES,
  },
  reground: {
    name: { nl: 'Landen', en: 'Settle' },
    stem: {
      nl: 'Adem samen een minuut rustig door. Elkaar aankijken mag, het hoeft niet.',
      en: 'Breathe calmly together for a minute. Looking at each other is welcome, not needed.',
    },
    help: { nl: 'Daarna gaan jullie verder waar jullie waren.', en: 'Then you go on where you were.' },
  },
};

export const PAUSER_STEM: Localised = {
  nl: 'Ik wil even stoppen om bij mezelf te komen. Ik kom terug om …',
  en: 'I need to stop and settle. I will come back at …',
};

const DONE: PhaseWords = {
  name: { nl: 'Klaar', en: 'Done' },
  stem: { nl: 'Jullie hebben de tijd genomen voor elkaar.', en: 'You took time for each other.' },
  help: { nl: 'Het onderwerp mag nu rusten.', en: 'The topic may rest now.' },
};

const LEFT: PhaseWords = {
  name: { nl: 'Gestopt', en: 'Stopped' },
  stem: { nl: 'Jullie zijn gestopt. Dat is goed.', en: 'You stopped. That is fine.' },
  help: { nl: 'Doe eerst iets waar je rustig van wordt.', en: 'First do something that calms you.' },
};

export const END_WORDS: Readonly<Record<EndedHow, PhaseWords>> = {
  completed: DONE,
  'on-paper': DONE,
  'to-request': {
    ...DONE,
    help: {
      nl: 'Jullie zijn er allebei klaar voor om er een verzoek van te maken.',
      en: 'You are both ready to turn it into a request.',
    },
  },
  'not-yet': {
    ...DONE,
    help: { nl: 'Nu nog niet is ook een eerlijk antwoord.', en: 'Not yet is an honest answer too.' },
  },
  stopped: LEFT,
  'coach-stopped': LEFT,
  lapsed: {
    name: { nl: 'Blijven liggen', en: 'Left for now' },
    stem: { nl: 'Dit gesprek is blijven liggen.', en: 'This talk was left for now.' },
    help: {
      nl: 'Jullie coach denkt mee over een nieuw moment.',
      en: 'Your coach helps to find a new moment.',
    },
  },
};
