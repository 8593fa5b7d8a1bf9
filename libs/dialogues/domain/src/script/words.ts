import type { Localised } from '@tweespraak/shared/kernel';
import type { StepWords } from './script';

/** Dutch and English, side by side as in the reference. */
export type Pair = readonly [nl: string, en: string];

/** One text in both languages, from its pair. */
export function both([nl, en]: Pair): Localised {
  return { nl, en };
}

interface Pairs {
  readonly name: Pair;
  readonly stem: Pair;
  readonly first: Pair;
  readonly help: Pair;
  readonly listen?: Pair;
  readonly answer?: Pair;
}

/** The words of a step at all four levels, from pairs. */
export function say({ name, stem, first, help, listen, answer }: Pairs): StepWords {
  return {
    name: both(name),
    stem: both(stem),
    first: both(first),
    help: both(help),
    ...(listen ? { listen: both(listen) } : {}),
    ...(answer ? { answer: both(answer) } : {}),
  };
}
