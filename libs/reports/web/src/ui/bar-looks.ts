import type { Cell, DefinitionKey } from '@tweespraak/reports/domain';

/** How a part of a bar is filled. Never colour alone: each has a pattern of its own, and its words beside it. */
export type BarLook = 'solid' | 'lines' | 'soft' | 'upright' | 'hatch' | 'dots' | 'hidden';

export interface BarPart {
  readonly key: string;
  readonly look: BarLook;
  /** What the part stands for: "betrouwbaar vooruit". */
  readonly label: string;
  /** `null`: not shown, because too few couples stand behind it. */
  readonly count: Cell;
}

export interface BarRow {
  readonly key: string;
  readonly label: string;
  /** What explains the label, one tap away. */
  readonly term?: DefinitionKey;
  /** Beside the label: "van 24 stellen". */
  readonly note: string;
  /** What the bar stands for, where parts of it may be hidden. */
  readonly whole: number;
  readonly parts: readonly BarPart[];
}

export interface PlacedPart {
  readonly key: string;
  readonly look: BarLook;
  /** `null`: hidden ones together, as wide as what the others leave open. */
  readonly count: Cell;
  /** Begin and width, in percent of the bar. */
  readonly from: number;
  readonly width: number;
  /** Wide enough to hold its own number. */
  readonly holdsWords: boolean;
}

/** From this share on, in percent, a number of three digits fits in a part, also on a phone. */
const ROOM_FOR_WORDS = 9;

/** Puts the parts of a row one after the other on a bar that stands for `whole` couples; parts of nobody are left out. */
export function placeParts({ parts, whole: own }: BarRow, whole: number): readonly PlacedPart[] {
  const known = parts.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const isHiding = parts.some(({ count }) => count === null);
  const rest: BarPart[] = isHiding ? [{ key: 'hidden', look: 'hidden', label: '', count: own - known }] : [];
  let from = 0;
  return [...parts, ...rest].flatMap(({ key, look, count }) => {
    if (count === null || count <= 0 || whole <= 0) return [];
    const width = (count / whole) * 100;
    const placed = { key, look, from, width, holdsWords: width >= ROOM_FOR_WORDS };
    from += width;
    return [{ ...placed, count: look === 'hidden' ? null : count }];
  });
}
