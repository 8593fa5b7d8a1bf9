import { gap } from './couple';
import { exceeds, guessNoiseThreshold, type MeasurementParameters } from './measurement-error';
import type { Score } from './scoring';

/** One partner's guess against the other's own score. */
export interface GuessFigure {
  readonly guess: number;
  /** Guess minus score, in points. */
  readonly error: number;
  readonly withinNoise: boolean;
}

/** Reads a guess (0–100) against the partner's score; `null` when either is missing. */
export function guessFigure(
  guess: Score | undefined,
  partnerScore: Score | undefined,
  parameters: MeasurementParameters,
): GuessFigure | null {
  const error = gap(guess, partnerScore);
  if (error === null || typeof guess !== 'number') return null;
  return { guess, error, withinNoise: !exceeds(error, guessNoiseThreshold(parameters)) };
}
