import { type Occurrence, type RepeatRule, type Weekday, WEEKDAYS } from '@tweespraak/agenda/domain';
import type { Locale } from '@tweespraak/shared/kernel';

type Where = Pick<Occurrence, 'place' | 'placeLine'>;

/** The words of a mail about an appointment: when and where, never with whom or what for. */
interface Words {
  readonly title: string;
  /** What a calendar that subscribes calls all of them. */
  readonly calendar: string;
  readonly subjects: Readonly<Record<'new' | 'changed' | 'cancelled', (when: string) => string>>;
  readonly first: Readonly<Record<'new' | 'changed' | 'cancelled', string>>;
  readonly greeting: (name: string) => string;
  readonly span: (day: string, from: string, until: string) => string;
  readonly weekly: (interval: number, days: string) => string;
  readonly monthly: (interval: number, which: string, day: string) => string;
  readonly times: (count: number) => string;
  readonly until: (day: string) => string;
  readonly ordinals: Readonly<Record<number, string>>;
  readonly and: string;
  readonly places: Readonly<Record<Where['place'], string>>;
  readonly placeIs: (place: string) => string;
  readonly reply: string;
  readonly action: string;
  readonly closing: string;
}

export const WORDS: Readonly<Record<Locale, Words>> = {
  nl: {
    title: 'Afspraak',
    calendar: 'Afspraken',
    subjects: {
      new: (when) => `Afspraak: ${when}`,
      changed: (when) => `Gewijzigd: afspraak ${when}`,
      cancelled: (when) => `Gaat niet door: afspraak ${when}`,
    },
    first: {
      new: 'Er staat een afspraak voor je klaar.',
      changed: 'Een afspraak is gewijzigd. Zo is het nu:',
      cancelled: 'Deze afspraak gaat niet door. Je hoeft niets te doen.',
    },
    greeting: (name) => `Dag ${name},`,
    span: (day, from, until) => `${day}, van ${from} tot ${until}.`,
    weekly: (interval, days) =>
      interval === 1 ? `Elke week op ${days}` : `Om de ${interval} weken op ${days}`,
    monthly: (interval, which, day) =>
      interval === 1 ? `Elke maand op de ${which} ${day}` : `Om de ${interval} maanden op de ${which} ${day}`,
    times: (count) => `, ${count} keer.`,
    until: (day) => `, tot en met ${day}.`,
    ordinals: { 1: 'eerste', 2: 'tweede', 3: 'derde', 4: 'vierde', [-1]: 'laatste' },
    and: 'en',
    places: { practice: '', online: 'Online', phone: 'Telefonisch' },
    placeIs: (place) => `Waar: ${place}`,
    reply: 'Komt het uit, of liever een ander moment? Dat kun je laten weten na het inloggen.',
    action: 'Laten weten',
    closing: 'Je hoeft dit bericht niet te beantwoorden.',
  },
  en: {
    title: 'Appointment',
    calendar: 'Appointments',
    subjects: {
      new: (when) => `Appointment: ${when}`,
      changed: (when) => `Changed: appointment ${when}`,
      cancelled: (when) => `Cancelled: appointment ${when}`,
    },
    first: {
      new: 'There is an appointment for you.',
      changed: 'An appointment has changed. This is how it is now:',
      cancelled: 'This appointment will not take place. There is nothing you need to do.',
    },
    greeting: (name) => `Hello ${name},`,
    span: (day, from, until) => `${day}, from ${from} to ${until}.`,
    weekly: (interval, days) =>
      interval === 1 ? `Every week on ${days}` : `Every ${interval} weeks on ${days}`,
    monthly: (interval, which, day) =>
      interval === 1
        ? `Every month on the ${which} ${day}`
        : `Every ${interval} months on the ${which} ${day}`,
    times: (count) => `, ${count} times.`,
    until: (day) => `, until ${day}.`,
    ordinals: { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' },
    and: 'and',
    places: { practice: '', online: 'Online', phone: 'By phone' },
    placeIs: (place) => `Where: ${place}`,
    reply: 'Does it suit you, or would another time be better? You can say so after signing in.',
    action: 'Let us know',
    closing: 'You do not have to answer this message.',
  },
};

/** In the reader's words: an address, "Online", or both. */
export function whereOf(locale: Locale, { place, placeLine }: Where): string {
  return [WORDS[locale].places[place], placeLine].filter(Boolean).join(', ');
}

/** "dinsdag 24 maart 2026". */
export function dayText(locale: Locale, moment: number, timeZone: string): string {
  return format(locale, { dateStyle: 'full', timeZone }, moment);
}

/** "dinsdag 24 maart 2026, van 19:00 tot 20:00." */
export function spanText(locale: Locale, { start, end }: Occurrence, timeZone: string): string {
  const clock = (moment: number) => format(locale, { timeStyle: 'short', timeZone }, moment);
  return WORDS[locale].span(dayText(locale, start, timeZone), clock(start), clock(end));
}

/** "dinsdag 24 maart, 19:00", for a subject. */
export function momentText(locale: Locale, moment: number, timeZone: string): string {
  const day = format(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone }, moment);
  return `${day}, ${format(locale, { timeStyle: 'short', timeZone }, moment)}`;
}

/** "Elke week op dinsdag en donderdag, 12 keer." */
export function ruleSentence(locale: Locale, rule: RepeatRule, timeZone: string): string {
  const words = WORDS[locale];
  const days = rule.every === 'week' ? rule.days.map((day) => weekdayText(locale, day)) : [];
  const rhythm =
    rule.every === 'week'
      ? words.weekly(rule.interval, days.join(` ${words.and} `))
      : words.monthly(rule.interval, words.ordinals[rule.ordinal] ?? '', weekdayText(locale, rule.day));
  const noon = 'until' in rule.end ? Date.parse(`${rule.end.until}T12:00:00Z`) : 0;
  return `${rhythm}${'count' in rule.end ? words.times(rule.end.count) : words.until(dayText(locale, noon, timeZone))}`;
}

function weekdayText(locale: Locale, day: Weekday): string {
  const monday = Date.UTC(2026, 0, 5, 12);
  const moment = monday + WEEKDAYS.indexOf(day) * 86_400_000;
  return format(locale, { weekday: 'long', timeZone: 'UTC' }, moment);
}

function format(locale: Locale, options: Intl.DateTimeFormatOptions, moment: number): string {
  return new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', options).format(moment);
}
