import type { DraftChanges } from '@tweespraak/pillars/contract';
import { type Instrument, PILLARS } from '@tweespraak/pillars/domain';

/** Marks a place that a patch leaves as it is; null empties it. Outside every range of answers. */
export const KEEP = -9;

/** A draft's changes as whole arrays, so that one statement can lay them over what is stored. */
export interface DraftPatch {
  readonly answers: readonly (number | null)[];
  /** Milliseconds on an item, KEEP where unknown. */
  readonly itemMs: readonly number[];
  readonly guesses: readonly (number | null)[];
  readonly importance: readonly (number | null)[];
}

/** Lays out the changes; of two changes of one place the last counts. */
export function toDraftPatch(changes: DraftChanges, instrument: Instrument): DraftPatch {
  const answers = changes.answers ?? [];
  const items = instrument.items.length;
  const timed = answers.flatMap(({ item, ms }) => (ms === undefined ? [] : [[item, ms] as const]));
  return {
    answers: overlay(
      items,
      answers.map(({ item, value }) => [item, value] as const),
    ),
    itemMs: overlay(items, timed),
    guesses: overlay(
      PILLARS.length,
      (changes.guesses ?? []).map(({ pillar, value }) => [pillar, value] as const),
    ),
    importance: overlay(
      PILLARS.length,
      (changes.importance ?? []).map(({ pillar, value }) => [pillar, value] as const),
    ),
  };
}

function overlay<T>(length: number, changes: readonly (readonly [number, T])[]): (T | typeof KEEP)[] {
  const last = new Map(changes);
  return Array.from({ length }, (_, index) => {
    const change = last.get(index);
    return change === undefined ? KEEP : change;
  });
}
