/** How a part of a bar is filled. Never colour alone: each has a pattern of its own, and its words beside it. */
export const BAR_LOOKS = ['solid', 'lines', 'soft', 'dots', 'hatch', 'hidden'] as const;
export type BarLook = (typeof BAR_LOOKS)[number];

export interface BarPart {
  readonly key: string;
  readonly look: BarLook;
  /** What the part stands for: "betrouwbaar vooruit". */
  readonly label: string;
  /** Couples in it; of a hidden part only the size that the rest leaves open. */
  readonly count: number;
  /** What is written in it and in the table: a number, or that it is not shown. */
  readonly words: string;
}

export interface BarRow {
  readonly key: string;
  readonly label: string;
  /** Beside the label: "van 24 stellen". */
  readonly note: string;
  readonly parts: readonly BarPart[];
}

export interface PlacedPart extends BarPart {
  /** Begin and width, in percent of the bar. */
  readonly from: number;
  readonly width: number;
  /** Wide enough to hold its own number. */
  readonly holdsWords: boolean;
}

/** From this share on, in percent, a number of three digits fits in a part, also on a phone. */
const ROOM_FOR_WORDS = 9;

/** Puts the parts of a row one after the other on a bar that stands for `whole`; parts of nobody are left out. */
export function placeParts({ parts }: BarRow, whole: number): readonly PlacedPart[] {
  let from = 0;
  return parts
    .filter(({ count }) => count > 0)
    .map((part) => {
      const width = whole > 0 ? (part.count / whole) * 100 : 0;
      const placed = { ...part, from, width, holdsWords: width >= ROOM_FOR_WORDS };
      from += width;
      return placed;
    });
}

/** What a bar says to who cannot see it: "12 betrouwbaar vooruit, 9 geen betrouwbare verandering". */
export function barWords({ parts }: BarRow, nobody: string): string {
  const said = parts.filter(({ count }) => count > 0).map(({ words, label }) => `${words} ${label}`);
  return said.length > 0 ? said.join(', ') : nobody;
}
