import { isWholeMonths, kindOfPeriod } from './period-words';

describe('a period', () => {
  it.each([
    ['2026-07-01', '2026-09-30', { kind: 'quarter', quarter: 3, year: '2026' }],
    ['2026-10-01', '2026-12-31', { kind: 'quarter', quarter: 4, year: '2026' }],
    ['2026-01-01', '2026-12-31', { kind: 'year', year: '2026' }],
    ['2026-07-01', '2026-09-29', { kind: 'days' }],
    ['2026-08-01', '2026-10-31', { kind: 'days' }],
  ])('from %s up to %s is named by what it is', (from, until, expected) => {
    expect(kindOfPeriod({ from, until })).toEqual(expected);
  });

  it.each([
    ['2028-02-01', '2028-02-29', true],
    ['2026-02-01', '2026-02-27', false],
    ['2026-02-02', '2026-03-31', false],
  ])('from %s up to %s is whole months: %p', (from, until, expected) => {
    expect(isWholeMonths({ from, until })).toBe(expected);
  });
});
