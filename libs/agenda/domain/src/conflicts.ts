import type { Occurrence } from './appointment';

export interface Overlap<One extends Pick<Occurrence, 'start' | 'end'>> {
  readonly mine: One;
  readonly other: One;
}

/** Where two agendas overlap (ends are open: 10:00–11:00 and 11:00–12:00 do not), by the clock of the first. */
export function overlapsOf<One extends Pick<Occurrence, 'start' | 'end'>>(
  mine: readonly One[],
  others: readonly One[],
): Overlap<One>[] {
  return mine
    .flatMap((one) =>
      others
        .filter((other) => one.start < other.end && other.start < one.end)
        .map((other) => ({ mine: one, other })),
    )
    .sort((one, other) => one.mine.start - other.mine.start);
}
