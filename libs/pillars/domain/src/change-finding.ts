import type { Change } from './change';
import { SEATS } from './couple';
import type { ChangeFinding, NoChange, Who } from './finding-model';
import type { Pillar } from './pillars';
import type { CoupleSeries, PairFigures, PillarSeries, Since } from './series-model';

const PERIODS: readonly Since[] = ['sincePrevious', 'sinceFirst'];

/** The one change to mention. The total is the gate for nine pillars: it comes before any single pillar (pillar-test §5). */
export function changeFinding(series: CoupleSeries): ChangeFinding {
  if (series.rounds.length < 2) return { kind: 'firstRound' };
  const found =
    PERIODS.map((since) => totalFinding(series.total, since)).find((finding) => finding !== null) ??
    PERIODS.map((since) => pillarFinding(series, since)).find((finding) => finding !== null);
  return found ?? withoutReliableChange(series);
}

function totalFinding(total: PairFigures, since: Since): ChangeFinding | null {
  const [a, b, mean] = [total.a[since], total.b[since], total.couple[since]];
  if (a && b && a.class !== 'none' && b.class !== 'none') {
    if (a.class !== b.class) {
      return {
        kind: 'totalApart',
        up: a.class === 'forward' ? 'a' : 'b',
        delta: { a: a.delta, b: b.delta },
        since,
      };
    }
    return { kind: 'totalBoth', direction: a.class, delta: (a.delta + b.delta) / 2, since };
  }
  for (const seat of SEATS) {
    const own = total[seat][since];
    const other = seat === 'a' ? b : a;
    if (own && own.class !== 'none') {
      return { kind: 'totalOne', who: seat, delta: own.delta, other: other ? 'none' : 'unknown', since };
    }
  }
  if (mean && mean.class !== 'none')
    return { kind: 'totalMean', direction: mean.class, delta: mean.delta, since };
  return null;
}

function pillarFinding(series: CoupleSeries, since: Since): ChangeFinding | null {
  const reliable = pillarChanges(series.pillars, since).filter(({ change }) => change.class !== 'none');
  const strongest = strongestOf(reliable);
  if (!strongest) return null;
  const { pillar, who, change } = strongest;
  const more = new Set(reliable.map((found) => found.pillar)).size - 1;
  const total: NoChange = series.total.couple[since] ? 'none' : 'unknown';
  return { kind: 'pillar', pillar, who, delta: change.delta, more, total, since };
}

function withoutReliableChange(series: CoupleSeries): ChangeFinding {
  const all = pillarChanges(series.pillars, 'sincePrevious');
  if (all.length === 0) {
    const [latest, previous] = [series.rounds.at(-1), series.rounds.at(-2)];
    return {
      kind: latest?.instrumentVersion === previous?.instrumentVersion ? 'tooFewAnswers' : 'otherVersion',
    };
  }
  const signal = strongestOf(all.filter(({ change }) => change.signal));
  if (!signal) return { kind: 'noChange' };
  return {
    kind: 'signal',
    pillar: signal.pillar,
    who: signal.who,
    direction: signal.change.delta > 0 ? 'forward' : 'back',
  };
}

interface PillarChange {
  readonly pillar: Pillar;
  readonly who: Who;
  readonly change: Change;
}

function pillarChanges(pillars: readonly PillarSeries[], since: Since): PillarChange[] {
  return pillars.flatMap((figures) =>
    (['couple', ...SEATS] as const).flatMap((who) => {
      const change = figures[who][since];
      return change ? [{ pillar: figures.pillar, who, change }] : [];
    }),
  );
}

function strongestOf(changes: readonly PillarChange[]): PillarChange | undefined {
  return changes.toSorted((x, y) => Math.abs(y.change.rci) - Math.abs(x.change.rci)).at(0);
}
