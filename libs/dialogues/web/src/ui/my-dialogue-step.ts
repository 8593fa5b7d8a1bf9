import type { MyDialogue } from '@tweespraak/dialogues/contract';

/** Those that go on for days or weeks: a small thing each day instead of one talk. */
export const PRACTICES: readonly MyDialogue['type'][] = [
  'caring-behaviours',
  'fun',
  'zero-negativity',
  'gratitude',
];

/** What a dialogue asks of me now, the most pressing first. */
export const MY_STEPS = [
  'live',
  'return',
  'asked',
  'proposed',
  'soon',
  'choose-time',
  'practice',
  'planned',
  'waiting',
  'expired',
  'lapsed',
  'past',
] as const;

export type MyStep = (typeof MY_STEPS)[number];

/** From so long before its time on, a planned dialogue leads straight to the room; ms. */
const SOON_MS = 30 * 60_000;
/** Those that come before everything else at home. */
const PRESSING: readonly MyStep[] = ['live', 'return', 'asked', 'proposed', 'soon'];

/** `now` in epoch ms. */
export function stepOf(dialogue: MyDialogue, now: number): MyStep {
  const { status, iAsked, plannedAt, type, coachPresent } = dialogue;
  switch (status) {
    case 'running':
      return PRACTICES.includes(type) ? 'practice' : 'live';
    case 'paused':
      return 'return';
    case 'asked':
      return iAsked ? 'waiting' : 'asked';
    case 'not-now':
      return iAsked ? 'proposed' : 'waiting';
    case 'planned':
      if (plannedAt === null) return coachPresent ? 'planned' : 'choose-time'; // with the coach, the coach sets the time
      return Date.parse(plannedAt) - now <= SOON_MS ? 'soon' : 'planned';
    case 'lapsed':
    case 'expired':
      return status;
    default:
      return 'past';
  }
}

export interface Stepped {
  readonly dialogue: MyDialogue;
  readonly step: MyStep;
}

/** All that is not over, the most pressing first; within one kind the soonest. */
export function openSteps(dialogues: readonly MyDialogue[], now: number): Stepped[] {
  const when = ({ plannedAt, proposedAt, returnAt, answerBefore }: MyDialogue) =>
    returnAt ?? plannedAt ?? proposedAt ?? answerBefore ?? '9';
  return dialogues
    .map((dialogue) => ({ dialogue, step: stepOf(dialogue, now) }))
    .filter(({ step }) => step !== 'past')
    .toSorted(
      (x, y) =>
        MY_STEPS.indexOf(x.step) - MY_STEPS.indexOf(y.step) ||
        when(x.dialogue).localeCompare(when(y.dialogue)),
    );
}

export function isPressing(step: MyStep): boolean {
  return PRESSING.includes(step);
}

/** Where the one button of a step leads. */
export function pathOf({ dialogue, step }: Stepped): readonly string[] {
  if (step === 'live' || step === 'return' || step === 'soon') return ['/rooms', dialogue.id];
  return step === 'practice' ? ['/dialogues', dialogue.id, 'today'] : ['/dialogues', dialogue.id];
}
