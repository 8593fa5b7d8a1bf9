import type { CouplePillars, FinishedRound } from '@tweespraak/pillars/contract';
import {
  PILLARS,
  SEATS,
  coupleSeries,
  findInstrument,
  sharedStrength,
  type CoupleSeries,
  type Names,
  type Score,
  type Seat,
  type SharedShares,
} from '@tweespraak/pillars/domain';
import { completedRounds } from '../../data/coach-rounds';
import type { RadarScores } from '../charts/radar-chart';

/** A prompt for a talk about how one partner answered; never an accusation. */
export interface QualityNote {
  readonly seat: Seat;
  readonly kind: FinishedRound['a']['quality'][number];
}

/** The latest finished round beside the series of all of them. */
export interface CoupleModel {
  readonly names: Names;
  readonly series: CoupleSeries;
  readonly latest: FinishedRound;
  readonly now: RadarScores;
  /** The first measurement that compares with the latest; `null` when that is the latest itself. */
  readonly first: { readonly date: string; readonly scores: RadarScores } | null;
  /** Per pillar, from the answers of the latest round. */
  readonly shared: readonly (SharedShares | null)[];
  readonly quality: readonly QualityNote[];
}

/** `null` until both have finished a round. `timeZone` is the practice's. */
export function coupleModel({ names, finished }: CouplePillars, timeZone: string): CoupleModel | null {
  const series = coupleSeries(completedRounds(finished, timeZone));
  const latest = finished.at(-1);
  if (!series || !latest) return null;
  return {
    ...{ names, series, latest },
    now: pointScores(series, series.rounds.length - 1),
    first: firstOf(series),
    shared: sharedOf(latest),
    quality: SEATS.flatMap((seat) => latest[seat].quality.map((kind) => ({ seat, kind }))),
  };
}

function firstOf(series: CoupleSeries): CoupleModel['first'] {
  const at = series.total.points.findIndex(({ comparable }) => comparable);
  const head = series.rounds[at];
  if (!head || at === series.rounds.length - 1) return null;
  return { date: head.date, scores: pointScores(series, at) };
}

function pointScores({ pillars }: CoupleSeries, round: number): RadarScores {
  const of = (seat: Seat): Score[] => pillars.map(({ points }) => points[round]?.[seat] ?? null);
  return { a: of('a'), b: of('b') };
}

function sharedOf({ instrumentVersion, a, b }: FinishedRound): (SharedShares | null)[] {
  const instrument = findInstrument(instrumentVersion);
  return PILLARS.map((pillar) => sharedStrength(instrument, pillar, a.answers, b.answers));
}
