import { firstDay, lastDay, otherDay, rangeOf, weekdayOf } from './agenda-range';

describe('What a view of the agenda shows', () => {
  it('a week is Monday to Sunday, from any of its days', () => {
    for (const day of ['2026-11-23', '2026-11-26', '2026-11-29'])
      expect([firstDay('week', day), lastDay('week', day)]).toEqual(['2026-11-23', '2026-11-29']);
    expect(['2026-11-23', '2026-11-29'].map(weekdayOf)).toEqual([0, 6]);
  });

  it('steps by what it shows, over a year’s end and a leap day', () => {
    expect(otherDay('week', '2026-12-30', 1)).toBe('2027-01-04');
    expect(otherDay('week', '2026-12-30', -1)).toBe('2026-12-21');
    expect(otherDay('day', '2028-02-28', 1)).toBe('2028-02-29');
    expect(otherDay('list', '2026-11-22', 1)).toBe('2026-12-27');
  });

  it('runs from midnight to midnight on the wall: the week in which the clock goes back has an hour more', () => {
    const { from, until } = rangeOf('week', '2026-10-25', 'Europe/Amsterdam');
    expect([from, until]).toEqual(['2026-10-18T22:00:00.000Z', '2026-10-25T23:00:00.000Z']);
    expect((Date.parse(until) - Date.parse(from)) / 3_600_000).toBe(169);
  });
});
