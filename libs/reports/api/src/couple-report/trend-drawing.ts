import {
  nameHeights,
  type Pillar,
  PILLAR_NAMES,
  scoreY,
  type Seat,
  type Trend,
  trendBand,
  type TrendLayout,
  trendLayout,
  trendLine,
  trendOf,
  trendPoints,
} from '@tweespraak/pillars/domain';
import type { FigureOf, Pen } from '../pdf/figure';
import { INK } from '../pdf/style';
import type { CoupleReport } from './couple-report';
import { drawMark, lookOf } from './looks';
import type { ReportWords } from './words';

/** Two beside each other fill the width of the text, five rows a page; in pixels. */
const WIDTH = 316;
const HEIGHT = 140;
const TITLE = 26;
const TICKS = [0, 50, 100] as const;

/** One pillar over time with its bands and thresholds, as on the screen, and its name above it. */
export function trendFigure(report: CoupleReport, words: ReportWords, pillar: Pillar): FigureOf {
  const { series, locale, formats, seats, names } = report;
  const title = PILLAR_NAMES[pillar][locale];
  const trends = seats.map((seat) => ({ seat, name: names[seat], ...trendOf(series, pillar, seat) }));
  const dates = series.rounds.map(({ date }) => date);
  const said = trends.map(({ name, points }) => {
    const figures = points.map(
      ({ date, score }) => `${formats.day(date)} ${score === null ? words.tooFew : formats.number(score)}`,
    );
    return words.trendLine(name, figures.join(', '));
  });
  const layout = trendLayout(
    dates,
    seats.map((seat) => names[seat]),
    WIDTH,
    HEIGHT,
  );
  const heights = nameHeights(
    trends.map(({ points }) => points.at(-1)?.score ?? null),
    layout,
  );
  return {
    alt: words.trend(title, said.join(' ')),
    width: WIDTH,
    height: HEIGHT + TITLE,
    draw: (pen) => {
      pen.text(title, { x: 0, y: 15 }, { size: 14, family: 'sansBold', color: INK.ink });
      pen.moved(0, TITLE, () => {
        drawGrid(
          pen,
          layout,
          dates.map((date) => formats.shortDay(date)),
        );
        trends.forEach(({ seat, points }) => {
          pen.fill(trendBand(points, layout), lookOf(seat).line.color, 0.1);
        });
        trends.forEach((trend, index) => drawTrend(pen, layout, trend, heights[index] ?? null));
      });
    },
  };
}

function drawGrid(pen: Pen, layout: TrendLayout, dates: readonly string[]): void {
  for (const tick of TICKS) {
    const y = scoreY(tick, layout);
    pen.line(`M${layout.left} ${y}H${layout.right}`, { color: INK.line });
    pen.text(`${tick}`, { x: layout.left - 8, y: y + 4 }, { size: 11.5, anchor: 'end' });
  }
  layout.dates.forEach(({ x, written }, index) => {
    const at = { x, y: layout.height - 6 };
    if (written) pen.text(dates[index] ?? '', at, { size: 11.5, anchor: 'middle' });
  });
}

interface Line extends Trend {
  readonly seat: Seat;
  readonly name: string;
}

function drawTrend(pen: Pen, layout: TrendLayout, line: Line, nameY: number | null): void {
  const { seat, name, points, reliableUp } = line;
  const look = lookOf(seat);
  if (reliableUp !== null) {
    const path = `M${layout.left} ${scoreY(reliableUp, layout)}H${layout.right}`;
    pen.line(path, { color: look.line.color, width: 1.3, dash: [1.5, 3.5], round: true });
  }
  pen.line(trendLine(points, layout), look.line);
  trendPoints(points, layout).forEach((at) => at && drawMark(pen, seat, at));
  if (nameY === null) return;
  pen.text(name, { x: layout.right + 10, y: nameY + 4 }, { family: 'sansBold', color: look.text, size: 12 });
}
