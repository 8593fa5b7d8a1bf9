import type { Localised } from '@tweespraak/shared/kernel';
import type { Change } from './change';
import { SEATS, type Seat } from './couple';
import type { Pillar } from './pillars';
import type { CoupleSeries, GapFigure, PairFigures } from './series-model';
import { togetherPage } from './together';

const MAX_CHANGES = 3;

export interface NotableChange {
  readonly scale: Pillar | 'total';
  readonly who: Seat | 'couple';
  readonly change: Change;
}

/** What a coach needs to know a minute before a session. */
export interface Preparation {
  /** Up to three: reliable totals, then reliable pillars, then signals; the clearest first. Empty when nothing moved past noise. */
  readonly changes: readonly NotableChange[];
  /** The widest gap above measurement noise. */
  readonly gap: { readonly pillar: Pillar; readonly figure: GapFigure } | null;
  /** The pillar to talk about, as on the couple's own page, with one opening for it. */
  readonly opening: { readonly pillar: Pillar; readonly stem: Localised } | null;
}

/** Chooses what belongs on the preparation sheet, from the figures of the latest round. */
export function prepareSession(series: CoupleSeries): Preparation {
  const talkAbout = togetherPage(series).talkAbout;
  const stem = talkAbout?.starters.at(0);
  return {
    changes: notableChanges(series).slice(0, MAX_CHANGES),
    gap: widestGap(series),
    opening: talkAbout && stem ? { pillar: talkAbout.pillar, stem } : null,
  };
}

function notableChanges(series: CoupleSeries): NotableChange[] {
  const totals = changesOf('total', series.total);
  const pillars = series.pillars.flatMap((figures) => changesOf(figures.pillar, figures));
  return [
    ...totals.filter(isReliable).toSorted(byClarity),
    ...pillars.filter(isReliable).toSorted(byClarity),
    ...[...totals, ...pillars].filter(({ change }) => change.signal).toSorted(byClarity),
  ];
}

/** The couple's mean only when neither partner's own change says it already. */
function changesOf(scale: Pillar | 'total', figures: PairFigures): NotableChange[] {
  const of = (who: Seat | 'couple'): NotableChange[] => {
    const change = figures[who].sincePrevious;
    return change && (change.class !== 'none' || change.signal) ? [{ scale, who, change }] : [];
  };
  const own = SEATS.flatMap(of);
  return own.some(isReliable) ? own : [...of('couple'), ...own].toSorted(byClarity).slice(0, 1);
}

function isReliable({ change }: NotableChange): boolean {
  return change.class !== 'none';
}

function byClarity(x: NotableChange, y: NotableChange): number {
  return Math.abs(y.change.rci) - Math.abs(x.change.rci);
}

function widestGap(series: CoupleSeries): Preparation['gap'] {
  return (
    series.pillars
      .flatMap(({ pillar, gap }) => (gap?.aboveNoise ? [{ pillar, figure: gap }] : []))
      .toSorted((x, y) => Math.abs(y.figure.value) - Math.abs(x.figure.value))
      .at(0) ?? null
  );
}
