import type { Answers } from './answers';
import type { Instrument } from './instrument';
import { PILLARS, type Pillar } from './pillars';
import { keyedAnswer, type Score } from './scoring';

/** The two places in a couple. No primary partner: the letters only keep them apart. */
export type Seat = 'a' | 'b';
export const SEATS = ['a', 'b'] as const;

export function otherSeat(seat: Seat): Seat {
  return seat === 'a' ? 'b' : 'a';
}

/** What to call each partner on a page: given names, never "partner 1". */
export type Names = Readonly<Record<Seat, string>>;

type Scores = readonly (Score | undefined)[];

/** A minus B in points; `null` unless both are present. */
export function gap(a: Score | undefined, b: Score | undefined): number | null {
  return typeof a === 'number' && typeof b === 'number' ? a - b : null;
}

const MIN_PAIRS_FOR_SIMILARITY = 7;

/**
 * Double-entry intraclass correlation of two profiles, −1 to 1: 2Σ(aᵢ−m)(bᵢ−m) / (Σ(aᵢ−m)² + Σ(bᵢ−m)²), m the mean of
 * all values of the pillars that both have. `null` under 7 such pillars or when nothing varies. Unstable with nine
 * points: speak of it in words (`similarityWord`), never as a number to a couple. Source: pillar-test §5.
 */
export function profileSimilarity(a: Scores, b: Scores): number | null {
  const pairs = pairsOf(a, b);
  if (pairs.length < MIN_PAIRS_FOR_SIMILARITY) return null;
  const m = pairs.reduce((sum, [x, y]) => sum + x + y, 0) / (2 * pairs.length);
  const covariation = pairs.reduce((sum, [x, y]) => sum + (x - m) * (y - m), 0);
  const variation = pairs.reduce((sum, [x, y]) => sum + (x - m) ** 2 + (y - m) ** 2, 0);
  return variation === 0 ? null : (2 * covariation) / variation;
}

export type SimilarityWord = 'alike' | 'partlyAlike' | 'different';

/** Words for a profile similarity; cuts .6 and .2 are ours, provisional, not norms. */
export function similarityWord(similarity: number | null): SimilarityWord | null {
  if (similarity === null) return null;
  if (similarity >= 0.6) return 'alike';
  return similarity >= 0.2 ? 'partlyAlike' : 'different';
}

/** Shares of a pillar's items, 0–1, adding up to 1. */
export interface SharedShares {
  /** Both agree favourably (keyed 4–6). */
  readonly strength: number;
  /** Both answer unfavourably (keyed 0–2). */
  readonly growth: number;
  readonly different: number;
}

/** How two partners' answers meet on one pillar, over the items both answered; `null` under the minimum for a score. */
export function sharedStrength(
  instrument: Instrument,
  pillar: Pillar,
  answersA: Answers,
  answersB: Answers,
): SharedShares | null {
  const pairs = instrument.items.flatMap((item, index) => {
    if (item.pillar !== pillar) return [];
    const a = keyedAnswer(instrument, item, answersA[index]);
    const b = keyedAnswer(instrument, item, answersB[index]);
    return a === null || b === null ? [] : [{ lowest: Math.min(a, b), highest: Math.max(a, b) }];
  });
  if (pairs.length < instrument.scoring.minItemsPerPillar) return null;
  const strong = pairs.filter((pair) => pair.lowest >= 4).length;
  const growing = pairs.filter((pair) => pair.highest <= 2).length;
  const share = (count: number) => count / pairs.length;
  return {
    strength: share(strong),
    growth: share(growing),
    different: share(pairs.length - strong - growing),
  };
}

export interface GuessAccuracy {
  /** Mean distance between guess and the partner's score, in points. */
  readonly meanAbsolute: number;
  /** Mean of guess minus score: above 0 is thinking that the partner experiences it more favourably than they do. */
  readonly bias: number;
  /** Over how many pillars. */
  readonly compared: number;
}

/** One partner's guesses against the other's own scores; `null` when no pillar has both. */
export function guessAccuracy(guesses: Scores, partnerScores: Scores): GuessAccuracy | null {
  const errors = pairsOf(guesses, partnerScores).map(([guess, score]) => guess - score);
  if (errors.length === 0) return null;
  const compared = errors.length;
  return {
    meanAbsolute: errors.reduce((sum, error) => sum + Math.abs(error), 0) / compared,
    bias: errors.reduce((sum, error) => sum + error, 0) / compared,
    compared,
  };
}

function pairsOf(a: Scores, b: Scores): (readonly [number, number])[] {
  return PILLARS.flatMap((_, index) => {
    const [x, y] = [a[index], b[index]];
    return typeof x === 'number' && typeof y === 'number' ? [[x, y] as const] : [];
  });
}
