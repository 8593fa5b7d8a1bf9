import type { CompletedRound } from '@tweespraak/pillars/domain';
import type { LocalDate } from '@tweespraak/shared/kernel';

/** All dates are those on the practice's wall. */
export interface CoupleFact {
  readonly coupleId: string;
  readonly createdOn: LocalDate;
  readonly archivedOn: LocalDate | null;
}

/** A round that was not taken back. */
export interface RoundFact {
  readonly roundId: string;
  readonly coupleId: string;
  readonly instrumentVersion: string;
  readonly dueOn: LocalDate;
  /** When the second of the two handed in; `null` until then. Sorts as text. */
  readonly handedInAt: string | null;
  readonly handedInOn: LocalDate | null;
  /** Both handed in, both consent, and it is released: now. */
  readonly open: boolean;
}

/** Homework that was not taken back. */
export interface HomeworkFact {
  readonly homeworkId: string;
  readonly coupleId: string;
  readonly dueOn: LocalDate;
  /** When the last of those it was for was done; `null` until then. */
  readonly doneOn: LocalDate | null;
}

/** A dialogue that is over. */
export interface DialogueFact {
  readonly dialogueId: string;
  readonly coupleId: string;
  readonly endedOn: LocalDate;
  readonly finished: boolean;
}

/** Scores of open rounds, by round. */
export type MeasuredRounds = ReadonlyMap<string, CompletedRound>;
