import { diamond, type Point, type Seat } from '@tweespraak/pillars/domain';
import type { Pen, Stroke } from '../pdf/figure';
import { INK } from '../pdf/style';

/** How each partner is told apart, never by colour alone. */
const LOOKS: Readonly<Record<Seat, { readonly line: Stroke; readonly text: string; readonly mark: string }>> =
  {
    a: { line: { color: INK.a, width: 2 }, text: INK.aText, mark: 'circle' },
    b: { line: { color: INK.b, width: 2, dash: [7, 4.5] }, text: INK.bText, mark: diamond(5.2) },
  };

export const lookOf = (seat: Seat) => LOOKS[seat];

export function drawMark(pen: Pen, seat: Seat, at: Point): void {
  const { mark, line } = LOOKS[seat];
  pen.mark(mark, at, line.color);
}
