import { firstMorning } from './first-morning';

const ENV = { MAIL_MORNING: '09:00', MAIL_UNDO_SECONDS: 10 };
const told = (now: string, day: string, timeZone = 'Europe/Amsterdam') =>
  firstMorning(ENV, { now: new Date(now), timeZone }, day).toISOString();

describe('the first morning of a round', () => {
  it.each([
    ['a later day, in winter', '2026-11-22T20:00:00Z', '2026-11-24', '2026-11-24T08:00:00.000Z'],
    ['a later day, in summer', '2026-07-01T20:00:00Z', '2026-07-03', '2026-07-03T07:00:00.000Z'],
    ['the day on which the clock changes', '2026-03-27T20:00:00Z', '2026-03-29', '2026-03-29T07:00:00.000Z'],
    ['today, before the morning', '2026-11-22T23:38:00Z', '2026-11-23', '2026-11-23T08:00:00.000Z'],
    ['today, later: when undo is over', '2026-11-23T10:00:00Z', '2026-11-23', '2026-11-23T10:00:10.000Z'],
  ])('%s', (_, now, day, at) => expect(told(now, day)).toBe(at));

  it('is on the clock of the practice', () => {
    expect(told('2026-11-22T20:00:00Z', '2026-11-24', 'America/New_York')).toBe('2026-11-24T14:00:00.000Z');
  });

  it('is of a day alone', () => expect(() => told('2026-11-22T20:00:00Z', 'soon')).toThrow(RangeError));
});
