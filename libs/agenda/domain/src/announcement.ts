import type { Appointment, Details, Occurrence } from './appointment';
import { occurrencesOf } from './occurrences';
import { writeRule } from './repeat-rule';

/**
 * What readers' calendars have to be told. 'all': the appointment with everything that is different in it; 'one': a single
 * occurrence, as it is now or (cancelled) as it was.
 */
export type Announcement =
  | { readonly method: 'request' | 'cancel'; readonly what: 'all' }
  | { readonly method: 'request' | 'cancel'; readonly what: 'one'; readonly occurrence: Occurrence };

/** What is news between what was told last (null: nothing) and what is; null when there is none. */
export function announcementOf(told: Appointment | null, is: Appointment): Announcement | null {
  const wasThere = told !== null && !told.cancelled;
  if (!wasThere) return is.cancelled ? null : { method: 'request', what: 'all' };
  if (is.cancelled) return { method: 'cancel', what: 'all' };
  const different = differentChanges(told, is);
  if (seriesOf(told) !== seriesOf(is)) return { method: 'request', what: 'all' };
  const [only] = different;
  if (only === undefined) return null;
  return different.length === 1 ? aboutOne(only, told, is) : { method: 'request', what: 'all' };
}

function aboutOne(occurrence: number, told: Appointment, is: Appointment): Announcement | null {
  const find = (appointment: Appointment) =>
    occurrencesOf(appointment).find((one) => one.occurrence === occurrence);
  const [before, after] = [find(told), find(is)];
  if (after) return { method: 'request', what: 'one', occurrence: after };
  return before ? { method: 'cancel', what: 'one', occurrence: before } : null;
}

function differentChanges(told: Appointment, is: Appointment): number[] {
  const keys = new Set([...told.changes, ...is.changes].map(({ occurrence }) => occurrence));
  return [...keys].filter((key) => asRead(told, key) !== asRead(is, key));
}

/** A change as text, without what no reader sees; nothing when it is back where the series has it. */
function asRead({ changes, ...series }: Appointment, occurrence: number): string {
  const change = changes.find((one) => one.occurrence === occurrence);
  if (!change) return '';
  if (change.cancelled) return 'cancelled';
  const text = momentText(change);
  return text === momentText({ ...series, start: occurrence }) ? '' : text;
}

function momentText({ start, minutes, place, placeLine }: Details & { readonly start: number }): string {
  return JSON.stringify([start, minutes, place, placeLine]);
}

/** As text: what was told comes back from the database with its keys in another order. */
function seriesOf({ start, minutes, place, placeLine, timeZone, rule }: Appointment): string {
  return JSON.stringify([start, minutes, place, placeLine, timeZone, rule && writeRule(rule)]);
}
