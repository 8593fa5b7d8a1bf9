import { addDays, instantOnWall, type LocalDate } from '@tweespraak/shared/kernel';
import type { Range } from '../data/agenda-client';

export const AGENDA_VIEWS = ['week', 'day', 'list'] as const;
export type AgendaView = (typeof AGENDA_VIEWS)[number];

/** How many days a view shows; a list of five weeks reaches past a fortnightly rhythm twice. */
const DAYS: Readonly<Record<AgendaView, number>> = { week: 7, day: 1, list: 35 };

/** The first day that a view on `date` shows: a week begins on Monday. */
export function firstDay(view: AgendaView, date: LocalDate): LocalDate {
  return view === 'week' ? addDays(date, -weekdayOf(date)) : date;
}

/** The day to show after (`steps` 1) or before (-1) this one. */
export function otherDay(view: AgendaView, date: LocalDate, steps: number): LocalDate {
  return addDays(firstDay(view, date), steps * DAYS[view]);
}

export function lastDay(view: AgendaView, date: LocalDate): LocalDate {
  return addDays(firstDay(view, date), DAYS[view] - 1);
}

/** Midnight to midnight on the wall of the practice. */
export function rangeOf(view: AgendaView, date: LocalDate, timeZone: string): Range {
  const from = firstDay(view, date);
  const midnight = (day: LocalDate) => instantOnWall(`${day}T00:00`, timeZone) ?? '';
  return { from: midnight(from), until: midnight(addDays(from, DAYS[view])) };
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(date: LocalDate): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}
