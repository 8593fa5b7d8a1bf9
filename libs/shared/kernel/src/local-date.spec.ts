import fc from 'fast-check';
import { addDays, daysBetween, isLocalDate, localDateIn } from './local-date';

const anyDate = fc
  .integer({ min: 0, max: 40_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('local dates', () => {
  it('takes days of the calendar only', () => {
    expect(['2026-02-28', '2028-02-29'].map(isLocalDate)).toEqual([true, true]);
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '', null, 20260101].map(isLocalDate)).not.toContain(true);
  });

  it('counts over the ends of months and years and over the changes of the clock', () => {
    expect(addDays('2026-12-28', 7)).toBe('2027-01-04');
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(() => addDays('2026-02-30', 1)).toThrow('not a date');
  });

  it('adding days and counting them are each other’s reverse', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -3000, max: 3000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('knows that it is already tomorrow in Amsterdam late in the evening of UTC', () => {
    const instant = new Date('2026-06-30T22:30:00Z');
    expect(localDateIn(instant, 'Europe/Amsterdam')).toBe('2026-07-01');
    expect(localDateIn(instant, 'Europe/London')).toBe('2026-06-30');
    expect(localDateIn(instant, 'America/New_York')).toBe('2026-06-30');
  });
});
