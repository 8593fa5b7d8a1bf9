/** The paper's measures in points: A4, the margins around the text, and what stands in them. */
export const PAGE: Readonly<Record<'width' | 'height' | 'left' | 'right' | 'top' | 'bottom', number>> = {
  width: 595.28,
  height: 841.89,
  left: 54,
  right: 54,
  top: 64,
  bottom: 62,
};
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** The light colours of the screen: paper is white here, the rest is the same. */
export const INK = {
  ink: '#2b2825',
  soft: '#5f5850',
  faint: '#766d62',
  line: '#ebe3d8',
  line2: '#d5cabb',
  tint: '#f3ece2',
  surface: '#ffffff',
  primary: '#2c685f',
  accent: '#c98a5b',
  a: '#1f6a8c',
  aText: '#1a5c7a',
  b: '#c4622a',
  bText: '#a64d1c',
} as const;

export type Family = 'sans' | 'sansBold' | 'serif' | 'serifHead';

export interface TextStyle {
  readonly family: Family;
  /** Points. */
  readonly size: number;
  /** From baseline to baseline, in points. */
  readonly leading: number;
  readonly color: string;
  /** Figures of one width, for columns. */
  readonly tabular?: boolean;
}

const style = (family: Family, size: number, leading: number, color: string): TextStyle => ({
  family,
  size,
  leading,
  color,
});

export const STYLES = {
  h1: style('serifHead', 26, 31, INK.ink),
  h2: style('serifHead', 15.5, 20, INK.ink),
  h3: style('sansBold', 10.5, 14, INK.ink),
  lead: style('serif', 13, 19.5, INK.ink),
  body: style('sans', 10, 15, INK.ink),
  soft: style('sans', 10, 15, INK.soft),
  small: style('sans', 8.5, 12, INK.soft),
  mark: style('sansBold', 8.5, 12, INK.ink),
  cell: { ...style('sans', 9, 12.5, INK.ink), tabular: true },
  cellHead: style('sansBold', 8.5, 12, INK.soft),
  rowHead: style('sansBold', 9, 12.5, INK.ink),
} as const;
