import fc from 'fast-check';
import { aSeries, at, walls, ZONE } from '../test/appointments';
import { DAY_MS } from './appointment';
import { nextOccurrence, occurrencesBetween, occurrencesOf, ruleWithInstant, spanOf } from './occurrences';
import { ORDINALS, WEEKDAYS, type Weekday } from './repeat-rule';
import { ordinalOf, weekdayOf } from './wall';

const starts = (rrule: string, start: string, zone = ZONE) => {
  const overrides = { start: at(start, zone), timeZone: zone };
  return occurrencesOf(aSeries(rrule, overrides, at(start, zone) - DAY_MS)).map((one) => one.start);
};

describe('a series', () => {
  it.each([
    ['29 March 2026', '2026-03-25T19:00', ['2026-03-25T18:00:00Z', '2026-04-01T17:00:00Z']],
    ['25 October 2026', '2026-10-21T19:00', ['2026-10-21T17:00:00Z', '2026-10-28T18:00:00Z']],
    ['28 March 2027', '2027-03-24T19:00', ['2027-03-24T18:00:00Z', '2027-03-31T17:00:00Z']],
    ['31 October 2027', '2027-10-27T19:00', ['2027-10-27T17:00:00Z', '2027-11-03T18:00:00Z']],
  ])('stays at seven in the evening over %s', (_, start, instants) => {
    expect(starts('FREQ=WEEKLY;BYDAY=WE;COUNT=2', start)).toEqual(instants.map((one) => Date.parse(one)));
  });

  it('keeps its wall in a zone that never changes, and in one on the other side', () => {
    expect(starts('FREQ=WEEKLY;BYDAY=WE;COUNT=2', '2026-03-25T19:00', 'UTC')).toEqual(
      ['2026-03-25T19:00:00Z', '2026-04-01T19:00:00Z'].map((one) => Date.parse(one)),
    );
    const sydney = starts('FREQ=WEEKLY;BYDAY=WE;COUNT=2', '2026-04-01T19:00', 'Australia/Sydney');
    expect(walls(sydney, 'Australia/Sydney')).toEqual(['2026-04-01T19:00', '2026-04-08T19:00']);
    expect((sydney[1] ?? 0) - (sydney[0] ?? 0)).toBe(7 * DAY_MS + 3_600_000);
  });

  it('meets on 29 February 2028 like on any Tuesday', () => {
    expect(walls(starts('FREQ=WEEKLY;BYDAY=TU;COUNT=3', '2028-02-22T10:00'))).toEqual([
      '2028-02-22T10:00',
      '2028-02-29T10:00',
      '2028-03-07T10:00',
    ]);
    expect(walls(starts('FREQ=MONTHLY;BYDAY=-1TU;COUNT=3', '2028-01-25T10:00'))).toEqual([
      '2028-01-25T10:00',
      '2028-02-29T10:00',
      '2028-03-28T10:00',
    ]);
  });

  it('leaves out the one that would be in the hour that spring skips, as other calendars do (RFC 5545, 3.3.10)', () => {
    expect(walls(starts('FREQ=WEEKLY;BYDAY=SU;COUNT=3', '2026-03-22T02:30'))).toEqual([
      '2026-03-22T02:30',
      '2026-04-05T02:30',
      '2026-04-12T02:30',
    ]);
  });

  it('every other week, on two days, until a day that counts', () => {
    const rule = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20260409';
    expect(walls(starts(rule, '2026-03-24T19:00'))).toEqual([
      '2026-03-24T19:00',
      '2026-03-26T19:00',
      '2026-04-07T19:00',
      '2026-04-09T19:00',
    ]);
  });

  it('tells other calendars until which instant', () => {
    const { rule } = aSeries('FREQ=WEEKLY;BYDAY=TU;UNTIL=20260630');
    if (!rule) throw new Error('a series has a rule');
    expect(ruleWithInstant(rule, ZONE)).toBe('FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;UNTIL=20260630T215900Z');
  });

  it('has no more what was cancelled, and has elsewhere what was moved', () => {
    const series = aSeries('FREQ=WEEKLY;BYDAY=TU;COUNT=4');
    const [, second = 0, third = 0] = occurrencesOf(series).map((one) => one.start);
    const moved = at('2026-04-30T10:00');
    const details = { minutes: 90, place: 'online', placeLine: '', asked: 1 } as const;
    const changed = {
      ...series,
      changes: [
        { occurrence: second, cancelled: true as const },
        { occurrence: third, cancelled: false as const, start: moved, ...details },
      ],
    };
    expect(occurrencesBetween(changed, 0, Infinity).map((one) => [...walls([one.start]), one.moved])).toEqual(
      [
        ['2026-03-24T19:00', false],
        ['2026-04-14T19:00', false],
        ['2026-04-30T10:00', true],
      ],
    );
    expect(spanOf(changed)).toEqual({ from: series.start, until: moved + 90 * 60_000 });
    expect(nextOccurrence(changed, at('2026-04-15T09:00'))).toMatchObject({
      occurrence: third,
      start: moved,
    });
    expect(nextOccurrence(changed, moved + 90 * 60_000)).toBeNull();
  });
});

describe('whatever series', () => {
  const weekly = fc.record({
    days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
    interval: fc.integer({ min: 1, max: 4 }),
    count: fc.integer({ min: 2, max: 30 }),
    start: fc.integer({ min: at('2026-01-06T00:00'), max: at('2027-06-01T00:00') }),
    zone: fc.constantFrom(ZONE, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC'),
  });
  const onItsDay = (start: number, days: readonly Weekday[], zone: string) => {
    let moment = start - (start % 60_000);
    while (!days.includes(weekdayOf(moment, zone))) moment += DAY_MS;
    return moment;
  };
  const NIGHT = /T0[0-4]:/; // the hours in which clocks change

  it('meets as often as it says, on its days, at its time of the wall', () => {
    fc.assert(
      fc.property(weekly, ({ days, interval, count, start, zone }) => {
        const first = onItsDay(start, days, zone);
        const [wall = ''] = walls([first], zone);
        fc.pre(!NIGHT.test(wall));
        const rule = `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${days.join()};COUNT=${count}`;
        fc.pre((count / days.length) * interval < 50);
        const found = occurrencesOf(aSeries(rule, { start: first, timeZone: zone }, first)).map(
          (one) => one.start,
        );
        expect(found).toHaveLength(count);
        expect(new Set(walls(found, zone).map((one) => one.slice(11)))).toEqual(new Set([wall.slice(11)]));
        expect(found.every((one) => days.includes(weekdayOf(one, zone)))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('of months meets on its nth day each time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ORDINALS),
        fc.constantFrom(...WEEKDAYS),
        fc.integer({ min: 0, max: 300 }),
        (ordinal, day, later) => {
          let start = at('2026-01-06T19:00') + later * DAY_MS;
          while (weekdayOf(start, ZONE) !== day || !isNth(start, ordinal)) start += DAY_MS;
          const wall = walls([start])[0] ?? '';
          const moments = starts(`FREQ=MONTHLY;BYDAY=${ordinal}${day};COUNT=12`, wall);
          expect(moments).toHaveLength(12);
          expect(moments.every((one) => weekdayOf(one, ZONE) === day && isNth(one, ordinal))).toBe(true);
          expect(new Set(walls(moments).map((one) => one.slice(0, 7))).size).toBe(12);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('shows in a window what of all overlaps it, and nothing else', () => {
    const series = aSeries('FREQ=WEEKLY;BYDAY=TU,FR;COUNT=40');
    const all = occurrencesOf(series);
    const moment = fc.integer({ min: series.start - 9 * DAY_MS, max: series.start + 200 * DAY_MS });
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 60 * DAY_MS }), (from, length) => {
        const expected = all.filter(({ start, end }) => start < from + length && end > from);
        expect(occurrencesBetween(series, from, from + length)).toEqual(expected);
      }),
    );
  });
});

function isNth(moment: number, ordinal: number): boolean {
  if (ordinal !== -1) return ordinalOf(moment, ZONE) === ordinal;
  const [thisMonth, nextWeek] = walls([moment, moment + 7 * DAY_MS]).map((one) => one.slice(5, 7));
  return thisMonth !== nextWeek;
}
