import type { Names, Seat } from '@tweespraak/pillars/domain';
import type { Locale } from '@tweespraak/shared/kernel';
import { EN } from './words.en';
import { NL } from './words.nl';

/** Every sentence of the couple's report that does not come from the rules of the pillars. */
export interface ReportWords {
  readonly page: string;
  readonly title: (who: string) => string;
  readonly ownTitle: (who: string) => string;
  readonly and: string;
  readonly madeOn: (date: string) => string;
  readonly coach: (name: string) => string;
  readonly mark: { readonly joint: null; readonly coach: string; readonly own: string };
  readonly about: Readonly<Record<'joint' | 'coach', string>> & { readonly own: (who: string) => string };
  readonly strengths: (pillars: string) => string;
  readonly carries: (pillar: string) => string;
  readonly ownStrengths: (who: string, pillars: string) => string;
  readonly ownChange: (pillar: string, change: string) => string;
  readonly talkAbout: (pillar: string) => string;
  readonly now: string;
  readonly nowOn: (date: string) => string;
  readonly radar: (who: string, date: string) => string;
  readonly radarFigures: (name: string, figures: string) => string;
  readonly tableNow: string;
  readonly pillar: string;
  readonly total: string;
  readonly score: string;
  readonly gap: string;
  readonly within: string;
  readonly beyond: string;
  readonly tooFew: string;
  readonly to: (low: string, high: string) => string;
  readonly aboutFigures: (status: string, source: string, window: string) => string;
  readonly overTime: string;
  readonly timeIntro: string;
  readonly trend: (pillar: string, lines: string) => string;
  readonly trendLine: (name: string, figures: string) => string;
  readonly tableTime: (from: string, to: string) => string;
  readonly otherVersion: string;
  readonly change: string;
  readonly changeIntro: string;
  readonly sinceFirst: (date: string) => string;
  readonly sincePrevious: (date: string) => string;
  readonly together: string;
  readonly changeWord: string;
  readonly firstOnly: string;
  readonly between: string;
  readonly betweenFrom: (date: string) => string;
  readonly nothingBetween: string;
  readonly appointments: (count: number) => string;
  readonly homework: (title: string, done: string) => string;
  readonly homeworkDone: (count: number, of: number) => string;
  readonly next: string;
  readonly nextAppointment: (moment: string) => string;
  readonly nextMeasurement: (date: string) => string;
  readonly topic: (pillar: string) => string;
  readonly starter: (sentence: string) => string;
  readonly nothingNext: string;
  readonly gapTopic: (pillar: string) => string;
  readonly forCoach: string;
  readonly flagged: (name: string) => string;
  readonly quality: Readonly<Record<'rosy' | 'straightLining' | 'speeding', (name: string) => string>>;
  readonly notOpen: (dates: string) => string;
  readonly note: string;
}

/** "Noor en Sam", or the one. */
export function whoOf(seats: readonly Seat[], names: Names, words: ReportWords): string {
  return seats.map((seat) => names[seat]).join(` ${words.and} `);
}

export const REPORT_WORDS: Readonly<Record<Locale, ReportWords>> = { nl: NL, en: EN };
