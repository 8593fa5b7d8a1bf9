import type { Localised } from '@tweespraak/shared/kernel';
import type { Choice, Input, Step } from '../exercise';

/** Dutch and English, side by side as in the reference. */
export type Pair = readonly [nl: string, en: string];

/** One text in both languages, from its pair. */
export function both([nl, en]: Pair): Localised {
  return { nl, en };
}

/** Choices by id, in the order in which they are offered. */
export function choices(all: Readonly<Record<string, Pair>>): Choice[] {
  return Object.entries(all).map(([id, label]) => ({ id, label: both(label) }));
}

/** A step with its title and text; `more` holds what only some steps have. */
export function step(
  id: string,
  title: Pair,
  text: Pair,
  inputs: readonly Input[] = [],
  more: Pick<Step, 'seconds' | 'weeks' | 'optional'> = {},
): Step {
  return { id, title: both(title), text: both(text), inputs, ...more };
}

/** Said with every exercise of the catalogue. */
export const STOP = both([
  'Stop als het te veel wordt; dit is geen behandeling.',
  'Stop when it becomes too much; this is not a treatment.',
]);

/** How a body can feel; one's own word may be added. */
export const SENSATIONS = choices({
  warm: ['warm', 'warm'],
  cold: ['koud', 'cold'],
  tight: ['strak', 'tight'],
  soft: ['zacht', 'soft'],
  heavy: ['zwaar', 'heavy'],
  light: ['licht', 'light'],
  empty: ['leeg', 'empty'],
  full: ['vol', 'full'],
  tingling: ['tintelend', 'tingling'],
  throbbing: ['kloppend', 'throbbing'],
  restless: ['onrustig', 'restless'],
  calm: ['rustig', 'calm'],
  numb: ['doof', 'numb'],
  open: ['open', 'open'],
});
