import {
  type Announcement,
  type Appointment,
  type Occurrence,
  occurrencesOf,
  ruleWithInstant,
} from '@tweespraak/agenda/domain';
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { describeZone } from './time-zone';

const PRODUCT = '//Tweespraak//Agenda//NL';
const DAY_MS = 86_400_000;
const HOURS = 3600;

/** An appointment as a calendar elsewhere knows it. */
export interface CalendarEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly is: Appointment;
  readonly title: string;
  /** Where, in the reader's words. */
  readonly where: (details: Pick<Occurrence, 'place' | 'placeLine'>) => string;
  readonly description?: string;
  /** When this was last changed: the same text for the same thing, whenever it is asked for. */
  readonly stamp: Date;
}

export interface Invitation {
  readonly entry: CalendarEntry;
  readonly announcement: Announcement;
  /** Who really sends the mail. */
  readonly organizer: { readonly name: string; readonly email: string };
  readonly attendee: { readonly name: string; readonly email: string };
}

/** One iCalendar object for one reader (iTIP, RFC 5546): a REQUEST or a CANCEL of the whole or of one occurrence. */
export function writeInvitation({ entry, announcement, organizer, attendee }: Invitation): string {
  const isCancelled = announcement.method === 'cancel';
  const calendar = ical({
    prodId: PRODUCT,
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  const people = {
    organizer,
    attendees: [
      {
        ...attendee,
        ...{ role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION, rsvp: false },
      },
    ],
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
  const events =
    announcement.what === 'one' ? [oneOf(entry, announcement.occurrence)] : allOf(entry, isCancelled);
  for (const event of events) calendar.createEvent({ ...event, ...people });
  return withZones(calendar, [entry]);
}

/** All entries of a reader, to subscribe to. `seconds`: how often to come by; some calendars listen. */
export function writeFeed(entries: readonly CalendarEntry[], name: string): string {
  const calendar = ical({ prodId: PRODUCT, name, ttl: HOURS });
  for (const entry of entries) for (const event of allOf(entry, false)) calendar.createEvent(event);
  return withZones(calendar, entries);
}

/** The series with its gaps, and each occurrence that is elsewhere or otherwise. */
function allOf(entry: CalendarEntry, isWithoutGaps: boolean): ICalEventData[] {
  const { is } = entry;
  const series: ICalEventData = { ...base(entry, is), ...spanIn(is, is.start) };
  if (!is.rule) {
    const [only] = occurrencesOf(is);
    return [
      only && !isWithoutGaps ? { ...base(entry, only), ...spanIn(is, only.start, only.minutes) } : series,
    ];
  }
  const gone = is.changes.filter(({ cancelled }) => cancelled).map(({ occurrence }) => occurrence);
  const others = is.changes.filter(({ cancelled }) => !cancelled).map(({ occurrence }) => occurrence);
  return [
    { ...series, repeating: ruleText(is, isWithoutGaps ? [] : gone) },
    ...occurrencesOf(is)
      .filter(({ occurrence }) => others.includes(occurrence))
      .map((one) => oneOf(entry, one)),
  ];
}

function oneOf(entry: CalendarEntry, one: Occurrence): ICalEventData {
  const { is } = entry;
  const recurrenceId = is.rule ? { recurrenceId: zoned(one.occurrence, is.timeZone) } : {};
  return { ...base(entry, one), ...spanIn(is, one.start, one.minutes), ...recurrenceId };
}

function base(
  { uid, sequence, title, where, description, stamp }: CalendarEntry,
  details: Pick<Occurrence, 'place' | 'placeLine'>,
): Omit<ICalEventData, 'start'> {
  const place = where(details);
  return {
    ...{ id: uid, sequence, stamp, summary: title },
    ...(place ? { location: place } : {}),
    ...(description ? { description } : {}),
  };
}

function spanIn({ timeZone, minutes }: Appointment, start: number, lasting = minutes) {
  const from = zoned(start, timeZone);
  return { start: from, end: from.add({ minutes: lasting }), timezone: timeZone };
}

function ruleText({ rule, timeZone }: Appointment, gone: readonly number[]): string {
  const lines = rule ? [`RRULE:${ruleWithInstant(rule, timeZone)}`] : [];
  const gaps = gone.map((moment) => wallText(moment, timeZone)).join();
  return [...lines, ...(gaps ? [`EXDATE;TZID=${timeZone}:${gaps}`] : [])].join('\r\n');
}

const wallText = (moment: number, timeZone: string) =>
  zoned(moment, timeZone).toPlainDateTime().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

/**
 * Each zone described once, before the first event. The library's own way to describe one also writes every stamp in it,
 * where RFC 5545 asks for UTC.
 */
function withZones(calendar: ICalCalendar, entries: readonly CalendarEntry[]): string {
  const zones = [...new Set(entries.map(({ is }) => is.timeZone))].sort();
  const described = zones.map((zone) => {
    const ofZone = entries.filter(({ is }) => is.timeZone === zone).map(({ is }) => is);
    const starts = ofZone.flatMap((is) => [is.start, ...occurrencesOf(is).map(({ end }) => end)]);
    return `${describeZone(zone, Math.min(...starts), Math.max(...starts) + DAY_MS)}\r\n`;
  });
  return calendar.toString().replace('BEGIN:VEVENT', () => `${described.join('')}BEGIN:VEVENT`);
}

const zoned = (ms: number, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
