import type { Localised } from '@tweespraak/shared/kernel';
import { isGiven, type Answers } from './answers';
import type { Instrument, Item } from './instrument';
import { PILLARS, type Pillar } from './pillars';

/** 0–100 in full precision, higher is better, `null` for too few answers. Never 0 for missing. */
export type Score = number | null;

export interface PillarScores {
  /** Nine scores in the order of PILLARS. */
  readonly pillars: readonly Score[];
  readonly total: Score;
}

export type Band = 'attention' | 'moving' | 'strength';

/** Words beside a score; provisional, not norms. */
export const BAND_WORDS: Readonly<Record<Band, Localised>> = {
  attention: { nl: 'aandacht', en: 'attention' },
  moving: { nl: 'in beweging', en: 'moving' },
  strength: { nl: 'kracht', en: 'strength' },
};

/** An answer in the direction of the pillar: reversed items are turned round on the scale. `null` stays `null`. */
export function keyedAnswer(
  instrument: Instrument,
  item: Item,
  answer: number | null | undefined,
): number | null {
  if (!isGiven(answer)) return null;
  return item.reversed ? instrument.scale.max - answer : answer;
}

/**
 * Scores one response: a pillar is the mean of its keyed answers as a percentage of the scale, from 3 of 4 answers on;
 * the total is the mean of the available pillars, from 7 on. Formula: pillar-test §4.
 */
export function scoreResponse(instrument: Instrument, answers: Answers): PillarScores {
  const pillars = PILLARS.map((pillar) => scorePillar(instrument, pillar, answers));
  const available = pillars.filter((score) => score !== null);
  const total = available.length >= instrument.scoring.minPillarsForTotal ? mean(available) : null;
  return { pillars, total };
}

/** The mean of both partners, 0–100; `null` unless both are present. */
export function coupleMean(a: Score | undefined, b: Score | undefined): Score {
  return typeof a === 'number' && typeof b === 'number' ? (a + b) / 2 : null;
}

/** Couple means of all pillars and of the total. */
export function coupleScores(a: PillarScores, b: PillarScores): PillarScores {
  return {
    pillars: PILLARS.map((_, index) => coupleMean(a.pillars[index], b.pillars[index])),
    total: coupleMean(a.total, b.total),
  };
}

/** The whole number that a page shows; arithmetic always goes on with the full score. */
export function displayScore(score: number): number {
  return Math.round(score);
}

/** 0–39 attention, 40–69 moving, 70–100 strength, by the number shown so that word and number never disagree. */
export function bandOf(score: Score): Band | null {
  if (score === null) return null;
  const shown = displayScore(score);
  if (shown < 40) return 'attention';
  return shown < 70 ? 'moving' : 'strength';
}

function scorePillar(instrument: Instrument, pillar: Pillar, answers: Answers): Score {
  const keyed = instrument.items.flatMap((item, index) => {
    const value = item.pillar === pillar ? keyedAnswer(instrument, item, answers[index]) : null;
    return value === null ? [] : [value];
  });
  if (keyed.length < instrument.scoring.minItemsPerPillar) return null;
  return (mean(keyed) / instrument.scale.max) * 100;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
