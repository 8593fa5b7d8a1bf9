import type { ExerciseList } from '@tweespraak/homework/contract';
import type { Localised } from '@tweespraak/shared/kernel';

type Card = ExerciseList['exercises'][number];

export const SHOWN = ['all', 'favourites', 'own', 'archived'] as const;
export type Shown = (typeof SHOWN)[number];

const PART: Readonly<Record<Shown, (card: Card) => boolean>> = {
  all: ({ archived }) => !archived,
  favourites: ({ archived, favourite }) => favourite && !archived,
  own: ({ archived, own }) => own && !archived,
  archived: ({ archived }) => archived,
};

/** The part of the exercises that is asked for, with all words that are looked for; in the order of the server. */
export function shownExercises(
  cards: readonly Card[],
  shown: Shown,
  sought: string,
  say: (text: Localised) => string,
): Card[] {
  const parts = sought.toLowerCase().split(/\s+/).filter(Boolean);
  return cards.filter(PART[shown]).filter((card) => {
    const text = `${say(card.title)} ${say(card.summary)}`.toLowerCase();
    return parts.every((part) => text.includes(part));
  });
}
