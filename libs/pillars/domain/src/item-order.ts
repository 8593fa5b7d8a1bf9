import { DomainError } from '@tweespraak/shared/kernel';
import type { Instrument } from './instrument';

/**
 * The order in which a person meets the items: a permutation of item indexes that depends on version and seed only.
 * Built in blocks of one item a pillar, so items of one pillar spread out and never stand next to each other.
 * `seed` is a 32-bit integer; each partner has their own. Throws DomainError `order.seed`.
 * Kept stable for ever: someone halfway would otherwise see a question twice (a golden case guards it).
 */
export function itemOrder(instrument: Instrument, seed: number): number[] {
  if (!Number.isInteger(seed) || seed !== (seed | 0)) {
    throw new DomainError('order.seed', 'A seed is a 32-bit integer.');
  }
  const random = mulberry32(seed);
  const order: number[] = [];
  for (const block of shuffledBlocks(instrument, random)) {
    order.push(...apartFrom(instrument.items[order.at(-1) ?? -1]?.pillar, block, instrument));
  }
  return order;
}

/** Block k holds the k-th item of every (shuffled) pillar, itself in random order. */
function shuffledBlocks(instrument: Instrument, random: () => number): number[][] {
  const byPillar = Map.groupBy(instrument.items.keys(), (index) => instrument.items[index]?.pillar);
  const columns = [...byPillar.values()].map((indexes) => shuffle(indexes, random));
  const longest = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: longest }, (_, k) =>
    shuffle(
      columns.flatMap((column) => column.slice(k, k + 1)),
      random,
    ),
  );
}

/** Moves the first item of a block to its end when its pillar has just been asked about. */
function apartFrom(
  previous: string | undefined,
  block: readonly number[],
  instrument: Instrument,
): readonly number[] {
  const [first, ...rest] = block;
  const clashes =
    first !== undefined && previous !== undefined && instrument.items[first]?.pillar === previous;
  return clashes ? [...rest, first] : block;
}

/** Fisher-Yates on a copy. */
function shuffle(values: readonly number[], random: () => number): number[] {
  const copy = [...values];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = copy[i] as number;
    copy[i] = copy[j] as number;
    copy[j] = kept;
  }
  return copy;
}

/** Tommy Ettinger's mulberry32 (public domain): small and repeatable, made for shuffling, never for secrets. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
