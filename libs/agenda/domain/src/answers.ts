import type { Appointment } from './appointment';

/** What one partner said, as kept. `sequence`: what the appointment was at when it was said. */
export interface Answer {
  readonly occurrence: number;
  /** A yes to this one and all later ones of the series. */
  readonly following: boolean;
  readonly state: 'confirmed' | 'proposed' | 'declined';
  readonly proposedAt: number | null;
  readonly sequence: number;
}

export interface AnswerNow {
  readonly state: 'waiting' | Answer['state'];
  /** Epoch ms, while another time waits for the coach. */
  readonly proposedAt: number | null;
}

const WAITING: AnswerNow = { state: 'waiting', proposedAt: null };

type Asked = Pick<Appointment, 'asked' | 'changes' | 'rule'>;

/**
 * What one partner's answers say to an occurrence: what was said to it, else to an earlier one and all that follow; of a
 * time that stands. What does not repeat has one occurrence, whatever its moment was called when it was answered.
 */
export function answerTo(appointment: Asked, occurrence: number, answers: readonly Answer[]): AnswerNow {
  const standing = answers.filter(({ sequence }) => sequence >= askedSince(appointment, occurrence));
  const own = appointment.rule
    ? standing.find((one) => one.occurrence === occurrence)
    : standing.toSorted((one, other) => other.sequence - one.sequence)[0];
  if (own) return { state: own.state, proposedAt: own.state === 'proposed' ? own.proposedAt : null };
  const isCovered = standing.some((one) => one.following && one.occurrence <= occurrence);
  return isCovered ? { state: 'confirmed', proposedAt: null } : WAITING;
}

/** The sequence since when both are asked about this occurrence. */
function askedSince({ asked, changes }: Asked, occurrence: number): number {
  const change = changes.find((one) => one.occurrence === occurrence);
  return change && !change.cancelled ? Math.max(asked, change.asked) : asked;
}
