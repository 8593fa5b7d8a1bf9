import fc from 'fast-check';
import { ORDINALS, readRule, type RepeatRule, WEEKDAYS, writeRule } from './repeat-rule';

const end = fc.oneof(
  fc.record({ count: fc.integer({ min: 2, max: 104 }) }),
  fc.record({ until: fc.constantFrom('2026-12-31', '2028-02-29', '2027-01-01') }),
);
const interval = fc.integer({ min: 1, max: 4 });
const rule: fc.Arbitrary<RepeatRule> = fc.oneof(
  fc.record({
    every: fc.constant('week' as const),
    interval,
    days: fc
      .subarray([...WEEKDAYS], { minLength: 1 })
      .map((days) => WEEKDAYS.filter((day) => days.includes(day))),
    end,
  }),
  fc.record({
    every: fc.constant('month' as const),
    interval,
    ordinal: fc.constantFrom(...ORDINALS),
    day: fc.constantFrom(...WEEKDAYS),
    end,
  }),
);

describe('the rule of a series', () => {
  it('reads as it was written, whatever it is', () => {
    fc.assert(fc.property(rule, (one) => expect(readRule(writeRule(one))).toEqual(one)));
  });

  it('is the text that other calendars know', () => {
    const text = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=10';
    expect(writeRule({ every: 'week', interval: 2, days: ['TH', 'TU'], end: { count: 10 } })).toBe(text);
    expect(readRule('FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20280229')).toEqual({
      ...{ every: 'month', interval: 1, ordinal: -1, day: 'FR' },
      end: { until: '2028-02-29' },
    });
  });

  it.each([
    'FREQ=DAILY;COUNT=3',
    'FREQ=WEEKLY;BYDAY=TU',
    'FREQ=WEEKLY;COUNT=3',
    'FREQ=WEEKLY;BYDAY=XX;COUNT=3',
    'FREQ=WEEKLY;BYDAY=TU,TU;COUNT=3',
    'FREQ=WEEKLY;BYDAY=2TU;COUNT=3',
    'FREQ=WEEKLY;BYDAY=TU;COUNT=3;UNTIL=20261231',
    'FREQ=WEEKLY;BYDAY=TU;COUNT=1',
    'FREQ=WEEKLY;BYDAY=TU;COUNT=105',
    'FREQ=WEEKLY;BYDAY=TU;COUNT=-3',
    'FREQ=WEEKLY;BYDAY=TU;COUNT=3e1',
    'FREQ=WEEKLY;INTERVAL=0;BYDAY=TU;COUNT=3',
    'FREQ=WEEKLY;INTERVAL=5;BYDAY=TU;COUNT=3',
    'FREQ=WEEKLY;BYDAY=TU;UNTIL=20260230',
    'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231T190000Z',
    'FREQ=MONTHLY;BYDAY=5TU;COUNT=3',
    'FREQ=MONTHLY;BYDAY=TU;COUNT=3',
    'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3',
    'FREQ=WEEKLY;FREQ=WEEKLY;BYDAY=TU;COUNT=3',
    'FREQ=WEEKLY;BYDAY=TU;COUNT=3;X=1',
    'FREQ=WEEKLY;BYDAY=TU;COUNT=3\r\nATTENDEE:mailto:x@example.org',
    '',
  ])('is not %j', (text) => expect(readRule(text)).toBeNull());

  it('takes no text for another than it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readRule(text);
        expect(read === null || readRule(writeRule(read)) !== null).toBe(true);
      }),
    );
  });
});
