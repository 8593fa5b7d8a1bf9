import type { LocalDate } from '@tweespraak/shared/kernel';
import { BODY_SLIDERS, type BodySlider } from '../exercises/answers';
import type { Answers, Exercise } from '../exercises/exercise';

/** Under so many values a line would say more than is known: then only dots. */
export const LINE_LEAST = 3;

/** One of one's own entries, opened; `on` is the day that it is about. */
export interface OwnEntry {
  readonly occasion: number;
  readonly on: LocalDate;
  readonly answers: Answers;
}

export interface FigurePoint {
  readonly occasion: number;
  readonly on: LocalDate | null;
  /** 0–10; `null` where nothing was filled in. */
  readonly value: number | null;
}

/** One slider over time. It says what was filled in and nothing about where it is going. */
export interface FigureSeries {
  readonly id: string;
  /** In the order of the occasions, one each from the first to the last entry. */
  readonly points: readonly FigurePoint[];
  /** Runs without a gap; empty while there are too few values for a line. */
  readonly lines: readonly (readonly FigurePoint[])[];
}

/**
 * One's own sliders over time, in the order of the exercise, the body sliders last; those that were never filled in are left out.
 * A gap stays a gap. For the owner's eyes only: computed in the browser from entries that the owner opened.
 */
export function ownFigures(
  exercise: Pick<Exercise, 'steps' | 'bodySliders'>,
  entries: readonly OwnEntry[],
): FigureSeries[] {
  const body: readonly BodySlider[] = exercise.bodySliders ? BODY_SLIDERS : [];
  const own = exercise.steps.flatMap(({ inputs }) => inputs.filter(({ kind }) => kind === 'slider'));
  return [...own.map(({ id }) => id), ...body]
    .map((id) => seriesOf(id, entries))
    .filter(({ points }) => points.some(({ value }) => value !== null));
}

function seriesOf(id: string, entries: readonly OwnEntry[]): FigureSeries {
  const numbers = entries.map(({ occasion }) => occasion);
  const first = Math.min(...numbers);
  const length = entries.length === 0 ? 0 : Math.max(...numbers) - first + 1;
  const points = Array.from({ length }, (_, index): FigurePoint => {
    const entry = entries.find(({ occasion }) => occasion === first + index);
    return {
      occasion: first + index,
      on: entry?.on ?? null,
      value: entry ? valueOf(entry.answers, id) : null,
    };
  });
  const values = points.filter(({ value }) => value !== null).length;
  return { id, points, lines: values < LINE_LEAST ? [] : runsOf(points) };
}

function valueOf(answers: Answers, id: string): number | null {
  const value = Object.hasOwn(answers, id) ? answers[id] : undefined;
  return typeof value === 'number' && value >= 0 && value <= 10 ? value : null;
}

function runsOf(points: readonly FigurePoint[]): FigurePoint[][] {
  const runs: FigurePoint[][] = [[]];
  for (const point of points) {
    if (point.value === null) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 0);
}
