import type { ExerciseDetail, ExerciseList, ExerciseView } from '@tweespraak/homework/contract';
import type { Exercise } from '@tweespraak/homework/domain';
import type { Locale } from '@tweespraak/shared/kernel';
import type { ExerciseRow, FavouriteRow, StoredDefinition } from './exercises.sql';

type Card = ExerciseList['exercises'][number];

/** A stored version as the domain knows it. */
export function toExercise(key: string, version: number, definition: StoredDefinition): Exercise {
  return { ...(definition as unknown as Omit<Exercise, 'key' | 'version'>), key, version };
}

/** An exercise as it crosses the wire: the same data. */
export const toView = (exercise: Exercise): ExerciseView => exercise as unknown as ExerciseView;

/** What an exercise holds beside key and version: what an editor begins with. */
export function definitionOf(exercise: Exercise): StoredDefinition {
  const definition: Partial<Exercise> = structuredClone(exercise);
  delete (definition as { key?: string }).key;
  delete (definition as { version?: number }).version;
  return definition as unknown as StoredDefinition;
}

export function toBuiltInDetail(exercise: Exercise): ExerciseDetail {
  const nothing = { own: false, archived: false, draft: null, draftRevision: null };
  return { key: exercise.key, ...nothing, published: toView(exercise) };
}

export function toDetail({
  key,
  archived,
  version,
  published,
  draft,
  revision,
}: ExerciseRow): ExerciseDetail {
  const view = version !== null && published ? toView(toExercise(key, version, published)) : null;
  return { key, own: true, archived, published: view, draft, draftRevision: revision };
}

const toCard = (exercise: Exercise, more: Pick<Card, 'own' | 'draft' | 'archived'>): Card => {
  const { key, version, way, title, summary, minutes, who } = exercise;
  const unused = { favourite: false, lastUsedAt: null };
  return { key, version, way, title, summary, minutes, who: [...who], ...more, ...unused };
};

export const builtInCard = (exercise: Exercise): Card =>
  toCard(exercise, { own: false, draft: false, archived: false });

/** What was published says what it is; before that the draft does. */
export function ownCards({ key, version, published, draft, archived }: ExerciseRow): Card[] {
  const definition = published ?? draft;
  if (!definition) return [];
  return [toCard(toExercise(key, version ?? 0, definition), { own: true, draft: draft !== null, archived })];
}

/** Favourites first, then what was used last, then by title; one key once. */
export function inOrder(cards: readonly Card[], favourites: readonly FavouriteRow[], locale: Locale): Card[] {
  const known = new Map(favourites.map((one) => [one.exercise, one]));
  const marked = cards.map((card) => ({
    ...card,
    favourite: known.get(card.key)?.starred ?? false,
    lastUsedAt: known.get(card.key)?.lastUsedAt?.toISOString() ?? null,
  }));
  const titleOf = ({ title }: Card) => title[locale] || title.nl || title.en;
  return marked.toSorted(
    (x, y) =>
      Number(y.favourite) - Number(x.favourite) ||
      (y.lastUsedAt ?? '').localeCompare(x.lastUsedAt ?? '') ||
      titleOf(x).localeCompare(titleOf(y), locale),
  );
}
