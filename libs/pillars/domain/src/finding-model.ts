import type { ChangeClass } from './change';
import type { Seat } from './couple';
import type { Pillar } from './pillars';
import type { Since } from './series-model';

export type Who = Seat | 'couple';
export type Direction = Exclude<ChangeClass, 'none'>;

/** A change that does not count as one: known and not reliable, or not known. */
export type NoChange = 'none' | 'unknown';

/** There is no change to speak of, and why. */
export interface PlainFinding {
  readonly kind: 'firstRound' | 'otherVersion' | 'tooFewAnswers' | 'noChange';
}

/** Both totals changed reliably the same way, or only their mean did. */
export interface TogetherFinding {
  readonly kind: 'totalBoth' | 'totalMean';
  readonly direction: Direction;
  readonly delta: number;
  readonly since: Since;
}

export interface OneFinding {
  readonly kind: 'totalOne';
  readonly who: Seat;
  readonly delta: number;
  readonly other: NoChange;
  readonly since: Since;
}

export interface ApartFinding {
  readonly kind: 'totalApart';
  readonly up: Seat;
  readonly delta: Readonly<Record<Seat, number>>;
  readonly since: Since;
}

/** The clearest reliable change of a single pillar while no total changed. */
export interface PillarFinding {
  readonly kind: 'pillar';
  readonly pillar: Pillar;
  readonly who: Who;
  readonly delta: number;
  /** Other pillars with a reliable change of a partner or of their mean. */
  readonly more: number;
  readonly total: NoChange;
  readonly since: Since;
}

export interface SignalFinding {
  readonly kind: 'signal';
  readonly pillar: Pillar;
  readonly who: Who;
  readonly direction: Direction;
}

export type ChangeFinding =
  PlainFinding | TogetherFinding | OneFinding | ApartFinding | PillarFinding | SignalFinding;

export interface GapFinding {
  readonly kind: 'gap';
  readonly pillar: Pillar;
  readonly a: number;
  readonly b: number;
}

/** The pillar with the lowest couple mean. */
export interface ChanceFinding {
  readonly kind: 'chance';
  readonly pillar: Pillar;
  readonly mean: number;
  readonly gapsWithinNoise: boolean;
}

/** How things stand in the latest round. */
export type StateFinding = GapFinding | ChanceFinding;
