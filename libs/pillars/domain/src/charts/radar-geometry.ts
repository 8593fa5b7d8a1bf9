import { LABEL_SIZE, linePath, polyline, runsOf, tenth, textWidth, type Point } from './geometry';

const RINGS = [25, 50, 75, 100] as const;
/** From the tip of an axis to its label, in pixels; closer where there is little room. */
const LABEL_GAP = { wide: 10, narrow: 6 } as const;
const LINE_HEIGHT = LABEL_SIZE * 1.22;
/** As large as a page can use, and a part of the width where a whole wall is given to it. */
const LARGEST_RADIUS = 180;
const LARGEST_SHARE = 0.3;
/** Below this width a label of two words takes two lines. */
const NARROW = 460;

export interface RadarAxis {
  readonly end: Point;
  /** One or two lines, and where the first one stands. */
  readonly lines: readonly string[];
  readonly label: Point;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface RadarLayout {
  readonly width: number;
  readonly height: number;
  readonly centre: Point;
  readonly radius: number;
  readonly axes: readonly RadarAxis[];
  readonly rings: readonly { readonly value: number; readonly path: string }[];
}

/** A radar as wide as its place (CSS pixels), its labels whole: the words keep their size and the web gets what is left. */
export function radarLayout(labels: readonly string[], width: number): RadarLayout {
  const narrow = width < NARROW;
  const gap = narrow ? LABEL_GAP.narrow : LABEL_GAP.wide;
  const broken = labels.map((label) => labelLines(label, narrow));
  const radius = radiusFor(broken, width, gap);
  const tops = broken[0]?.length ?? 1;
  const centre = { x: tenth(width / 2), y: tenth(radius + gap + tops * LINE_HEIGHT + 2) };
  const axes = broken.map((lines, index) =>
    axisOf(lines, angleOf(index, labels.length), centre, radius, gap),
  );
  const lowest = Math.max(...axes.map(({ label, lines }) => label.y + (lines.length - 1) * LINE_HEIGHT));
  return {
    width,
    height: Math.ceil(Math.max(lowest, centre.y + radius) + 8),
    centre,
    radius,
    axes,
    rings: RINGS.map((value) => ({
      value,
      path: `${polyline(labels.map((_, index) => pointAt(value, angleOf(index, labels.length), centre, radius)))}Z`,
    })),
  };
}

/** Where each score (0–100) stands on its axis; a missing one is nowhere, never in the middle. */
export function radarPoints(
  scores: readonly (number | null)[],
  { centre, radius }: RadarLayout,
): (Point | null)[] {
  return scores.map((score, index) =>
    score === null ? null : pointAt(score, angleOf(index, scores.length), centre, radius),
  );
}

/** The outline through the points: closed when all are there, open beside a missing one. */
export function radarOutline(points: readonly (Point | null)[]): string {
  const gap = points.indexOf(null);
  if (gap === -1) return `${polyline(points as readonly Point[])}Z`;
  // Start after a gap, so that the neighbours around the top stay together.
  return linePath([...points.slice(gap + 1), ...points.slice(0, gap + 1)]);
}

/** The area of one outline; none when a score is missing, since a fill would claim it. */
export function radarArea(points: readonly (Point | null)[]): string {
  return runsOf(points)[0]?.length === points.length && points.length > 0 ? radarOutline(points) : '';
}

/** "Tijd samen" → two lines where there is little room. */
export function labelLines(label: string, narrow: boolean): readonly string[] {
  const at = label.indexOf(' ');
  return narrow && at > 0 ? [label.slice(0, at), label.slice(at + 1)] : [label];
}

function angleOf(index: number, count: number): number {
  return (index * 2 * Math.PI) / count;
}

/** 0 rad is up, clockwise. */
function pointAt(score: number, angle: number, centre: Point, radius: number): Point {
  const distance = (score / 100) * radius;
  return {
    x: tenth(centre.x + distance * Math.sin(angle)),
    y: tenth(centre.y - distance * Math.cos(angle)),
  };
}

function radiusFor(labels: readonly (readonly string[])[], width: number, gap: number): number {
  const largest = Math.max(LARGEST_RADIUS, width * LARGEST_SHARE);
  const room = labels.map((lines, index) => {
    const side = Math.abs(Math.sin(angleOf(index, labels.length)));
    const words = Math.max(...lines.map(textWidth));
    if (anchorOf(angleOf(index, labels.length)) === 'middle') return largest;
    return (width / 2 - words - 2) / side - gap;
  });
  return Math.max(40, Math.min(largest, ...room));
}

function anchorOf(angle: number): RadarAxis['anchor'] {
  const side = Math.sin(angle);
  if (Math.abs(side) < 0.2) return 'middle';
  return side > 0 ? 'start' : 'end';
}

function axisOf(
  lines: readonly string[],
  angle: number,
  centre: Point,
  radius: number,
  gap: number,
): RadarAxis {
  const tip = pointAt(100, angle, centre, radius + gap);
  // Above the web the last line touches the tip, below it the first one does, beside it the middle.
  const rise = (1 + Math.cos(angle)) / 2;
  const y = tip.y + LABEL_SIZE * 0.75 * (1 - rise) - (lines.length - 1) * LINE_HEIGHT * rise;
  return {
    end: pointAt(100, angle, centre, radius),
    lines,
    label: { x: tip.x, y: tenth(y) },
    anchor: anchorOf(angle),
  };
}
