import { openRoom, type Room } from '@tweespraak/dialogues/domain';
import { dayOfPractice } from './practice-day';

const START = Date.parse('2026-03-27T22:30:00+01:00');
const opened = openRoom({
  ...{
    key: 'gratitude',
    level: 1,
    first: 'a',
    coachPresent: false,
    mode: 'two-phones',
    topicGiven: false,
    at: START,
  },
});
const room: Room = { ...opened, cycle: opened.cycle && { ...opened.cycle, startedAt: START } };
const dayAt = (instant: string, zone = 'Europe/Amsterdam') => dayOfPractice(room, Date.parse(instant), zone);

describe('the day of a practice', () => {
  it('turns at midnight on the wall of the practice, over the change of the clocks too', () => {
    expect(dayAt('2026-03-27T23:59:00+01:00')).toBe(1);
    expect(dayAt('2026-03-28T00:01:00+01:00')).toBe(2);
    expect(dayAt('2026-03-30T00:01:00+02:00')).toBe(4);
    expect(dayAt('2026-03-27T23:59:00+01:00', 'Asia/Tokyo')).toBe(1);
  });

  it('is the first before it began', () => {
    expect(dayOfPractice(opened, START, 'Europe/Amsterdam')).toBe(1);
  });
});
