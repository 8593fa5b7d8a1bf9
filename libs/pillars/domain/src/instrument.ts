import type { Localised } from '@tweespraak/shared/kernel';
import type { Pillar } from './pillars';

export interface Item {
  /** Stable over versions as long as the wording means the same: `VB1`. */
  readonly id: string;
  readonly pillar: Pillar;
  readonly text: Localised;
  /** Agreeing with a reversed item counts against the pillar. */
  readonly reversed: boolean;
  readonly skippable: boolean;
}

/** An unscored item of the private block, for the coach only. */
export interface ValidityItem {
  readonly id: string;
  readonly text: Localised;
}

/** A safety item asks for attention from a cut on, in the direction of its wording. */
export interface SafetyItem {
  readonly id: string;
  readonly text: Localised;
  readonly flag: { readonly direction: 'atLeast' | 'atMost'; readonly cut: number };
}

export interface AnswerScale {
  readonly min: number;
  readonly max: number;
  /** One word per answer, from `min` to `max`. */
  readonly words: readonly Localised[];
}

export interface ScoringRules {
  readonly minItemsPerPillar: number;
  readonly minPillarsForTotal: number;
}

export interface QualityRules {
  /** Rosy: every validity item answered at least this high. */
  readonly rosyFrom: number;
  /** Straight-lining: standard deviation of the raw answers under this (points of the scale). */
  readonly straightLiningSdBelow: number;
  /** Speeding: median time per item under this, in seconds. */
  readonly speedingMedianSecondsBelow: number;
  /** With fewer answers than this the last two are not judged. */
  readonly minAnswers: number;
}

/**
 * A published definition of a questionnaire. Immutable: a response points to its version for ever,
 * so a change of a word, a key or a cut is a new version.
 */
export interface Instrument {
  readonly version: string;
  readonly name: Localised;
  /** What may be claimed of it; pages show this beside every score. */
  readonly status: Localised;
  /** The period that the items ask about. */
  readonly window: Localised;
  readonly scale: AnswerScale;
  readonly items: readonly Item[];
  readonly guess: { readonly question: Localised; readonly low: Localised; readonly high: Localised };
  readonly importance: { readonly question: Localised; readonly words: readonly Localised[] };
  readonly validityItems: readonly ValidityItem[];
  readonly safetyItems: readonly SafetyItem[];
  readonly scoring: ScoringRules;
  readonly quality: QualityRules;
}
