import { chosenPeriod, lastOf, monthsUntil } from './chosen-period';

const TODAY = '2026-11-22';

describe('the period of a report', () => {
  it('is the quarter before when the address names none', () => {
    expect(chosenPeriod(undefined, undefined, TODAY)).toEqual({
      ...{ period: { from: '2026-07-01', to: '2026-09-30' }, preset: 'previousQuarter', refused: '' },
    });
  });

  it('is whatever whole months the address names', () => {
    expect(chosenPeriod('2026-02-01', '2026-04-30', TODAY)).toMatchObject({ preset: null, refused: '' });
    expect(chosenPeriod('2026-01-01', '2026-12-31', TODAY).preset).toBe('thisYear');
  });

  it.each([
    ['2026-07-02', '2026-09-30', 'period.not-whole-months'],
    ['rubbish', '', 'period.not-whole-months'],
    ['2020-01-01', '2026-09-30', 'period.too-long'],
    ['2027-01-01', '2027-03-31', 'period.in-the-future'],
  ])('from %s to %s is refused, and says why', (from, to, refused) => {
    expect(chosenPeriod(from, to, TODAY)).toMatchObject({ preset: 'previousQuarter', refused });
  });

  it('can be put together of months, which have their own last day', () => {
    expect(monthsUntil('2026-02-14', 3)).toEqual(['2026-02-01', '2026-01-01', '2025-12-01']);
    expect([lastOf('2028-02-01'), lastOf('2026-12-01')]).toEqual(['2028-02-29', '2026-12-31']);
  });
});
