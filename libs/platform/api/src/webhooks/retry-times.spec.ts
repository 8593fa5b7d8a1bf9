import { nextTryAt, WAITS_MS } from './retry-times';

const NOW = new Date('2026-11-22T12:00:00Z');
const HOUR = 3_600_000;

describe('A message that did not arrive', () => {
  it('is tried again ten times in about three days, ever later', () => {
    const whole = WAITS_MS.reduce((sum, wait) => sum + wait, 0);
    expect(WAITS_MS).toHaveLength(9);
    expect(whole / HOUR).toBeGreaterThan(70);
    expect(whole / HOUR).toBeLessThan(80);
    expect([...WAITS_MS].sort((one, other) => one - other)).toEqual([...WAITS_MS]);
  });

  it('comes back after the wait of its try, at most a tenth later', () => {
    expect(nextTryAt(NOW, 1, 0)).toEqual(new Date('2026-11-22T12:00:05Z'));
    expect(nextTryAt(NOW, 2, 1)).toEqual(new Date('2026-11-22T12:05:30Z'));
    expect(nextTryAt(NOW, 9, 0)).toEqual(new Date('2026-11-23T12:00:00Z'));
  });

  it('is given up after the tenth', () => {
    expect(nextTryAt(NOW, 10, 0)).toBeNull();
  });
});
