import { instantOnWall, wallTime } from './zoned-instant';

const amsterdam = (local: string) => instantOnWall(local, 'Europe/Amsterdam');

describe('a time on the wall of the practice', () => {
  it('is an hour behind in winter and two in summer', () => {
    expect(amsterdam('2026-01-10T20:00')).toBe('2026-01-10T19:00:00.000Z');
    expect(amsterdam('2026-07-10T20:00')).toBe('2026-07-10T18:00:00.000Z');
  });

  it('follows the practice and not the device', () => {
    expect(instantOnWall('2026-01-10T20:00', 'Europe/London')).toBe('2026-01-10T20:00:00.000Z');
  });

  it('reads the skipped hour of spring one hour later', () => {
    expect(amsterdam('2026-03-29T02:30')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('takes the first of the hour that comes twice in autumn', () => {
    expect(amsterdam('2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(amsterdam('2026-10-25T03:30')).toBe('2026-10-25T02:30:00.000Z');
  });

  it('is nothing for half an input', () => {
    expect(amsterdam('2026-03-29')).toBeNull();
    expect(amsterdam('2026-13-45T10:00')).toBeNull();
  });

  it('reads back what it wrote', () => {
    expect(wallTime(new Date('2026-07-10T18:00:00Z'), 'Europe/Amsterdam')).toBe('2026-07-10T20:00');
  });
});
