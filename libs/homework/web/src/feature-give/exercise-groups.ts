import type { ExerciseList } from '@tweespraak/homework/contract';
import type { Localised } from '@tweespraak/shared/kernel';

type Card = ExerciseList['exercises'][number];

export interface ExerciseGroup {
  readonly kind: 'found' | 'favourites' | 'recent' | 'all';
  readonly cards: readonly Card[];
}

/** As many of the last used as one looks over at a glance. */
const RECENT = 4;

/**
 * What can be given, in the order in which a coach looks for it: favourites, what was given last, the rest. With something to
 * look for: what has all its words in title or summary.
 */
export function exerciseGroups(
  cards: readonly Card[],
  sought: string,
  words: (text: Localised) => string,
): ExerciseGroup[] {
  const able = cards.filter(({ archived, version }) => !archived && version > 0);
  const parts = sought.toLowerCase().split(/\s+/).filter(Boolean);
  if (parts.length > 0) {
    const text = (card: Card) => `${words(card.title)} ${words(card.summary)}`.toLowerCase();
    return filled([
      { kind: 'found', cards: able.filter((card) => parts.every((part) => text(card).includes(part))) },
    ]);
  }
  const favourites = able.filter(({ favourite }) => favourite).toSorted(lastUsedFirst);
  const recent = able
    .filter(({ favourite, lastUsedAt }) => !favourite && lastUsedAt !== null)
    .toSorted(lastUsedFirst)
    .slice(0, RECENT);
  const shown = new Set([...favourites, ...recent]);
  return filled([
    { kind: 'favourites', cards: favourites },
    { kind: 'recent', cards: recent },
    { kind: 'all', cards: able.filter((card) => !shown.has(card)) },
  ]);
}

function lastUsedFirst(x: Card, y: Card): number {
  return (y.lastUsedAt ?? '').localeCompare(x.lastUsedAt ?? '');
}

function filled(groups: readonly ExerciseGroup[]): ExerciseGroup[] {
  return groups.filter(({ cards }) => cards.length > 0);
}
