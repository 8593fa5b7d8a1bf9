import type { LocalDate } from '@tweespraak/shared/kernel';
import { Z } from './confidence';
import type { Seat } from './couple';
import { band95, findParameters, standardError, type ErrorBand, type ErrorLevel } from './measurement-error';
import { pillarIndex, type Pillar } from './pillars';
import type { Score } from './scoring';
import type { CoupleSeries, RoundHead } from './series-model';

export interface TrendPoint {
  readonly roundId: string;
  readonly date: LocalDate;
  readonly score: Score;
  /** 95 %, read with the round's own parameters. */
  readonly band: ErrorBand | null;
  /** Asked with the same version of the instrument as the latest round. */
  readonly comparable: boolean;
}

/** One line over time. The thresholds are read from the first comparable score. */
export interface Trend {
  readonly points: readonly TrendPoint[];
  /** Above this the latest score is reliably higher; `null` when the scale ends before it (ceiling), or without a start. */
  readonly reliableUp: number | null;
  /** Below this it is reliably lower; `null` when the scale ends before it (floor), or without a start. */
  readonly reliableDown: number | null;
}

/** One pillar or the total of one partner or of the couple, from oldest to latest. Throws DomainError `parameters.unknown`. */
export function trendOf(series: CoupleSeries, scale: Pillar | 'total', who: Seat | 'couple'): Trend {
  const figures = scale === 'total' ? series.total : series.pillars[pillarIndex(scale)];
  const level = levelOf(scale, who);
  const points = (figures?.points ?? []).map((point, index): TrendPoint => {
    const score = point[who];
    const head = series.rounds[index];
    const band = head ? band95(score, findParameters(head.parametersVersion), level) : null;
    return { roundId: point.roundId, date: point.date, score, band, comparable: point.comparable };
  });
  return { points, ...thresholds(points, series.rounds, level) };
}

function thresholds(
  points: readonly TrendPoint[],
  heads: readonly RoundHead[],
  level: ErrorLevel,
): Pick<Trend, 'reliableUp' | 'reliableDown'> {
  const at = points.findIndex(({ score, comparable }) => comparable && score !== null);
  const [start, then, now] = [points[at]?.score ?? null, heads[at], heads.at(-1)];
  if (start === null || !then || !now) return { reliableUp: null, reliableDown: null };
  const sem = ({ parametersVersion }: RoundHead) => standardError(findParameters(parametersVersion), level);
  const change = Z[95] * Math.hypot(sem(then), sem(now));
  return {
    reliableUp: start + change < 100 ? start + change : null,
    reliableDown: start - change > 0 ? start - change : null,
  };
}

function levelOf(scale: Pillar | 'total', who: Seat | 'couple'): ErrorLevel {
  if (scale === 'total') return who === 'couple' ? 'coupleTotal' : 'partnerTotal';
  return who === 'couple' ? 'couplePillar' : 'partnerPillar';
}
