import type { LocalDate } from '@tweespraak/shared/kernel';
import type { CaseloadRounds, CaseloadScores } from './caseload-series';
import type { Seat } from './couple';

/** Why a couple waits for its coach, most urgent first. */
export const TODAY_KINDS = [
  'talkAlone',
  'ready',
  'consent',
  'declined',
  'oneIn',
  'due',
  'drop',
  'apart',
  'invitation',
  'firstTest',
] as const;

export type TodayKind = (typeof TODAY_KINDS)[number];

export interface TodayReason {
  readonly kind: TodayKind;
  /** Whom it is about; `null` for both, and always for `talkAlone`: that page may be looked at over a shoulder. */
  readonly who: Seat | null;
  /** `oneIn`: days since the answers came in. `due`: days left, negative when past. Otherwise `null`. */
  readonly days: number | null;
  readonly roundId: string | null;
  /** `invitation`: the link has run out. `consent`: the coach has released already. */
  readonly passed: boolean;
}

export interface TodayEntry {
  readonly coupleId: string;
  /** At least one, most urgent first. */
  readonly reasons: readonly TodayReason[];
}

export interface QueueSeat {
  readonly state: 'not-begun' | 'busy' | 'declined' | 'handed-in';
  readonly consent: 'not-asked' | 'given' | 'withdrawn';
  /** ISO instant. */
  readonly submittedAt: string | null;
}

export interface QueueRound extends Readonly<Record<Seat, QueueSeat>> {
  readonly id: string;
  readonly opensOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly releaseAt: string | null;
  readonly isOpen: boolean;
}

export interface QueuePartner extends CaseloadScores {
  readonly invitation: 'sent' | 'expired' | 'accepted' | 'none';
  readonly flagged: boolean;
}

export interface QueueCouple extends CaseloadRounds {
  readonly id: string;
  readonly archivedAt: string | null;
  readonly finishedRounds: number;
  readonly a: QueuePartner;
  readonly b: QueuePartner;
  /** Not finished, or finished and not open yet. */
  readonly pending: readonly QueueRound[];
}
