import type { CoachOccurrence } from '@tweespraak/agenda/contract';
import { addDays, daysBetween, wallTime, type LocalDate } from '@tweespraak/shared/kernel';

const DAY_MINUTES = 1440;

/** One appointment in the grid: on which day (0 is the first), at which minutes of it, and beside how many others. */
export interface Block {
  readonly occurrence: CoachOccurrence;
  readonly day: number;
  /** Minutes after midnight on the wall of the practice; what lasts past midnight ends at 1440. */
  readonly from: number;
  readonly until: number;
  /** 0 is the leftmost of `lanes`. */
  readonly lane: number;
  readonly lanes: number;
}

type Placed = Omit<Block, 'lane' | 'lanes'>;

export function daysFrom(first: LocalDate, count: number): LocalDate[] {
  return Array.from({ length: count }, (_, nth) => addDays(first, nth));
}

/** Where each appointment of these days stands, by the clock. Those that overlap share the width of their day. */
export function layOut(
  occurrences: readonly CoachOccurrence[],
  first: LocalDate,
  count: number,
  timeZone: string,
): Block[] {
  const placed = occurrences
    .map((occurrence) => place(occurrence, first, timeZone))
    .filter(({ day }) => day >= 0 && day < count)
    .toSorted((x, y) => x.day - y.day || x.from - y.from || y.until - x.until);
  return clusters(placed).flatMap(lanesOf);
}

function place(occurrence: CoachOccurrence, first: LocalDate, timeZone: string): Placed {
  const [from, until] = [occurrence.startsAt, occurrence.endsAt].map((at) => {
    const wall = wallTime(new Date(at), timeZone);
    return { date: wall.slice(0, 10), minutes: Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16)) };
  });
  if (!from || !until) return { occurrence, day: -1, from: 0, until: 0 };
  return {
    ...{ occurrence, day: daysBetween(first, from.date), from: from.minutes },
    until: until.date === from.date ? until.minutes : DAY_MINUTES,
  };
}

/** Runs of appointments in which each overlaps one before it. Sorted in, sorted out. */
function clusters(placed: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  let end = 0;
  for (const one of placed) {
    const run = runs.at(-1);
    const touches = run && run[0]?.day === one.day && one.from < end;
    if (touches) run.push(one);
    else runs.push([one]);
    end = touches ? Math.max(end, one.until) : one.until;
  }
  return runs;
}

/** The first free lane for each. */
function lanesOf(run: readonly Placed[]): Block[] {
  const ends: number[] = [];
  const lanes = run.map(({ from, until }) => {
    const free = ends.findIndex((end) => end <= from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = until;
    return lane;
  });
  return run.map((one, nth) => ({ ...one, lane: lanes[nth] ?? 0, lanes: ends.length }));
}
