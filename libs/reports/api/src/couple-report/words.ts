import type { Names, Seat } from '@tweespraak/pillars/domain';
import type { Locale } from '@tweespraak/shared/kernel';
import type { ReportWords } from './report-words';
import { EN } from './words.en';
import { NL } from './words.nl';

export type { ReportWords } from './report-words';

/** "Noor en Sam", or the one. */
export function whoOf(seats: readonly Seat[], names: Names, words: ReportWords): string {
  return seats.map((seat) => names[seat]).join(` ${words.and} `);
}

export const REPORT_WORDS: Readonly<Record<Locale, ReportWords>> = { nl: NL, en: EN };
