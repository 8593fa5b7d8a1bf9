import { expect, type APIRequestContext } from '@playwright/test';
import ICAL from 'ical.js';
import { mailsTo } from '../mailbox';

/** One mail as the calendar of its reader takes it, read by a parser that is not ours. */
export interface Told {
  readonly subject: string;
  /** All the words of the mail and of what it brings. */
  readonly source: string;
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly summary: string;
  readonly status: string;
  /** ISO instant. */
  readonly startsAt: string;
  readonly attendees: readonly string[];
}

/** The events of an iCalendar text, and the instants they stand for: zones are read from the text itself. */
export function readCalendar(text: string): {
  readonly component: ICAL.Component;
  readonly events: ICAL.Event[];
} {
  const component = new ICAL.Component(ICAL.parse(text));
  for (const zone of component.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return { component, events: component.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
}

export const instantOf = (time: ICAL.Time): string => time.toJSDate().toISOString();

/** What the calendar of this person was told by mail, oldest first. */
export async function toldTo(request: APIRequestContext, address: string): Promise<readonly Told[]> {
  const mails = await mailsTo(request, address);
  return mails
    .filter(({ calendars }) => calendars.length > 0)
    .toReversed()
    .map(({ subject, text, html, calendars }) => {
      const [{ method = null, text: calendar = '' } = {}] = calendars;
      const { component, events } = readCalendar(calendar);
      const [event] = events;
      if (!event) throw new Error(`A mail without an event: ${subject}`);
      expect(component.getFirstPropertyValue('method'), 'the mail and its calendar say the same').toBe(
        method,
      );
      return {
        ...{ subject, source: [subject, text, html, calendar].join('\n'), method: `${method}` },
        ...{ uid: event.uid, sequence: event.sequence, summary: event.summary },
        status: `${event.component.getFirstPropertyValue('status')}`,
        startsAt: instantOf(event.startDate),
        attendees: event.attendees.map((one) => `${one.getFirstValue()}`.replace(/^mailto:/i, '')),
      };
    });
}

/** Waits until that many mails for a calendar came, and gives the last one: an undone act in between sent none. */
export async function toldAs(request: APIRequestContext, address: string, count: number): Promise<Told> {
  await expect
    .poll(async () => (await toldTo(request, address)).length, {
      timeout: 60_000,
      message: `mails for the calendar of ${address}`,
    })
    .toBe(count);
  const told = (await toldTo(request, address)).at(-1);
  if (!told) throw new Error('Gone again.');
  return told;
}
