import type { MyHomework, MyHomeworkItem } from '@tweespraak/homework/contract';
import type { TenantContext } from '@tweespraak/platform/api';
import { addDays, localDateIn, type LocalDate } from '@tweespraak/shared/kernel';
import { planOfRow } from '../homework-row';
import { isoOf, todayOf } from '../today';
import { closesAfter, turnNow } from '../turns';
import { type OwnHomework, progressIn } from './own-homework';

const REMEMBERED_DAYS = 60;

type Clock = Pick<TenantContext, 'now' | 'timeZone'>;

/** Own progress of one piece of homework; nothing in it depends on the other. */
export function toMyItem(clock: Clock, own: OwnHomework): MyHomeworkItem {
  const { row, exercise, entries, withdrawn } = own;
  const { id, together, startsOn, dueOn, rhythm, remindAt, laterUntil } = row;
  const today = todayOf(clock);
  return {
    ...{ id, exercise: row.exercise, title: exercise.title, summary: exercise.summary },
    ...{ minutes: exercise.minutes, together, startsOn, dueOn, rhythm, remindAt },
    progress: progressIn(own, entries),
    today: withdrawn || row.archived ? null : turnNow(planOfRow(row), today, takenIn(own)),
    draft: entries.some(({ handedInAt }) => !handedInAt),
    laterUntil: laterUntil && laterUntil > clock.now ? isoOf(laterUntil) : null,
    newReplies: entries.reduce((sum, { newReplies }) => sum + newReplies, 0),
    wideningAsked: entries.some(({ wideningAsked }) => wideningAsked),
  };
}

/** The turns that were handed in. */
export const takenIn = ({ entries }: OwnHomework): LocalDate[] =>
  entries.filter(({ handedInAt }) => handedInAt).map(({ day }) => day);

/** What is open, the most pressing first; and what was done or came to an end with something in it, the latest first. */
export function toMyHomework(clock: Clock, all: readonly OwnHomework[]): MyHomework {
  const today = todayOf(clock);
  const begun = all.filter(({ row }) => row.startsOn <= today);
  const isOpen = (own: OwnHomework) =>
    !own.withdrawn &&
    !own.row.archived &&
    today <= closesAfter(planOfRow(own.row)) &&
    progressIn(own, own.entries) !== 'done';
  const open = begun.filter(isOpen).map((own) => toMyItem(clock, own));
  const past = begun.filter((own) => !isOpen(own) && isRemembered(clock, own));
  const latest = past.toSorted((x, y) => lastDay(clock, y).localeCompare(lastDay(clock, x)));
  return { open: open.toSorted(byPress), done: latest.map((own) => toMyItem(clock, own)) };
}

/** What was put off or asks nothing today comes last; then by date. */
function byPress(x: MyHomeworkItem, y: MyHomeworkItem): number {
  const rank = ({ laterUntil, today }: MyHomeworkItem) => (laterUntil ? 2 : today ? 0 : 1);
  return rank(x) - rank(y) || x.dueOn.localeCompare(y.dueOn) || x.id.localeCompare(y.id);
}

function isRemembered(clock: Clock, own: OwnHomework): boolean {
  if (own.entries.some(({ newReplies, wideningAsked }) => newReplies > 0 || wideningAsked)) return true;
  if (!own.entries.length) return false;
  return lastDay(clock, own) >= addDays(todayOf(clock), -REMEMBERED_DAYS);
}

/** When something was handed in last; of drafts alone, when the homework ended. */
function lastDay({ timeZone }: Clock, { row, entries }: OwnHomework): LocalDate {
  const handedIn = entries.flatMap(({ handedInAt }) => (handedInAt ? [handedInAt.getTime()] : []));
  return handedIn.length ? localDateIn(new Date(Math.max(...handedIn)), timeZone) : row.dueOn;
}
