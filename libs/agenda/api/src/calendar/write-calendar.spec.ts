import { type Appointment, occurrencesOf, planAppointment, writeRule } from '@tweespraak/agenda/domain';
import { instantOnWall } from '@tweespraak/shared/kernel';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describeZone } from './time-zone';
import { type CalendarEntry, writeFeed, writeInvitation } from './write-calendar';

const ZONES = ['Europe/Amsterdam', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'UTC'];
const DAY = 86_400_000;
const at = (wall: string, zone = 'Europe/Amsterdam') => Date.parse(instantOnWall(wall, zone) ?? '');

const entry = (is: Appointment, more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  ...{ uid: '8c9f3a52-0000-4000-8000-000000000001', sequence: 3, is, title: 'Afspraak' },
  ...{ where: ({ placeLine }: { placeLine: string }) => placeLine, stamp: new Date(Date.UTC(2026, 0, 5, 9)) },
  ...more,
});
const series = (rrule: string | null, start: string, zone = 'Europe/Amsterdam') =>
  planAppointment(
    {
      ...{ start: at(start, zone), minutes: 60, timeZone: zone, rrule },
      ...{ place: 'practice', placeLine: 'Kerkstraat 1; achterom, graag' },
    },
    at(start, zone) - DAY,
  );

/** Everything in a calendar as an independent reader understands it: when, until when, what. */
function read(text: string, most = 200): { start: number; end: number; title: string; place: string }[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const found = [];
  for (const event of events.filter((one) => !one.isRecurrenceException())) {
    for (const other of events.filter((one) => one.isRecurrenceException() && one.uid === event.uid))
      event.relateException(other);
    const moments = event.iterator();
    for (let n = 0, next = moments.next(); next && n < most; next = moments.next(), n += 1) {
      const { startDate, endDate, item } = event.getOccurrenceDetails(next);
      const [start, end] = [startDate, endDate].map((one) => one.toUnixTime() * 1000);
      found.push({ start: start ?? 0, end: end ?? 0, title: item.summary, place: item.location });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

const ours = (is: Appointment) =>
  occurrencesOf(is)
    .map(({ start, end }) => ({ start, end }))
    .sort((one, other) => one.start - other.start);
const theirs = (is: Appointment) =>
  read(writeFeed([entry(is)], 'Afspraken')).map(({ start, end }) => ({ start, end }));

describe('a calendar that an independent reader opens', () => {
  afterEach(() => ICAL.TimezoneService.reset());

  it.each([
    ['29 March 2026', 'FREQ=WEEKLY;BYDAY=WE;COUNT=4', '2026-03-18T19:00'],
    ['25 October 2026', 'FREQ=WEEKLY;BYDAY=WE;COUNT=4', '2026-10-14T19:00'],
    ['28 March 2027', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20270430', '2027-03-15T19:00'],
    ['31 October 2027', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=5', '2027-08-27T19:00'],
    ['29 February 2028', 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20280307', '2028-02-15T19:00'],
  ])('holds the same moments as ours over %s', (_, rrule, start) => {
    const is = series(rrule, start);
    expect(ours(is).length).toBeGreaterThan(3);
    expect(theirs(is)).toEqual(ours(is));
  });

  it('also in other zones, with gaps and with one elsewhere', () => {
    const zone = fc.constantFrom(...ZONES);
    const gap = fc.integer({ min: 0, max: 11 });
    fc.assert(
      fc.property(zone, fc.integer({ min: 0, max: 51 }), gap, gap, (timeZone, week, gone, other) => {
        const start = new Date(Date.UTC(2026, 0, 6) + week * 7 * DAY).toISOString().slice(0, 10);
        const whole = series('FREQ=WEEKLY;BYDAY=TU;COUNT=12', `${start}T19:00`, timeZone);
        const all = occurrencesOf(whole);
        const key = (nth: number) => all[nth]?.occurrence ?? 0;
        const details = { minutes: 45, place: 'online', placeLine: '', asked: 0 } as const;
        const moved = {
          occurrence: key(other),
          cancelled: false as const,
          start: key(other) + DAY,
          ...details,
        };
        const changes = [
          ...(gone === other ? [] : [{ occurrence: key(gone), cancelled: true as const }]),
          moved,
        ];
        const is = { ...whole, changes };
        expect(theirs(is)).toEqual(ours(is));
      }),
      { numRuns: 40 },
    );
  });

  it('has a description of its zone, stamps in UTC, and lines that are short enough', () => {
    const text = writeFeed([entry(series('FREQ=WEEKLY;BYDAY=WE;COUNT=4', '2026-03-18T19:00'))], 'Afspraken');
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam');
    expect(text).toContain('DTSTAMP:20260105T090000Z');
    expect(text).toContain('DTSTART;TZID=Europe/Amsterdam:20260318T190000');
    expect(text).toMatch(/REFRESH-INTERVAL;VALUE=DURATION:PT1H/);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(read(text)[0]).toMatchObject({ title: 'Afspraak', place: 'Kerkstraat 1; achterom, graag' });
  });

  it('is empty and whole when there is nothing', () => {
    const text = writeFeed([], 'Afspraken');
    expect(new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')).toEqual([]);
  });
});

describe('a zone, described', () => {
  it.each(ZONES)('%s: an independent reader finds every offset of two years', (zone) => {
    const from = Date.UTC(2026, 0, 1);
    const text = `BEGIN:VCALENDAR\r\n${describeZone(zone, from, from + 730 * DAY)}\r\nEND:VCALENDAR`;
    const component = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vtimezone');
    if (!component) throw new Error('a calendar with a zone');
    const read = new ICAL.Timezone(component);
    for (let day = 0; day < 730; day += 1) {
      const moment = new Date(from + day * DAY + DAY / 2);
      const wall = instantOnWall(`${moment.toISOString().slice(0, 10)}T12:00`, zone) ?? '';
      const local = ICAL.Time.fromDateTimeString(`${moment.toISOString().slice(0, 10)}T12:00:00`);
      expect([moment, read.utcOffset(local) * 1000]).toEqual([
        moment,
        Date.parse(`${moment.toISOString().slice(0, 10)}T12:00:00Z`) - Date.parse(wall),
      ]);
    }
  });
});

describe('an invitation', () => {
  const organizer = { name: 'Tweespraak', email: 'post@tweespraak.example' };
  const attendee = { name: 'Noor', email: 'noor@voorbeeld.example' };
  const is = series('FREQ=WEEKLY;BYDAY=WE;COUNT=4', '2026-03-18T19:00');
  const invite = (announcement: Parameters<typeof writeInvitation>[0]['announcement'], now = is) => {
    const text = writeInvitation({ entry: entry(now), announcement, organizer, attendee });
    const calendar = new ICAL.Component(ICAL.parse(text));
    return { calendar, events: calendar.getAllSubcomponents('vevent') };
  };

  it('is one request with one organizer and one attendee', () => {
    const { calendar, events } = invite({ method: 'request', what: 'all' });
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(events).toHaveLength(1);
    const [event] = events;
    expect(event?.getFirstPropertyValue('uid')).toBe(entry(is).uid);
    expect(event?.getFirstPropertyValue('sequence')).toBe(3);
    expect(event?.getFirstPropertyValue('organizer')).toBe('mailto:post@tweespraak.example');
    expect(event?.getAllProperties('attendee').map((one) => one.getFirstValue())).toEqual([
      'MAILTO:noor@voorbeeld.example',
    ]);
    expect(is.rule && writeRule(is.rule)).toContain('COUNT=4');
  });

  it('of one occurrence names it, and nothing of the series', () => {
    const [first] = occurrencesOf(is);
    if (!first) throw new Error('a series has a first');
    const occurrence = { ...first, start: first.start + DAY, end: first.end + DAY, moved: true };
    const { events } = invite({ method: 'request', what: 'one', occurrence });
    expect(events).toHaveLength(1);
    expect(events[0]?.getFirstPropertyValue('rrule')).toBeNull();
    expect(String(events[0]?.getFirstPropertyValue('recurrence-id'))).toBe('2026-03-18T19:00:00');
    expect(String(events[0]?.getFirstPropertyValue('dtstart'))).toBe('2026-03-19T19:00:00');
    const gone = invite({ method: 'cancel', what: 'one', occurrence: first });
    expect(gone.calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(gone.events[0]?.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(String(gone.events[0]?.getFirstPropertyValue('recurrence-id'))).toBe('2026-03-18T19:00:00');
  });
});
