import { PILLAR_NAMES, type CoupleSeries } from '@tweespraak/pillars/domain';
import type { Locale } from '@tweespraak/shared/kernel';
import type { PairedRow } from '../ui/charts/paired-dots';

/** All pillars of the latest round, the widest difference first; without one they come last. */
export function pairedRows({ pillars }: CoupleSeries, locale: Locale): PairedRow[] {
  const size = (gap: number | null) => (gap === null ? -1 : Math.abs(gap));
  return pillars
    .map(({ pillar, a, b, gap }) => ({
      label: PILLAR_NAMES[pillar][locale],
      a: a.latest,
      b: b.latest,
      gap: gap?.value ?? null,
      aboveNoise: gap?.aboveNoise ?? false,
    }))
    .toSorted((x, y) => size(y.gap) - size(x.gap));
}
