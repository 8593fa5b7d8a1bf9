import { dayPart } from './greeting';

describe('the greeting', () => {
  it.each([
    ['2026-11-10T07:59:00Z', 'morning'],
    ['2026-11-10T11:00:00Z', 'afternoon'],
    ['2026-11-10T17:00:00Z', 'evening'],
    ['2026-11-10T03:59:00Z', 'evening'],
    ['2026-11-10T04:00:00Z', 'morning'],
  ])('at %s in Amsterdam is for the %s', (now, part) => {
    expect(dayPart(new Date(now), 'Europe/Amsterdam')).toBe(part);
  });

  it('follows the wall of the practice', () => {
    expect(dayPart(new Date('2026-11-10T11:00:00Z'), 'Europe/London')).toBe('morning');
  });
});
