import { DomainError } from './domain-error';

/** A day on a wall calendar, `YYYY-MM-DD`, without time or zone. Compares as a string. */
export type LocalDate = string;

const DAY_MS = 86_400_000;

/** True for `YYYY-MM-DD` that exists on the calendar: 2026-02-29 does not. */
export function isLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** The date `days` later (earlier when negative). Throws DomainError `date.invalid`. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(utcMidnight(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. Throws DomainError `date.invalid`. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (utcMidnight(to) - utcMidnight(from)) / DAY_MS;
}

/** The date on the wall in `timeZone` (IANA, as `Europe/Amsterdam`) at an instant. */
export function localDateIn(instant: Date, timeZone: string): LocalDate {
  const parts = formatIn(timeZone).formatToParts(instant);
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${part['year']}-${part['month']}-${part['day']}`;
}

/** Making a formatter costs more than the rest of a small request; there are only as many zones as the world has. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}

function utcMidnight(date: LocalDate): number {
  if (!isLocalDate(date)) throw new DomainError('date.invalid', 'This is not a date of the form YYYY-MM-DD.');
  return Date.parse(`${date}T00:00:00Z`);
}
