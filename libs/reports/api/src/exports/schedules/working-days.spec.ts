import { nextQuarterDay } from './working-days';

describe('The third working day of a quarter', () => {
  it.each([
    ['2026-11-22', '2027-01-05'], // 1 January is a Friday
    ['2027-01-05', '2027-04-05'], // on the day itself it is the next quarter's
    ['2027-01-04', '2027-01-05'],
    ['2027-04-06', '2027-07-05'],
    ['2026-07-01', '2026-07-03'],
    ['2028-09-30', '2028-10-04'],
  ])('after %s is %s', (after, day) => expect(nextQuarterDay(after)).toBe(day));
});
