import { addDays, instantOnWall, type LocalDate, localDateIn, wallTime } from '@tweespraak/shared/kernel';
import { afterQuiet, type QuietHours, wallInstant } from './quiet-hours';

/** Days on the wall between two reminders of one task. */
export const REMINDER_DAYS = 3;
/** What waited for a new day does not leave at midnight, also where nobody set quiet hours. */
const MORNING = 8 * 60;

/** One notice that has not left. */
export interface Waiting {
  readonly id: string;
  readonly dueAt: Date;
  readonly untilAt: Date | null;
  /** Of a reminder: when one of the same task left last. */
  readonly remindedAt: Date | null;
}

export interface Situation {
  readonly now: Date;
  readonly timeZone: string;
  readonly quiet: QuietHours;
  /** The day of the last message that left, on the practice's wall. */
  readonly lastDay: LocalDate | null;
  readonly waiting: readonly Waiting[];
}

export interface LeavingPlan {
  /** These leave now, together in one message; empty when nothing may. */
  readonly leave: readonly string[];
  /** These are no news any more and go without a word. */
  readonly stale: readonly string[];
  /** When to look again for what stays, always later than now; null when nothing stays. */
  readonly lookAt: Date | null;
}

/**
 * What may be told to somebody now, and when to look again: never in quiet hours, one message a day, one reminder of a
 * task in three days. Looking earlier, later or twice changes nothing: the plan asks only what has left.
 */
export function planLeaving(situation: Situation): LeavingPlan {
  const { now, timeZone } = situation;
  const stale = situation.waiting.filter((one) => isStale(one, now));
  const news = situation.waiting.filter((one) => !isStale(one, now));
  const first = situation.lastDay;
  const ready = news.filter((one) => firstMoment(one, situation, first) <= now);
  const lastDay = ready.length ? localDateIn(now, timeZone) : first;
  const moments = news
    .filter((one) => !ready.includes(one))
    .map((one) => earlier(firstMoment(one, situation, lastDay), one.untilAt));
  return {
    leave: ready.map(({ id }) => id),
    stale: stale.map(({ id }) => id),
    lookAt: moments.length ? moments.reduce(earlier) : null,
  };
}

const isStale = ({ untilAt }: Waiting, now: Date): boolean => untilAt !== null && untilAt <= now;

/** The first moment from now on at which this one may leave. */
function firstMoment(one: Waiting, { now, timeZone, quiet }: Situation, lastDay: LocalDate | null): Date {
  const start = later(one.dueAt, one.remindedAt && daysLater(one.remindedAt, timeZone));
  const moment = later(start, now);
  if (lastDay === null || localDateIn(moment, timeZone) > lastDay) return afterQuiet(moment, quiet, timeZone);
  return afterQuiet(wallInstant(addDays(lastDay, 1), MORNING, timeZone), quiet, timeZone);
}

function daysLater(at: Date, timeZone: string): Date {
  const wall = wallTime(at, timeZone);
  const then = instantOnWall(`${addDays(wall.slice(0, 10), REMINDER_DAYS)}${wall.slice(10)}`, timeZone);
  // Up to a minute later: the wall shows whole minutes, and three days are never short.
  return new Date(Date.parse(then ?? '') + MINUTE_MS);
}

const MINUTE_MS = 60_000;

const later = (a: Date, b: Date | null): Date => (b && b > a ? b : a);
const earlier = (a: Date, b: Date | null): Date => (b && b < a ? b : a);
