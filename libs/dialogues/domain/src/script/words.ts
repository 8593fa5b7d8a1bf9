import type { Localised } from '@tweespraak/shared/kernel';
import type { Level } from './dialogue-keys';
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

export interface FadedWords {
  readonly name: Localised;
  readonly stem: Localised | null;
  readonly help: Localised | null;
}

/** The fading script: 1 stem and help, 2 stem, 3 first words, 4 only the step's name. */
export function fade({ name, stem, first, help }: StepWords, level: Level): FadedWords {
  const shown = { 1: stem, 2: stem, 3: first, 4: null }[level];
  return { name, stem: shown, help: level === 1 ? help : null };
}
