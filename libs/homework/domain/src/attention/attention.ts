import type { CaseloadRounds, Seat } from '@tweespraak/pillars/domain';
import type { LocalDate } from '@tweespraak/shared/kernel';

/** No test by somebody so many days after it opened. */
export const TEST_DAYS = 7;
/** Nothing handed in for so many days. */
export const ENTRY_DAYS = 10;
/** "Not now" to a dialogue is remembered so many days. */
export const NOT_NOW_DAYS = 28;

/** Why a couple stalls, most urgent first. Only ever for its coach. */
export const ATTENTION_ORDER = [
  'apart',
  'reliable-drop',
  'unreturned-pause',
  'second-postponement',
  'no-test',
  'no-entry',
  'programme-stuck',
  'programme-note',
] as const;
export type AttentionKind = (typeof ATTENTION_ORDER)[number];

/** The one tap that is offered. */
export type AttentionSuggestion =
  | 'remind'
  | 'call'
  | 'lighter-homework'
  | 'plan-dialogue'
  | 'plan-session'
  | 'look-at-pillars'
  | 'look-at-programme';

/** One couple and one occasion on which it may need its coach. */
export interface AttentionItem {
  readonly coupleId: string;
  readonly kind: AttentionKind;
  /** The same for the same occasion for ever; the next occasion has another. */
  readonly occasion: string;
  /** Whom it is about, where it is about one. */
  readonly seat: Seat | null;
  /** For how many days, on the practice's wall. */
  readonly days: number | null;
  readonly suggestion: AttentionSuggestion;
  readonly objectId: string | null;
}

/** A round that is open to answer; `a` and `b`: neither handed in nor declined. */
export interface WaitingTest {
  readonly id: string;
  readonly opensOn: LocalDate;
  readonly a: boolean;
  readonly b: boolean;
}

/** One's side of homework that runs and is not done. */
export interface OpenSeat {
  readonly homeworkId: string;
  readonly seat: Seat;
  readonly startsOn: LocalDate;
  /** The latest entry that this person handed in, in any homework of this couple. */
  readonly lastEntryAt: Date | null;
  readonly postponements: number;
}

/** A dialogue that nobody came back to, or that somebody (`seat`) said "not now" to. */
export interface StalledDialogue {
  readonly id: string;
  readonly status: 'lapsed' | 'not-now';
  readonly seat: Seat | null;
  readonly at: Date;
}

export interface ProgrammePlace {
  readonly enrolmentId: string;
  readonly step: string;
}

/** What is known of one couple. */
export interface AttentionFacts {
  readonly coupleId: string;
  readonly tests: readonly WaitingTest[];
  readonly latest: (CaseloadRounds & { readonly roundId: string }) | null;
  readonly homework: readonly OpenSeat[];
  readonly dialogues: readonly StalledDialogue[];
  /** Steps of running programmes that could not be given. */
  readonly stuck: readonly ProgrammePlace[];
  /** Notes to the coach that a programme brought. */
  readonly notes: readonly ProgrammePlace[];
}

/** The coach's day: the date on the wall of the practice, and its zone (IANA). */
export interface AttentionDay {
  readonly today: LocalDate;
  readonly timeZone: string;
}
