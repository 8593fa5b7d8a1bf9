import { DomainError, type Localised } from '@tweespraak/shared/kernel';
import { Z } from './confidence';
import { deepFreeze } from './deep-freeze';
import type { Score } from './scoring';

/** Spread and reliability of one kind of score, on the 0–100 scale. */
export interface ScaleError {
  readonly sd: number;
  readonly reliability: number;
}

/** What is assumed or known about measurement error. Versioned data: a round keeps the version it was read with. */
export interface MeasurementParameters {
  readonly version: string;
  readonly pillar: ScaleError;
  readonly total: ScaleError;
  readonly provisional: boolean;
  /** Where the figures come from; pages show it beside every judgement. */
  readonly source: Localised;
}

export type ErrorLevel = 'partnerPillar' | 'couplePillar' | 'partnerTotal' | 'coupleTotal';

export interface ErrorBand {
  readonly low: number;
  readonly high: number;
}

const PLACEHOLDER: MeasurementParameters = {
  version: 'placeholder@1',
  pillar: { sd: 20, reliability: 0.75 },
  total: { sd: 15, reliability: 0.94 },
  provisional: true,
  source: {
    nl: 'Voorlopige aanname: spreiding en betrouwbaarheid zijn nog niet met eigen gegevens bepaald.',
    en: 'Provisional assumption: spread and reliability have not yet been estimated from our own data.',
  },
};

const KNOWN: readonly MeasurementParameters[] = deepFreeze([PLACEHOLDER]);

/** The version that a new round gets. */
export const CURRENT_PARAMETERS: MeasurementParameters = PLACEHOLDER;

/** The parameters of a version. Throws DomainError `parameters.unknown`. */
export function findParameters(version: string): MeasurementParameters {
  const found = KNOWN.find((parameters) => parameters.version === version);
  if (!found)
    throw new DomainError('parameters.unknown', 'This version of the measurement parameters does not exist.');
  return found;
}

/**
 * Standard error of measurement in points: SD·√(1−r); for a couple mean divided by √2, since the two partners'
 * errors are taken as independent. Source: pillar-test §5.
 */
export function standardError(parameters: MeasurementParameters, level: ErrorLevel): number {
  const { sd, reliability } = level.endsWith('Total') ? parameters.total : parameters.pillar;
  const single = sd * Math.sqrt(1 - reliability);
  return level.startsWith('couple') ? single / Math.SQRT2 : single;
}

/** The 95 % band around a score, clipped to 0–100; `null` for a missing score. */
export function band95(score: Score, parameters: MeasurementParameters, level: ErrorLevel): ErrorBand | null {
  if (score === null) return null;
  const half = Z[95] * standardError(parameters, level);
  return { low: Math.max(0, score - half), high: Math.min(100, score + half) };
}

/** The change in points that must be exceeded to be called reliable (95) or a signal (80). Jacobson & Truax 1991. */
export function reliableChangeThreshold(
  parameters: MeasurementParameters,
  level: ErrorLevel,
  confidence: 80 | 95 = 95,
): number {
  return Z[confidence] * Math.SQRT2 * standardError(parameters, level);
}

/** The difference between two partners in points that must be exceeded to be more than measurement noise. */
export function gapNoiseThreshold(
  parameters: MeasurementParameters,
  confidence: 90 | 95 = 95,
  scale: 'pillar' | 'total' = 'pillar',
): number {
  return (
    Z[confidence] *
    Math.SQRT2 *
    standardError(parameters, scale === 'pillar' ? 'partnerPillar' : 'partnerTotal')
  );
}

/** How far a guess may be from the partner's score and still be right: the 95 % half-width of that score's own error. */
export function guessNoiseThreshold(parameters: MeasurementParameters): number {
  return Z[95] * standardError(parameters, 'partnerPillar');
}

/** True when |difference| is over the threshold; a difference of exactly the threshold is still noise. */
export function exceeds(difference: number, threshold: number): boolean {
  return Math.abs(difference) > threshold;
}
