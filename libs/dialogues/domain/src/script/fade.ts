import type { Localised } from '@tweespraak/shared/kernel';
import type { Level } from './dialogue-keys';
import type { StepWords } from './script';

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
