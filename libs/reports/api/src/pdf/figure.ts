import type { Paper } from './paper';
import { PAGE, type Family } from './style';

/** Points for one pixel of a drawing. */
const SCALE = 0.75;

export interface Stroke {
  readonly color: string;
  readonly width?: number;
  readonly dash?: readonly [on: number, off: number];
  readonly round?: boolean;
}

/** Draws in the pixels of the screen's charts: the same paths, marks and words. */
export interface Pen {
  line(path: string, stroke: Stroke): void;
  fill(path: string, color: string, opacity?: number): void;
  /** Filled, with a white edge, moved to `x`, `y`. */
  mark(shape: 'circle' | string, at: { readonly x: number; readonly y: number }, color: string): void;
  /** Draws with everything moved. */
  moved(x: number, y: number, draw: () => void): void;
  text(words: string, at: { readonly x: number; readonly y: number }, options?: TextOptions): void;
}

export interface TextOptions {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly color?: string;
  readonly family?: Family;
}

export interface FigureOf {
  /** What the drawing says, in words; the figures themselves stand in a table. */
  readonly alt: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly draw: (pen: Pen) => void;
}

/** A row of drawings of one height beside each other; each is a figure with an alternative text. */
export function figures(paper: Paper, row: readonly FigureOf[], gap = 12): void {
  const height = Math.max(...row.map((one) => one.height)) * SCALE;
  paper.room(height);
  const top = paper.y;
  let x = PAGE.left;
  for (const one of row) {
    figureAt(paper, one, x, top);
    x += one.width * SCALE + gap;
  }
  paper.y = top + height;
}

function figureAt(paper: Paper, { alt, width, height, draw }: FigureOf, x: number, y: number): void {
  const bbox = [x, y, x + width * SCALE, y + height * SCALE] as const;
  const element = paper.struct('Figure', paper.root, { alt, bbox });
  paper.content(element, 'Figure', () => {
    paper.doc.save().translate(x, y).scale(SCALE);
    draw(penOn(paper));
    paper.doc.restore();
  });
  element.end();
}

function penOn({ doc, fonts }: Paper): Pen {
  return {
    line(path, { color, width = 1, dash, round = false }) {
      if (!path) return;
      doc
        .save()
        .path(path)
        .lineWidth(width)
        .lineJoin('round')
        .lineCap(round ? 'round' : 'butt');
      if (dash) doc.dash(dash[0], { space: dash[1] });
      doc.strokeColor(color).stroke().restore();
    },
    fill(path, color, opacity = 1) {
      if (path) doc.save().path(path).fillColor(color, opacity).fill().restore();
    },
    mark(shape, { x, y }, color) {
      doc.save().translate(x, y);
      if (shape === 'circle') doc.circle(0, 0, 4.2);
      else doc.path(shape);
      doc.lineWidth(1.5).fillAndStroke(color, '#ffffff').restore();
    },
    moved(x, y, draw) {
      doc.save().translate(x, y);
      draw();
      doc.restore();
    },
    text(words, { x, y }, { anchor = 'start', size = 12.5, color = '#5f5850', family = 'sans' } = {}) {
      const style = { family, size, leading: size, color };
      const width = anchor === 'start' ? 0 : fonts.width(words, style);
      fonts.write(words, style, x - (anchor === 'middle' ? width / 2 : width), y);
    },
  };
}
