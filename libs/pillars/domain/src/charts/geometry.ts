/** A place in a drawing, in CSS pixels from its top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Size of the words in a chart, and the room a character of them takes on average, in pixels. */
export const LABEL_SIZE = 12.5;
const CHARACTER = 6.4;

/** About how wide words are in a chart, in pixels; a little too wide, so that nothing is ever cut off. */
export function textWidth(words: string): number {
  return words.length * CHARACTER;
}

/** To a tenth of a pixel: shorter markup, and the same text on every machine. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** `M x y L x y …` through every point; a missing one breaks the line. A point alone draws nothing: its mark does. */
export function linePath(points: readonly (Point | null)[]): string {
  return runsOf(points)
    .filter((run) => run.length > 1)
    .map(polyline)
    .join('');
}

/** Neighbours that are all there, in their order. */
export function runsOf<T>(values: readonly (T | null)[]): T[][] {
  const runs: T[][] = [];
  let open = false;
  for (const value of values) {
    if (value === null) open = false;
    else if (open) runs.at(-1)?.push(value);
    else {
      runs.push([value]);
      open = true;
    }
  }
  return runs;
}

export function polyline(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index ? 'L' : 'M'}${tenth(x)} ${tenth(y)}`).join('');
}

/** The mark of partner A is a circle, of partner B a diamond: `r` is half its height. */
export function diamond(r: number): string {
  return `M0 ${-r}L${r} 0L0 ${r}L${-r} 0Z`;
}

/**
 * Moves heights apart until they are `gap` from each other, as little as possible and inside `top` to `bottom`.
 * `spread([50, 52], 14, 0, 100)` → [44, 58]. Keeps their order: pools neighbours that meet (isotonic regression).
 */
export function spread(heights: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = heights.map((_, index) => index).sort((i, j) => (heights[i] ?? 0) - (heights[j] ?? 0));
  const pools: { sum: number; count: number }[] = [];
  order.forEach((index, place) => {
    let pool = { sum: (heights[index] ?? 0) - place * gap, count: 1 };
    for (
      let above = pools.at(-1);
      above && above.sum / above.count > pool.sum / pool.count;
      above = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: above.sum + pool.sum, count: above.count + pool.count };
    }
    pools.push(pool);
  });
  const lowest = bottom - (heights.length - 1) * gap;
  const starts = pools.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count));
  const result: number[] = [];
  order.forEach((index, place) => {
    result[index] = Math.max(top, Math.min(lowest, starts[place] ?? top)) + place * gap;
  });
  return result;
}
