import type { StateFinding } from './finding-model';
import type { CoupleSeries } from './series-model';

/** The largest gap when it is above noise, and the lowest couple mean as a chance. Empty when no pillar has both scores. */
export function stateFindings(series: CoupleSeries): StateFinding[] {
  const both = series.pillars.flatMap((figures) => {
    const [a, b, mean] = [figures.a.latest, figures.b.latest, figures.couple.latest];
    return a === null || b === null || mean === null
      ? []
      : [{ pillar: figures.pillar, a, b, mean, gap: figures.gap }];
  });
  const apart = both
    .filter(({ gap }) => gap?.aboveNoise)
    .toSorted((x, y) => Math.abs(y.a - y.b) - Math.abs(x.a - x.b))
    .slice(0, 1)
    .map(({ pillar, a, b }): StateFinding => ({ kind: 'gap', pillar, a, b }));
  const chance = both
    .toSorted((x, y) => x.mean - y.mean)
    .slice(0, 1)
    .map(({ pillar, mean }): StateFinding => ({
      kind: 'chance',
      pillar,
      mean,
      gapsWithinNoise: apart.length === 0,
    }));
  return [...apart, ...chance];
}
