import { addDays, daysBetween } from '@tweespraak/shared/kernel';
import fc from 'fast-check';
import { repeatDates } from './series-schedule';

describe('repeating a test', () => {
  it('starts on the first day and goes on up to and including the last', () => {
    expect(repeatDates('2026-01-05', 4, '2026-03-02')).toEqual(['2026-01-05', '2026-02-02', '2026-03-02']);
    expect(repeatDates('2026-01-05', 4, '2026-03-01')).toEqual(['2026-01-05', '2026-02-02']);
    expect(repeatDates('2026-01-05', 4, '2026-01-05')).toEqual(['2026-01-05']);
  });

  it('stays on the same day of the week over the change of the clock and the year', () => {
    expect(repeatDates('2026-12-28', 2, '2027-01-31')).toEqual(['2026-12-28', '2027-01-11', '2027-01-25']);
    expect(repeatDates('2026-03-28', 1, '2026-04-05')).toEqual(['2026-03-28', '2026-04-04']);
  });

  it('allows 52 times and no more', () => {
    expect(repeatDates('2026-01-01', 1, addDays('2026-01-01', 51 * 7))).toHaveLength(52);
    expect(() => repeatDates('2026-01-01', 1, addDays('2026-01-01', 52 * 7))).toThrow(
      expect.objectContaining({ code: 'schedule.too-many' }),
    );
  });

  it.each([
    ['2026-02-30', 4, '2026-04-01', 'schedule.date'],
    ['2026-02-01', 4, 'later', 'schedule.date'],
    ['2026-02-01', 0, '2026-04-01', 'schedule.interval'],
    ['2026-02-01', 1.5, '2026-04-01', 'schedule.interval'],
    ['2026-02-01', 53, '2026-04-01', 'schedule.interval'],
    ['2026-02-01', Number.NaN, '2026-04-01', 'schedule.interval'],
    ['2026-02-01', 4, '2026-01-31', 'schedule.until'],
  ])('refuses %p every %p weeks until %p', (start, weeks, until, code) => {
    expect(() => repeatDates(start, weeks, until)).toThrow(expect.objectContaining({ code }));
  });

  it('leaves exactly the chosen weeks between two rounds', () => {
    const weeks = fc.integer({ min: 1, max: 52 });
    fc.assert(
      fc.property(weeks, fc.nat({ max: 51 }), fc.nat({ max: 6 }), (every, times, spare) => {
        const dates = repeatDates('2026-01-31', every, addDays('2026-01-31', every * 7 * times + spare));
        expect(dates).toHaveLength(times + 1);
        dates.slice(1).forEach((date, i) => expect(daysBetween(dates[i] ?? '', date)).toBe(every * 7));
      }),
    );
  });
});
