import {
  BODY_SLIDERS,
  ownFigures,
  type Exercise,
  type FigurePoint,
  type OwnEntry,
} from '@tweespraak/homework/domain';
import type { LocalDate } from '@tweespraak/shared/kernel';

/** One line of a figure: filled circles and a whole line, or open diamonds and a dashed one. */
export interface FigureLine {
  readonly id: string;
  readonly mark: 'circle' | 'diamond';
  readonly points: readonly FigurePoint[];
  readonly lines: readonly (readonly FigurePoint[])[];
}

/** What stands in one drawing: a slider, or one body slider before and after. */
export interface Figure {
  readonly id: string;
  readonly lines: readonly FigureLine[];
  readonly occasions: readonly { readonly number: number; readonly on: LocalDate | null }[];
}

/** One's own sliders as drawings: tension and contact each with before and after in one, every other slider by itself. */
export function figuresOf(
  exercise: Pick<Exercise, 'steps' | 'bodySliders'>,
  entries: readonly OwnEntry[],
): Figure[] {
  const figures = new Map<string, FigureLine[]>();
  for (const { id, points, lines } of ownFigures(exercise, entries)) {
    const isBody = BODY_SLIDERS.some((slider) => slider === id);
    const key = isBody ? `${id.split('.')[1]}` : `own ${id}`;
    const mark = isBody && id.startsWith('after') ? 'diamond' : 'circle';
    figures.set(key, [...(figures.get(key) ?? []), { id, mark, points, lines }]);
  }
  return [...figures].map(([id, lines]) => ({ id, lines, occasions: occasionsOf(lines) }));
}

function occasionsOf(lines: readonly FigureLine[]): Figure['occasions'] {
  return (lines[0]?.points ?? []).map(({ occasion, on }) => ({ number: occasion, on }));
}
