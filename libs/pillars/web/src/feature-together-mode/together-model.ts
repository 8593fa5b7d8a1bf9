import type { CouplePillars } from '@tweespraak/pillars/contract';
import {
  PILLARS,
  coupleSeries,
  togetherPage,
  type CoupleSeries,
  type Names,
  type Seat,
  type TogetherPage,
} from '@tweespraak/pillars/domain';
import { completedRounds } from '../data/coach-rounds';
import type { RadarScores } from '../ui/charts/radar-chart';

/** What may stand on a screen that a couple looks at with their coach: only rounds whose gate is open, and no total. */
export interface TogetherModel {
  readonly names: Names;
  readonly page: TogetherPage;
  readonly scores: RadarScores;
  readonly finishedAt: string;
}

/** `null` when no round is open, whatever the reason. Takes the open rounds and nothing else of the answer. */
export function togetherModel({ names, finished }: CouplePillars, timeZone: string): TogetherModel | null {
  const open = finished.filter(({ isOpen }) => isOpen);
  const series = coupleSeries(completedRounds(open, timeZone));
  const latest = open.at(-1);
  if (!series || !latest) return null;
  return { names, page: togetherPage(series), scores: scoresOf(series), finishedAt: latest.finishedAt };
}

function scoresOf({ pillars }: CoupleSeries): RadarScores {
  const of = (seat: Seat) => PILLARS.map((_, index) => pillars[index]?.[seat].latest ?? null);
  return { a: of('a'), b: of('b') };
}
