/** A small reproducible source of chance (mulberry32), so that a failing walk is a seed and a length. */
export interface Dice {
  /** 0 up to and without `sides`. */
  roll(sides: number): number;
  pick<T>(from: readonly T[]): T;
}

// Taken once: inside Jest's sandbox each look at a global costs more than the arithmetic.
const { imul } = Math;

export function diceFrom(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (sides: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = imul(t ^ (t >>> 15), t | 1);
    t ^= t + imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
  const pick = <T>(from: readonly T[]): T => {
    const found = from[roll(from.length)];
    if (found === undefined) throw new Error('Nothing to pick from.');
    return found;
  };
  return { roll, pick };
}
