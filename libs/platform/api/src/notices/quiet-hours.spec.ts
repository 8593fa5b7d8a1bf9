import { afterQuiet, isQuiet } from './quiet-hours';

const AMSTERDAM = 'Europe/Amsterdam';
const NIGHT = { from: 21 * 60, until: 8 * 60 };
const at = (text: string) => new Date(text);

describe('quiet hours', () => {
  it.each([
    ['2027-05-01T20:59:00+02:00', false],
    ['2027-05-01T21:00:00+02:00', true],
    ['2027-05-02T07:59:59+02:00', true],
    ['2027-05-02T08:00:00+02:00', false],
    ['2027-12-01T08:00:00+01:00', false],
  ])('over midnight: %s is quiet: %s', (moment, quiet) => {
    expect(isQuiet(at(moment), NIGHT, AMSTERDAM)).toBe(quiet);
  });

  it('within a day, and none at all', () => {
    const nap = { from: 13 * 60, until: 15 * 60 };
    expect(isQuiet(at('2027-05-01T14:00:00+02:00'), nap, AMSTERDAM)).toBe(true);
    expect(isQuiet(at('2027-05-01T23:00:00+02:00'), nap, AMSTERDAM)).toBe(false);
    expect(isQuiet(at('2027-05-01T23:00:00+02:00'), { from: 480, until: 480 }, AMSTERDAM)).toBe(false);
  });

  it.each([
    ['an ordinary night', '2027-05-01T23:30:00+02:00', '2027-05-02T08:00:00+02:00'],
    ['the night that is an hour short', '2027-03-27T22:00:00+01:00', '2027-03-28T08:00:00+02:00'],
    ['the night that is an hour long', '2027-10-30T22:00:00+02:00', '2027-10-31T08:00:00+01:00'],
    ['the night before a leap day', '2028-02-28T23:00:00+01:00', '2028-02-29T08:00:00+01:00'],
  ])('end on the wall after %s', (_, late, morning) => {
    expect(afterQuiet(at(late), NIGHT, AMSTERDAM)).toEqual(at(morning));
  });

  it('end after the hour that the clock skips, when they end in it', () => {
    const quiet = { from: 21 * 60, until: 150 };
    const moment = afterQuiet(at('2027-03-28T01:00:00+01:00'), quiet, AMSTERDAM);
    expect(isQuiet(moment, quiet, AMSTERDAM)).toBe(false);
    expect(moment).toEqual(at('2027-03-28T03:30:00+02:00'));
  });

  it('end the second time in the hour that comes twice, when the first is over', () => {
    const quiet = { from: 21 * 60, until: 150 };
    const second = at('2027-10-31T02:10:00+01:00'); // 02:10 for the second time
    expect(isQuiet(second, quiet, AMSTERDAM)).toBe(true);
    expect(afterQuiet(second, quiet, AMSTERDAM)).toEqual(at('2027-10-31T02:30:00+01:00'));
  });

  it('change nothing outside them', () => {
    const noon = at('2027-05-01T12:00:00.123+02:00');
    expect(afterQuiet(noon, NIGHT, AMSTERDAM)).toBe(noon);
  });
});
