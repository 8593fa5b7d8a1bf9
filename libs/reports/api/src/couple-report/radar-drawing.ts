import {
  PILLAR_NAMES,
  type Point,
  radarArea,
  type RadarLayout,
  radarLayout,
  radarOutline,
  radarPoints,
  type Score,
  type Seat,
} from '@tweespraak/pillars/domain';
import type { FigureOf, Pen } from '../pdf/figure';
import { INK } from '../pdf/style';
import type { CoupleReport } from './couple-report';
import { drawMark, lookOf } from './looks';
import { type ReportWords, whoOf } from './words';

/** As wide as the text, and the web in the middle of it; in pixels. */
const WIDTH = 649;
const WEB = 560;
const LEGEND = 34;

/** The nine pillars now, as on the screen: a whole line with circles for one partner, a broken one with diamonds for the other. */
export function radarFigure(report: CoupleReport, words: ReportWords): FigureOf {
  const { series, locale } = report;
  const labels = series.pillars.map(({ pillar }) => PILLAR_NAMES[pillar][locale]);
  const layout = radarLayout(labels, WEB);
  const lines = report.seats.map((seat) => {
    const scores = series.pillars.map((figures): Score => figures[seat].latest);
    return { seat, name: report.names[seat], scores, points: radarPoints(scores, layout) };
  });
  return {
    alt: altOf(report, words, labels),
    width: WIDTH,
    height: layout.height + LEGEND,
    draw: (pen) => {
      pen.moved((WIDTH - WEB) / 2, 0, () => drawWeb(pen, layout, lines));
      drawLegend(pen, lines, layout.height + 22);
    },
  };
}

interface Line {
  readonly seat: Seat;
  readonly name: string;
  readonly points: readonly (Point | null)[];
}

function drawWeb(pen: Pen, layout: RadarLayout, lines: readonly Line[]): void {
  const { x, y } = layout.centre;
  layout.rings.forEach(({ path, value }) => pen.line(path, { color: value === 100 ? INK.line2 : INK.line }));
  layout.axes.forEach(({ end }) => pen.line(`M${x} ${y}L${end.x} ${end.y}`, { color: INK.line }));
  pen.fill(lines.map(({ points }) => radarArea(points)).join(''), INK.accent, 0.1);
  drawLabels(pen, layout);
  lines.forEach(({ seat, points }) => pen.line(radarOutline(points), lookOf(seat).line));
  lines.forEach(({ seat, points }) => points.forEach((at) => at && drawMark(pen, seat, at)));
}

function drawLabels(pen: Pen, { centre, radius, axes }: RadarLayout): void {
  for (const value of [50, 100]) {
    const y = centre.y - (value / 100) * radius + (value === 100 ? 12 : 4);
    pen.text(`${value}`, { x: centre.x + 5, y }, { size: 11.5 });
  }
  for (const { label, lines, anchor } of axes) {
    lines.forEach((line, index) => pen.text(line, { x: label.x, y: label.y + index * 15.25 }, { anchor }));
  }
}

function drawLegend(pen: Pen, lines: readonly Line[], y: number): void {
  const room = 170;
  const from = WIDTH / 2 - (lines.length * room) / 2 + 30;
  lines.forEach(({ seat, name }, index) => {
    const x = from + index * room;
    pen.line(`M${x} ${y}H${x + 32}`, lookOf(seat).line);
    drawMark(pen, seat, { x: x + 16, y });
    pen.text(name, { x: x + 42, y: y + 4.5 }, { size: 14, color: INK.ink });
  });
}

function altOf(report: CoupleReport, words: ReportWords, labels: readonly string[]): string {
  const { series, formats, seats, names } = report;
  const date = formats.day(series.rounds.at(-1)?.date ?? '');
  const figures = seats.map((seat) => {
    const said = series.pillars.map((one, index) => {
      const score = one[seat].latest;
      return `${labels[index]} ${score === null ? words.tooFew : formats.number(score)}`;
    });
    return words.radarFigures(names[seat], said.join(', '));
  });
  return [words.radar(whoOf(seats, names, words), date), ...figures].join(' ');
}
