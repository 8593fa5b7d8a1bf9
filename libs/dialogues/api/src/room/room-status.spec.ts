import { type EndedHow, openRoom, type Phase } from '@tweespraak/dialogues/domain';
import { statusOf } from './room-status';

const room = openRoom({
  ...{ key: 'imago', level: 1, first: 'a', coachPresent: true, mode: 'two-phones', topicGiven: false, at: 0 },
});

describe('how a dialogue stands by its room', () => {
  it.each<[Phase, EndedHow | null, string]>([
    ['waiting', null, 'planned'],
    ['active', null, 'running'],
    ['reground', null, 'running'],
    ['paused', null, 'paused'],
    ['return-booked', null, 'paused'],
    ['ended', 'completed', 'closed'],
    ['ended', 'not-yet', 'closed'],
    ['ended', 'to-request', 'closed'],
    ['ended', 'on-paper', 'closed'],
    ['ended', 'stopped', 'stopped'],
    ['ended', 'coach-stopped', 'stopped'],
    ['ended', 'lapsed', 'lapsed'],
  ])('%s (%s) is %s', (phase, endedHow, status) => {
    expect(statusOf({ ...room, phase, endedHow })).toBe(status);
  });
});
