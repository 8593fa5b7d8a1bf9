import { type LocalDate } from '@tweespraak/shared/kernel';

/** The days of a rule as RFC 5545 names them, Monday first. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Which of a month's Tuesdays: the first to the fourth, or -1 the last. A fifth is not in every month. */
export const ORDINALS = [1, 2, 3, 4, -1] as const;
export type Ordinal = (typeof ORDINALS)[number];

/** At most two years of weeks. */
export const MAX_COUNT = 104;

export type RepeatEnd = { readonly count: number } | { readonly until: LocalDate };

/** What a series can be. A month has one day a month: four weeks apart is a rhythm of weeks. */
export type RepeatRule =
  | {
      readonly every: 'week';
      readonly interval: number;
      readonly days: readonly Weekday[];
      readonly end: RepeatEnd;
    }
  | {
      readonly every: 'month';
      readonly interval: number;
      readonly ordinal: Ordinal;
      readonly day: Weekday;
      readonly end: RepeatEnd;
    };

/** The rule as the text of an RFC 5545 RRULE: FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=10. */
export function writeRule(rule: RepeatRule): string {
  const days =
    rule.every === 'week'
      ? WEEKDAYS.filter((day) => rule.days.includes(day)).join(',')
      : `${rule.ordinal}${rule.day}`;
  const end = 'count' in rule.end ? `COUNT=${rule.end.count}` : `UNTIL=${rule.end.until.replaceAll('-', '')}`;
  const freq = rule.every === 'week' ? 'WEEKLY' : 'MONTHLY';
  return `FREQ=${freq};INTERVAL=${rule.interval};BYDAY=${days};${end}`;
}

/** The rule that a text says, when it is one that the product offers; null for anything else. */
export function readRule(text: string): RepeatRule | null {
  const parts = partsOf(text);
  const end = parts && endOf(parts);
  const interval = wholeNumber(parts?.get('INTERVAL') ?? '1', 1, 4);
  if (!parts || !end || interval === null) return null;
  if (parts.get('FREQ') === 'WEEKLY') return weekly(parts, interval, end);
  return parts.get('FREQ') === 'MONTHLY' ? monthly(parts, interval, end) : null;
}

const KNOWN = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'COUNT', 'UNTIL']);

function partsOf(text: string): Map<string, string> | null {
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    const [key = '', value = '', more] = part.split('=');
    if (more !== undefined || !value || !KNOWN.has(key) || parts.has(key)) return null;
    parts.set(key, value);
  }
  return parts;
}

function weekly(parts: Map<string, string>, interval: number, end: RepeatEnd): RepeatRule | null {
  const named = parts.get('BYDAY')?.split(',') ?? [];
  const days = WEEKDAYS.filter((day) => named.includes(day));
  return days.length && days.length === named.length ? { every: 'week', interval, days, end } : null;
}

function monthly(parts: Map<string, string>, interval: number, end: RepeatEnd): RepeatRule | null {
  const [, which, name] = /^(-?\d)([A-Z]{2})$/.exec(parts.get('BYDAY') ?? '') ?? [];
  const ordinal = ORDINALS.find((one) => `${one}` === which);
  const day = WEEKDAYS.find((one) => one === name);
  return ordinal && day ? { every: 'month', interval, ordinal, day, end } : null;
}

function endOf(parts: Map<string, string>): RepeatEnd | null {
  const [count, until] = [parts.get('COUNT'), parts.get('UNTIL')];
  if ((count === undefined) === (until === undefined)) return null;
  if (count !== undefined) {
    const times = wholeNumber(count, 2, MAX_COUNT);
    return times === null ? null : { count: times };
  }
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(until ?? '') ?? [];
  const date = `${year}-${month}-${day}`;
  return isDate(date) ? { until: date as LocalDate } : null;
}

function isDate(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function wholeNumber(text: string, least: number, most: number): number | null {
  const number = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
  return number >= least && number <= most ? number : null;
}
