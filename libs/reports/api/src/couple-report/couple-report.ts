import type { CoupleSeries, Names, Seat } from '@tweespraak/pillars/domain';
import type { ReportEdition } from '@tweespraak/reports/contract';
import type { LocalDate, Locale } from '@tweespraak/shared/kernel';
import type { PaperFormats } from '../pdf/formats';

/** All that a report says, chosen already: who draws it decides nothing about who may see what. */
export interface CoupleReport {
  readonly edition: ReportEdition;
  readonly locale: Locale;
  readonly formats: PaperFormats;
  readonly madeAt: Date;
  readonly practiceName: string;
  /** Empty in a report that a partner makes alone. */
  readonly coachName: string;
  readonly names: Names;
  /** Whose figures are in it. */
  readonly seats: readonly Seat[];
  readonly series: CoupleSeries;
  readonly between: Between | null;
  readonly next: NextStep | null;
  readonly forCoach: ForCoach | null;
}

/** What was done from the first measurement on, in words: counts and names that both know. */
export interface Between {
  readonly from: LocalDate;
  readonly dialogues: readonly string[];
  readonly homework: readonly string[];
  readonly appointments: number;
}

export interface NextStep {
  readonly appointment: Date | null;
  /** The day on which the next measurement opens, or opened while it waits for answers. */
  readonly measurementOn: LocalDate | null;
}

/** What only the coaches of the couple read. */
export interface ForCoach {
  readonly note: string;
  readonly flagged: readonly Seat[];
  readonly quality: readonly { readonly seat: Seat; readonly sign: 'rosy' | 'straightLining' | 'speeding' }[];
  /** Measurements in this report that the couple does not see together (yet, or any more). */
  readonly notOpen: readonly LocalDate[];
}
