import { fixedClock } from './clock';

describe('a fixed clock', () => {
  it('keeps its time when the given date or a returned date is changed', () => {
    const date = new Date('2026-03-01T10:00:00Z');
    const clock = fixedClock(date);
    date.setUTCFullYear(1999);
    clock.now().setUTCFullYear(1999);
    expect(clock.now().toISOString()).toBe('2026-03-01T10:00:00.000Z');
  });
});
