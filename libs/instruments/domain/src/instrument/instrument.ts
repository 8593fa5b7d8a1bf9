import type { Localised } from '@tweespraak/shared/kernel';
import type { Expression } from './expression';

export const ITEM_KINDS = ['choice', 'choices', 'integer', 'decimal', 'text', 'note'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export interface Option {
  readonly value: string;
  readonly label: Localised;
  /** What this choice counts for on a scale; null: it has no number. */
  readonly score: number | null;
}

/** Whole numbers from low to high, shown as a line. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** One line of a questionnaire. Texts: one of the two languages may be empty, then the other is shown. */
export interface Item {
  readonly id: string;
  readonly kind: ItemKind;
  readonly text: Localised;
  readonly help: Localised;
  readonly required: boolean;
  /** Of a choice or choices; empty for every other kind. */
  readonly options: readonly Option[];
  /** Of an integer that is a line; null for free numbers and every other kind. */
  readonly range: Range | null;
  /** Shown only while this holds; null: always. */
  readonly relevant: Expression | null;
  /** What an answer must fulfil. */
  readonly constraint: Expression | null;
  readonly message: Localised;
  /** Choices of a `choice` beside each other, as on a scale. */
  readonly likert: boolean;
}

export interface ScaleItem {
  readonly item: string;
  /** Counted from the other end. */
  readonly reverse: boolean;
  readonly weight: number;
}

/** Spread and reliability of a scale in its own unit, and where they were found. */
export interface ScaleError {
  readonly sd: number;
  readonly reliability: number;
  readonly source: string;
}

export interface Scale {
  readonly id: string;
  readonly name: Localised;
  readonly items: readonly ScaleItem[];
  readonly combine: 'mean' | 'sum';
  /** With fewer answers there is no score. */
  readonly minimumValid: number;
  /** Spread over 0 to this; null: in the unit of its items. */
  readonly outOf: number | null;
  readonly higherIs: 'better' | 'worse' | 'neither';
  /** Without it nothing is said of a change. */
  readonly error: ScaleError | null;
}

/** A questionnaire as data. A saved version never changes. */
export interface Instrument {
  readonly title: Localised;
  readonly introduction: Localised;
  readonly items: readonly Item[];
  readonly scales: readonly Scale[];
}

/** How large an instrument may be. */
export const MOST_ITEMS = 300;
export const MOST_OPTIONS = 60;
export const MOST_SCALES = 40;
export const MOST_TEXT = 2_000;
/** A free answer, in characters. */
export const MOST_ANSWER = 4_000;

/** The words of one language, or of the other where there are none. */
export function inLocale(text: Localised, locale: 'nl' | 'en'): string {
  return text[locale] || text.nl || text.en;
}

export const isAsked = ({ kind }: Item): boolean => kind !== 'note';
