import { daysBetween, localDateIn, type LocalDate } from '@tweespraak/shared/kernel';
import { type CaseloadRounds, caseloadSeries } from './caseload-series';
import { otherSeat, SEATS, type Seat } from './couple';
import type { PairFigures } from './series-model';
import {
  TODAY_KINDS,
  type QueueCouple,
  type QueueRound,
  type TodayEntry,
  type TodayReason,
} from './today-model';

/** One partner in and the other not: worth a look from this many days on. */
const ONE_IN_DAYS = 3;
/** "Due soon", in days. */
const DUE_DAYS = 3;
/** How long a finished round stays news, in days: the four weeks that the test itself looks back on. */
const NEWS_DAYS = 28;

/** The coach's day: the date on the wall of the practice, and its zone (IANA) to read instants in. */
export interface QueueDay {
  readonly today: LocalDate;
  readonly timeZone: string;
}

type Reason = Pick<TodayReason, 'kind'> & Partial<TodayReason>;

/**
 * Which couples wait for what, most urgent first; a couple stands in it once, with all its reasons. Archived couples
 * never do. Drops are those of a total that changed reliably (pillar-test §5: the total is the gate), in the last four weeks.
 */
export function todayQueue(couples: readonly QueueCouple[], day: QueueDay): TodayEntry[] {
  return couples
    .filter((couple) => couple.archivedAt === null)
    .map((couple) => ({ coupleId: couple.id, reasons: reasonsOf(couple, day).toSorted(byUrgency) }))
    .filter((entry) => entry.reasons.length > 0)
    .toSorted((x, y) => compareFirst(x.reasons, y.reasons));
}

function reasonsOf(couple: QueueCouple, day: QueueDay): TodayReason[] {
  const reasons: Reason[] = [
    ...(couple.a.flagged || couple.b.flagged ? [{ kind: 'talkAlone' } as const] : []),
    ...couple.pending.flatMap((round) => roundReasons(round, day)),
    ...newsReasons(couple, day),
    ...joiningReasons(couple),
  ];
  return reasons.map((reason) => ({ who: null, days: null, roundId: null, passed: false, ...reason }));
}

function roundReasons(round: QueueRound, { today, timeZone }: QueueDay): Reason[] {
  if (round.isOpen || round.opensOn > today) return [];
  const roundId = round.id;
  const declined = SEATS.find((seat) => round[seat].state === 'declined');
  if (declined) return [{ kind: 'declined', who: declined, roundId }];
  const out = SEATS.filter((seat) => round[seat].state !== 'handed-in');
  if (out.length === 0) return gateReasons(round);
  const submittedAt = out.length === 1 && out[0] ? round[otherSeat(out[0])].submittedAt : null;
  if (submittedAt !== null) {
    const days = daysBetween(localDateIn(new Date(submittedAt), timeZone), today);
    if (days >= ONE_IN_DAYS) return [{ kind: 'oneIn', who: out[0] ?? null, days, roundId }];
  }
  const left = daysBetween(today, round.dueOn);
  return left <= DUE_DAYS ? [{ kind: 'due', days: left, roundId }] : [];
}

/** Both are in. A release at a time to come needs nobody. */
function gateReasons(round: QueueRound): Reason[] {
  const silent = SEATS.filter((seat) => round[seat].consent !== 'given');
  const released = round.releaseAt !== null;
  if (silent.length > 0) {
    const who = silent.length === 1 ? (silent[0] ?? null) : null;
    return [{ kind: 'consent', who, roundId: round.id, passed: released }];
  }
  return released ? [] : [{ kind: 'ready', roundId: round.id }];
}

function newsReasons(couple: QueueCouple, day: QueueDay): Reason[] {
  const news = dropOf(couple, day);
  return news ? [news] : [];
}

/** What a reliable change in the total says: somebody went back, alone (`who`) or not, or back while the other went forward. */
export interface Drop {
  readonly kind: 'drop' | 'apart';
  readonly who: Seat | null;
}

/** The drop that the latest round showed, as long as it is news (four weeks); `null` for none. */
export function dropOf(rounds: CaseloadRounds, { today, timeZone }: QueueDay): Drop | null {
  if (rounds.finishedAt === null) return null;
  const age = daysBetween(localDateIn(new Date(rounds.finishedAt), timeZone), today);
  const total = age <= NEWS_DAYS ? caseloadSeries(rounds)?.total : undefined;
  return total ? dropIn(total) : null;
}

function dropIn(total: PairFigures): Drop | null {
  const back = SEATS.filter((seat) => total[seat].sincePrevious?.class === 'back');
  const forward = SEATS.some((seat) => total[seat].sincePrevious?.class === 'forward');
  if (back.length > 0 && forward) return { kind: 'apart', who: back[0] ?? null };
  if (back.length > 0) return { kind: 'drop', who: onlyOf(back) };
  return total.couple.sincePrevious?.class === 'back' ? { kind: 'drop', who: null } : null;
}

function joiningReasons(couple: QueueCouple): Reason[] {
  const waiting = SEATS.filter((seat) => ['sent', 'expired'].includes(couple[seat].invitation));
  if (waiting.length > 0) {
    const passed = waiting.some((seat) => couple[seat].invitation === 'expired');
    return [{ kind: 'invitation', who: onlyOf(waiting), passed }];
  }
  return couple.finishedRounds === 0 && couple.pending.length === 0 ? [{ kind: 'firstTest' }] : [];
}

function onlyOf(seats: readonly Seat[]): Seat | null {
  return seats.length === 1 ? (seats[0] ?? null) : null;
}

function byUrgency(x: TodayReason, y: TodayReason): number {
  const rank = TODAY_KINDS.indexOf(x.kind) - TODAY_KINDS.indexOf(y.kind);
  return rank || Number(y.passed) - Number(x.passed) || pressure(y) - pressure(x);
}

/** Longer waiting and less time left both press more. */
function pressure({ kind, days }: TodayReason): number {
  if (days === null) return 0;
  return kind === 'due' ? -days : days;
}

function compareFirst([x]: readonly TodayReason[], [y]: readonly TodayReason[]): number {
  return x && y ? byUrgency(x, y) : 0;
}
