import { asWallDate, dateOfWall, instantOfWallDate, wallOf } from './wall-date';

describe('A date that the calendar draws', () => {
  it('shows the wall of the practice, not the clock of the device', () => {
    const drawn = asWallDate('2026-11-26T13:30:00Z', 'Europe/Amsterdam');
    expect([drawn.getDate(), drawn.getHours(), drawn.getMinutes()]).toEqual([26, 14, 30]);
    expect(asWallDate('2026-11-26T23:30:00Z', 'Europe/Amsterdam').getDate()).toBe(27);
  });

  it('leads back to the same instant, in winter and in summer', () => {
    for (const instant of ['2026-11-26T13:30:00.000Z', '2027-07-01T17:00:00.000Z'])
      expect(instantOfWallDate(asWallDate(instant, 'Europe/Amsterdam'), 'Europe/Amsterdam')).toBe(instant);
  });

  it('is written as a field for day and time holds it', () => {
    expect(wallOf(dateOfWall('2026-01-05T09:05'))).toBe('2026-01-05T09:05');
    expect(wallOf(dateOfWall('2026-01-05'))).toBe('2026-01-05T00:00');
  });
});
