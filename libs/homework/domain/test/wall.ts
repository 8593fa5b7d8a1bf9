import { Temporal } from 'temporal-polyfill';

const FIRST = Temporal.PlainDate.from('2027-02-01');
const DAYS = 1_800;

/** The wall of a practice as a table of days, made without the kernel: the tests' own view of time. */
export interface Wall {
  /** Which day of the table an instant (epoch ms) falls on. */
  dayOf(instant: number): number;
  nine(day: number): number;
  evening(day: number): number;
}

const walls = new Map<string, Wall>();

export function wallOf(timeZone: string): Wall {
  const known = walls.get(timeZone);
  if (known) return known;
  const at = (day: number, time: string) =>
    FIRST.add({ days: day }).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
  const days = Array.from({ length: DAYS }, (_, day) => [
    at(day, '00:00'),
    at(day, '09:00'),
    at(day, '21:00'),
  ]);
  const column = (day: number, place: number) => days[day]?.[place] ?? Number.NaN;
  const wall: Wall = {
    dayOf(instant) {
      let [low, high] = [0, DAYS - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (column(middle, 0) <= instant) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    nine: (day) => column(day, 1),
    evening: (day) => column(day, 2),
  };
  walls.set(timeZone, wall);
  return wall;
}
