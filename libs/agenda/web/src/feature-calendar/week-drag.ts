import type { Block } from './week-layout';

/** Less is a click with an unsteady hand. */
const SLACK_PX = 5;
const SNAP_MINUTES = 15;
const SHORTEST_MINUTES = 15;
const DAY_MINUTES = 1440;

/** How large the grid is drawn: one day in px, one minute in px, and how many days there are. */
export interface GridSize {
  readonly dayPx: number;
  readonly minutePx: number;
  readonly days: number;
}

/** An appointment that is held: by itself, or by its end. */
export interface Hold {
  readonly block: Block;
  readonly by: 'whole' | 'end';
  readonly x: number;
  readonly y: number;
}

/** Where a held one would be put down: day and minutes after midnight. */
export interface Put {
  readonly day: number;
  readonly from: number;
  readonly until: number;
}

/** Whether the pointer went far enough to mean it. */
export function isMeant({ x, y }: Hold, pointer: { x: number; y: number }): boolean {
  return Math.hypot(pointer.x - x, pointer.y - y) >= SLACK_PX;
}

/** In steps of a quarter of an hour, inside the grid, never shorter than a quarter. */
export function putAt({ block, by, x, y }: Hold, pointer: { x: number; y: number }, size: GridSize): Put {
  const minutes = Math.round((pointer.y - y) / size.minutePx / SNAP_MINUTES) * SNAP_MINUTES;
  if (by === 'end') {
    const until = Math.min(Math.max(block.until + minutes, block.from + SHORTEST_MINUTES), DAY_MINUTES);
    return { day: block.day, from: block.from, until };
  }
  const days = Math.round((pointer.x - x) / size.dayPx);
  const length = block.until - block.from;
  const from = Math.min(Math.max(block.from + minutes, 0), DAY_MINUTES - length);
  return { day: Math.min(Math.max(block.day + days, 0), size.days - 1), from, until: from + length };
}
