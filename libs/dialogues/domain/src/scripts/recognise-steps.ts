import type { Step, StepWords, Target } from '../script/script';
import { say } from '../script/words';
import { step } from './build-step';

export const VALIDATE = say({
  name: ['Erkennen', 'Validate'],
  stem: [
    'Ik kan volgen dat je dat zo beleeft, want …',
    'I can follow that it is like this for you, because …',
  ],
  first: ['Ik kan volgen …', 'I can follow …'],
  help: [
    'Erkennen is niet hetzelfde als gelijk geven. Zie hoe het er van die kant uitziet.',
    'Validating is not the same as agreeing. See what it looks like from that side.',
  ],
  answer: ['Voel je je zo begrepen?', 'Do you feel understood like this?'],
});

export const EMPATHISE = say({
  name: ['Inleven', 'Empathise'],
  stem: [
    'Ik stel me voor dat je je … voelde, en misschien nu … Raak ik het?',
    'I imagine you felt … and maybe now … Am I close?',
  ],
  first: ['Ik stel me voor …', 'I imagine …'],
  help: [
    'Alleen woorden van gevoel: bang, blij, boos, verdrietig, alleen.',
    'Feeling words only: afraid, glad, angry, sad, alone.',
  ],
  answer: ['Raakt je partner het gevoel?', 'Is your partner close to the feeling?'],
});

const HELP_ME = say({
  name: ['Help me begrijpen', 'Help me follow'],
  stem: ['Wat je hierbij kan helpen is …', 'What may help you follow is …'],
  first: ['Wat je hierbij …', 'What may help …'],
  help: [
    'Je partner snapt een deel nog niet en vraagt: help me met … Vertel alleen daarover iets meer.',
    'There is a part your partner does not follow yet and asks for help with. Tell a little more about that part only.',
  ],
});

const ADDS = say({
  name: ['Het gevoel aanvullen', 'Add to the feeling'],
  stem: ['Wat ik nog meer voel is …', 'What I also feel is …'],
  first: ['Wat ik nog …', 'What I also …'],
  help: ['Noem alleen het gevoel.', 'Name only the feeling.'],
});

/** Validate until the sender confirms; a part that is not clear is asked for and mirrored first. */
export function validateSteps(next: Target, words: StepWords = VALIDATE): Step[] {
  const exits = { next, again: 'validate', unclear: 'validate-help' };
  return [
    step('validate', 'receiver', 'answered', words, exits, { stage: 'validate' }),
    step('validate-help', 'sender', 'mirror', HELP_ME, 'validate'),
  ];
}

/** Empathise until the sender confirms, or adds what it was and hears that mirrored. */
export function empathiseSteps(next: Target, words: StepWords = EMPATHISE): Step[] {
  return [
    step(
      'empathise',
      'receiver',
      'answered',
      words,
      { next, adds: 'empathise-adds' },
      { stage: 'empathise' },
    ),
    step('empathise-adds', 'sender', 'mirror', ADDS, next, { stage: 'adds' }),
  ];
}
