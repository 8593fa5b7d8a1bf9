import type { LocalDate } from '@tweespraak/shared/kernel';
import { linePath, polyline, runsOf, spread, textWidth, type Point } from './geometry';

const TOP = 10;
const BOTTOM = 26;
const LEFT = 34;
/** Least room between two dates under the axis, and between two names at the line ends, in pixels. */
const DATE_ROOM = 58;
const NAME_ROOM = 15;
const WIDEST_NAME = 96;

export interface TrendLayout {
  readonly width: number;
  readonly height: number;
  /** Edges of the plot. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where each date stands, and whether there is room to write it. */
  readonly dates: readonly { readonly x: number; readonly written: boolean }[];
}

/** A trend as wide as its place: time to the right in true proportion, 0–100 upward, names at the right. */
export function trendLayout(
  dates: readonly LocalDate[],
  names: readonly string[],
  width: number,
  height: number,
): TrendLayout {
  const nameRoom = Math.min(WIDEST_NAME, Math.max(0, ...names.map(textWidth)));
  const [left, right] = [LEFT, width - nameRoom - 14];
  const xs = datePlaces(dates, left + 10, right - 10);
  return {
    ...{ width, height, left, right, top: TOP, bottom: height - BOTTOM },
    dates: xs.map((x, index) => ({ x, written: isWritten(xs, index) })),
  };
}

/** The height of a score. */
export function scoreY(score: number, { top, bottom }: Pick<TrendLayout, 'top' | 'bottom'>): number {
  return bottom - (score / 100) * (bottom - top);
}

export interface Drawn {
  readonly score: number | null;
  readonly band: { readonly low: number; readonly high: number } | null;
  readonly comparable: boolean;
}

/** Points of a line; `null` where the score is missing. */
export function trendPoints(drawn: readonly Drawn[], layout: TrendLayout): (Point | null)[] {
  return drawn.map(({ score }, index) => {
    const x = layout.dates[index]?.x;
    return score === null || x === undefined ? null : { x, y: scoreY(score, layout) };
  });
}

/** The line; it breaks at a missing score and where another version of the test begins. */
export function trendLine(drawn: readonly Drawn[], layout: TrendLayout): string {
  const points = trendPoints(drawn, layout);
  return versions(drawn)
    .map((indices) => linePath(indices.map((index) => points[index] ?? null)))
    .join('');
}

/** The band of measurement error around the line, one area for each run of scores; a score alone gets a bar. */
export function trendBand(drawn: readonly Drawn[], layout: TrendLayout): string {
  const edges = drawn.map(({ band }, index) => {
    const x = layout.dates[index]?.x;
    return band === null || x === undefined
      ? null
      : { x, high: scoreY(band.high, layout), low: scoreY(band.low, layout) };
  });
  return versions(drawn)
    .flatMap((indices) => runsOf(indices.map((index) => edges[index] ?? null)))
    .map((run) => {
      const wide =
        run.length === 1 ? run.flatMap((edge) => [-4, 4].map((dx) => ({ ...edge, x: edge.x + dx }))) : run;
      const upper = wide.map(({ x, high }) => ({ x, y: high }));
      const lower = wide.map(({ x, low }) => ({ x, y: low })).reverse();
      return `${polyline([...upper, ...lower])}Z`;
    })
    .join('');
}

/** Where each line's name stands: at the height of its last score, and apart from the others. */
export function nameHeights(lasts: readonly (number | null)[], layout: TrendLayout): (number | null)[] {
  const there = lasts.flatMap((score, index) =>
    score === null ? [] : [{ index, y: scoreY(score, layout) }],
  );
  const heights = spread(
    there.map(({ y }) => y),
    NAME_ROOM,
    layout.top + 4,
    layout.bottom,
  );
  return lasts.map((_, index) => {
    const at = there.findIndex((line) => line.index === index);
    return at === -1 ? null : (heights[at] ?? null);
  });
}

function datePlaces(dates: readonly LocalDate[], from: number, to: number): number[] {
  const times = dates.map((date) => Date.parse(date));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  if (first === last) return times.map(() => (from + to) / 2);
  return times.map((time) => from + ((time - first) / (last - first)) * (to - from));
}

/** From the latest back: a date is written when it is far enough from the next one that is. */
function isWritten(xs: readonly number[], index: number): boolean {
  let next = Number.POSITIVE_INFINITY;
  for (let i = xs.length - 1; i >= 0; i--) {
    const x = xs[i] ?? 0;
    const fits = next - x >= DATE_ROOM;
    if (i === index) return fits;
    if (fits) next = x;
  }
  return false;
}

/** Runs of measurements asked with versions that compare, as indices. */
function versions(drawn: readonly Drawn[]): number[][] {
  return drawn.reduce<number[][]>((runs, { comparable }, index) => {
    const same = index > 0 && drawn[index - 1]?.comparable === comparable;
    if (same) runs.at(-1)?.push(index);
    else runs.push([index]);
    return runs;
  }, []);
}
