import type { LocalDate } from '@tweespraak/shared/kernel';
import type { Change } from './change';
import type { GuessAccuracy, Seat } from './couple';
import type { DyadChangeClass } from './dyad-change';
import type { GuessFigure } from './guess';
import type { ErrorBand } from './measurement-error';
import type { Pillar } from './pillars';
import type { PillarScores, Score } from './scoring';

/** What one partner brought into a round; arrays of nine in the order of PILLARS. */
export interface PartnerMeasurement {
  readonly scores: PillarScores;
  /** 0–3 per pillar, `null` when left out. */
  readonly importance: readonly (number | null)[];
  /** How this partner thinks the other experiences each pillar, 0–100, `null` when left out. */
  readonly guesses: readonly (number | null)[];
}

/** A round with the versions that it was asked and read with; it keeps them for ever. */
export interface CompletedRound {
  readonly roundId: string;
  readonly date: LocalDate;
  readonly instrumentVersion: string;
  readonly parametersVersion: string;
  readonly a: PartnerMeasurement | null;
  readonly b: PartnerMeasurement | null;
}

/** Against which earlier round a change is read. */
export type Since = 'sinceFirst' | 'sincePrevious';

/** One score of the latest round with its change. A change is `null` when either score is missing, when there is no
 * earlier round, or when that round used another version of the instrument: not comparable. */
export interface Figure extends Readonly<Record<Since, Change | null>> {
  readonly latest: Score;
  readonly band: ErrorBand | null;
}

/** A minus B in the latest round. */
export interface GapFigure {
  readonly value: number;
  readonly threshold: number;
  readonly aboveNoise: boolean;
}

export interface SeriesPoint extends Readonly<Record<Seat | 'couple', Score>> {
  readonly roundId: string;
  readonly date: LocalDate;
  /** Asked with the same version of the instrument as the latest round; others are drawn apart. */
  readonly comparable: boolean;
}

/** Both partners and their mean, on one pillar or on the total. */
export interface PairFigures extends Readonly<Record<Seat | 'couple', Figure>> {
  readonly gap: GapFigure | null;
  readonly dyad: Readonly<Record<Since, DyadChangeClass | null>>;
  readonly points: readonly SeriesPoint[];
}

export interface PillarSeries extends PairFigures {
  readonly pillar: Pillar;
  readonly importance: Readonly<Record<Seat, number | null>>;
  /** By who guessed. */
  readonly guesses: Readonly<Record<Seat, GuessFigure | null>>;
}

/** Reliable changes among the partners' pillars. Of 18 comparisons about one may differ by chance: the total decides. */
export interface ReliableChanges {
  readonly forward: number;
  readonly back: number;
  readonly compared: number;
}

export type RoundHead = Omit<CompletedRound, Seat>;

/** What the pages show about a couple over time. Everything "latest" is of the last round, never carried forward. */
export interface CoupleSeries {
  /** Oldest first. */
  readonly rounds: readonly RoundHead[];
  readonly pillars: readonly PillarSeries[];
  readonly total: PairFigures;
  readonly similarity: number | null;
  readonly guessAccuracy: Readonly<Record<Seat, GuessAccuracy | null>>;
  readonly reliableChanges: Readonly<Record<Since, ReliableChanges>>;
}
