import { returnMoments } from './return-moments';

const ZONE = 'Europe/Amsterdam';
const DAY_MS = 86_400_000;
const from = (wall: string): Record<string, string> => {
  const now = Date.parse(wall);
  return Object.fromEntries(returnMoments(now, now + DAY_MS, ZONE).map(({ choice, at }) => [choice, at]));
};

describe('moments to come back', () => {
  it('are an hour from now, this evening, and tomorrow within the day that is given', () => {
    expect(from('2026-11-22T10:07:00+01:00')).toEqual({
      hour: '2026-11-22T10:15:00.000Z',
      tonight: '2026-11-22T19:30:00.000Z',
      tomorrow: '2026-11-23T09:00:00.000Z',
    });
  });

  it('leave out this evening when it is evening already', () => {
    expect(Object.keys(from('2026-11-22T20:00:00+01:00'))).toEqual(['hour', 'tomorrow']);
  });

  it('take tomorrow’s evening when it is soon enough', () => {
    expect(from('2026-11-22T23:00:00+01:00')['tomorrow']).toBe('2026-11-23T19:30:00.000Z');
  });

  it('stay on the wall’s time when the clock goes back', () => {
    expect(from('2026-10-24T21:00:00+02:00')['tomorrow']).toBe('2026-10-25T19:00:00.000Z');
  });

  it('never lie outside what is left of the day', () => {
    const now = Date.parse('2026-11-22T20:00:00+01:00');
    expect(returnMoments(now, now + 1_800_000, ZONE)).toEqual([]);
  });
});
