import type { Localised } from '@tweespraak/shared/kernel';
import { findStep } from '../engine/find-step';
import { LISTENER_WORDS } from './place-words';
import type { Pattern, Script, Step } from '../script/script';

/** One line of a card. `n` is its place in the talk, 1 for the first, so that both halves can be followed side by side. */
export interface PaperLine {
  readonly n: number;
  readonly name: Localised;
  readonly stem: Localised;
}

/** What stands on the folding card of a dialogue: one half for who speaks, one for who listens. */
export interface PaperCard {
  readonly sender: readonly PaperLine[];
  readonly receiver: readonly PaperLine[];
  /** What the listener says after each thought of the sender, in this order. */
  readonly mirror: readonly Localised[];
  /** Between these places the listener mirrors each thought; `null` when nothing is mirrored. */
  readonly mirrored: readonly [from: number, to: number] | null;
}

/** What only a screen can do, or nobody says aloud. */
const NOT_SAID: readonly Pattern[] = ['body', 'meter', 'write', 'consent', 'cycle', 'pick'];

/**
 * The card of a dialogue for the table at home: the way through the script without its detours, at level 2. Lines for both
 * stand on both halves. See `isForPaper` for which dialogues have one.
 */
export function paperCard(script: Script): PaperCard {
  const said = mainWay(script).filter(({ pattern }) => !NOT_SAID.includes(pattern));
  const lines = said.map((step, index) => ({ step, line: lineOf(step, index + 1) }));
  const of = (who: 'sender' | 'receiver') =>
    lines.filter(({ step }) => step.actor === who || step.actor === 'both').map(({ line }) => line);
  const loops = lines.filter(({ step }) => step.pattern === 'mirror').map(({ line }) => line.n);
  const [from, to] = [loops[0], loops.at(-1)];
  return {
    sender: of('sender'),
    receiver: of('receiver'),
    mirror: (['mirror', 'check', 'more'] as const).flatMap((place) => LISTENER_WORDS[place]?.stem ?? []),
    mirrored: from === undefined || to === undefined ? null : [from, to],
  };
}

/** From the first step to the end by the plain way on, each step once. */
function mainWay(script: Script): Step[] {
  const way: Step[] = [];
  let target = script.start;
  while (!target.startsWith('@') && !way.some(({ id }) => id === target)) {
    const step = findStep(script, target);
    way.push(step);
    target = step.exits.next;
  }
  return way;
}

function lineOf({ words: { name, stem } }: Step, n: number): PaperLine {
  return { n, name, stem };
}

/** What holds for both, on every card. */
export const PAPER_RULES: readonly Localised[] = [
  { nl: 'Eén onderwerp. Praat vanuit ik.', en: 'One topic. Speak from I.' },
  {
    nl: 'Pauze mag altijd, zonder uitleg. Spreek af wanneer je terugkomt, binnen een dag.',
    en: 'A pause is always fine, without a reason. Agree when you come back, within a day.',
  },
  {
    nl: 'In een pauze: niet achterna lopen, niet over het onderwerp appen, geen alcohol, niet boos autorijden.',
    en: 'In a pause: no following, no texting about the topic, no alcohol, no driving while upset.',
  },
  { nl: 'Stoppen mag altijd.', en: 'Stopping is always fine.' },
];
