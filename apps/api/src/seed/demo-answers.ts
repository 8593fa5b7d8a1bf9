import { type Instrument, PILLARS } from '@tweespraak/pillars/domain';

const SPREAD = 1.1; // answer points around a person's true level

/** Random numbers that come out the same at every start: the same seed, the same demo. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Answers (0–6) of an invented person whose pillars truly stand at `levels` (0–100), with the noise of answering. */
export function inventAnswers(
  instrument: Instrument,
  levels: readonly number[],
  random: () => number,
): number[] {
  return instrument.items.map((item) => {
    const level = levels[PILLARS.indexOf(item.pillar)] ?? 50;
    const wobble = (random() + random() + random() - 1.5) * SPREAD * 1.6;
    const keyed = Math.min(6, Math.max(0, Math.round((level / 100) * 6 + wobble)));
    return item.reversed ? 6 - keyed : keyed;
  });
}

/** How a person guesses the other's pillars: near the truth, some further off than others. */
export function inventGuesses(levels: readonly number[], random: () => number): number[] {
  return levels.map((level) => Math.min(100, Math.max(0, Math.round(level + (random() - 0.45) * 44))));
}

export function inventImportance(random: () => number): number[] {
  return PILLARS.map(() => Math.min(3, 1 + Math.floor(random() * 3)));
}
