import { openRoom, type Room } from '@tweespraak/dialogues/domain';
import { nextDayOf } from './due';

const DAY = 86_400_000;
const BEGUN = 1_790_000_000_000;
const aRoom = (key: Room['key'], overrides: Partial<Room> = {}): Room => ({
  ...openRoom({
    ...{ key, level: 1, first: 'a', coachPresent: false },
    ...{ mode: 'two-phones', topicGiven: false, at: BEGUN },
  }),
  ...{ phase: 'active', begunAt: BEGUN },
  ...overrides,
});
const next = (room: Room, days: number) => nextDayOf(room, new Date(BEGUN + days * DAY));

describe('a practice that a safety flag would end', () => {
  it('is looked at once in each of its days, at the time at which it began', () => {
    const room = aRoom('zero-negativity', { movedAt: BEGUN + 2.9 * DAY });
    expect([0.5, 1, 2.99].map((days) => next(room, days))).toEqual([1, 2, 3].map((day) => BEGUN + day * DAY));
  });

  it('not before it began, not after its end, and no other is', () => {
    expect(next(aRoom('zero-negativity', { phase: 'waiting', begunAt: null }), 1)).toBeNull();
    expect(next(aRoom('zero-negativity', { phase: 'ended' }), 1)).toBeNull();
    expect(next(aRoom('gratitude'), 1)).toBeNull();
  });
});
