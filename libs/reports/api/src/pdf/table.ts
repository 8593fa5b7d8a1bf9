import type { Paper, Parent } from './paper';
import { INK, PAGE, STYLES, TEXT_WIDTH, type TextStyle } from './style';

export interface Column {
  readonly head: string;
  /** A share of the width. */
  readonly share: number;
  readonly align?: 'left' | 'right';
  readonly color?: string;
}

export interface TableOf {
  /** What the table shows; read first, and written above it. */
  readonly caption: string | null;
  readonly columns: readonly Column[];
  /** The first cell heads its row. */
  readonly rows: readonly (readonly string[])[];
}

/** A head never stands at the foot of a page with one row under it. */
const HEAD_KEEPS = 84;
const PAD = { x: 5, y: 4.5 } as const;

interface Cell {
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly x: number;
  readonly width: number;
  readonly right: boolean;
}

/** A table with header cells. Its head comes again on every page, there as an artifact. Pauses after each row. */
export function* table(paper: Paper, { caption, columns, rows }: TableOf): Generator<void> {
  const whole = paper.struct('Table');
  if (caption) {
    paper.room(STYLES.small.leading * 5);
    paper.text('Caption', caption, STYLES.small, { parent: whole });
    paper.y += 2;
  }
  const heads = columns.map(({ head }) => head);
  const head = cellsOf(paper, columns, heads, () => STYLES.cellHead);
  paper.room(heightOf(head) + HEAD_KEEPS);
  readRow(paper, whole, head, INK.line2, () => 'Column');
  for (const row of rows) {
    const cells = cellsOf(paper, columns, row, (index) => styleOf(columns[index], index));
    if (paper.room(heightOf(cells)))
      drawRow(paper, head, INK.line2, (cell) => paper.artifact(() => write(paper, cell)));
    readRow(paper, whole, cells, INK.line, (index) => (index === 0 ? 'Row' : null));
    yield;
  }
  whole.end();
  paper.y += 10;
}

function readRow(
  paper: Paper,
  whole: Parent,
  cells: readonly Cell[],
  color: string,
  scopeOf: (index: number) => 'Column' | 'Row' | null,
): void {
  const row = paper.struct('TR', whole);
  drawRow(paper, cells, color, (cell, index) => {
    const scope = scopeOf(index);
    const tag = scope ? 'TH' : 'TD';
    const element = paper.struct(tag, row, scope ? { scope } : {});
    paper.content(element, tag, () => write(paper, cell));
    element.end();
  });
  row.end();
}

function drawRow(
  paper: Paper,
  cells: readonly Cell[],
  color: string,
  draw: (cell: Cell, index: number) => void,
): void {
  const bottom = paper.y + heightOf(cells);
  cells.forEach(draw);
  paper.y = bottom;
  paper.artifact(() => paper.rule(bottom, color));
}

function write(paper: Paper, { lines, style, x, width, right }: Cell): void {
  lines.forEach((line, index) => {
    const at = right ? x + width - paper.fonts.width(line, style) : x;
    paper.fonts.write(line, style, at, paper.y + PAD.y + style.leading * (index + 0.76));
  });
}

function cellsOf(
  paper: Paper,
  columns: readonly Column[],
  texts: readonly string[],
  styleAt: (index: number) => TextStyle,
): Cell[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let left = PAGE.left;
  return columns.map(({ share, align }, index) => {
    const room = (share / shares) * TEXT_WIDTH;
    const inset = index === 0 ? 0 : PAD.x;
    const [x, width, style] = [left + inset, room - inset - PAD.x, styleAt(index)];
    left += room;
    return {
      lines: paper.lines(texts[index] ?? '', style, width),
      style,
      x,
      width,
      right: align === 'right',
    };
  });
}

function styleOf(column: Column | undefined, index: number): TextStyle {
  const style = index === 0 ? STYLES.rowHead : STYLES.cell;
  return column?.color ? { ...style, color: column.color } : style;
}

function heightOf(cells: readonly Cell[]): number {
  return Math.max(...cells.map(({ lines, style }) => lines.length * style.leading)) + 2 * PAD.y;
}
