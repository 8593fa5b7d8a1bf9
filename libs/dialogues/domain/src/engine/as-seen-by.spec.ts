import { Play } from '../../test/play';
import { screenOf } from '../screen/screen-of';
import { reduce } from './advance';
import { hiddenFrom, roomFor, withoutNudge } from './as-seen-by';

const NUDGE = { type: 'nudge', to: 'b', nudge: 'mirror-first' } as const;
const nudged = (mode: 'two-phones' | 'one-phone') =>
  new Play('imago', { coachPresent: true, mode }).go('a begin').move('coach', NUDGE);

describe('A nudge is for one phone', () => {
  it('and not in the room that the other one gets', () => {
    const { room } = nudged('two-phones');
    expect(roomFor(room, 'a').nudges).toEqual({ a: null, b: null });
    expect(roomFor(room, 'b')).toBe(room);
    expect(roomFor(room, 'coach')).toBe(room);
  });

  it('and not in the event that the other one gets, which only counts there', () => {
    const { room, events, script } = nudged('two-phones');
    const [before] = [nudged('two-phones').start];
    const [begun, event] = events;
    if (!begun || !event) throw new Error('two moves were made');
    expect(hiddenFrom(event)).toBe('a');
    const masked = withoutNudge(event);
    expect(JSON.stringify(masked)).not.toContain('mirror-first');
    const theirs = reduce(script, reduce(script, before, begun), masked);
    expect(theirs.version).toBe(room.version);
    expect(screenOf(script, theirs, 'a')).toEqual(screenOf(script, room, 'a'));
    expect(hiddenFrom(begun)).toBeNull();
  });

  it('unless it is the one that lies between them', () => {
    const { room, events } = nudged('one-phone');
    expect(roomFor(room, 'a').nudges).toEqual({ a: null, b: 'mirror-first' });
    expect(events.map(hiddenFrom)).toEqual([null, null]);
  });

  it('and is gone when that phone is laid between them', () => {
    expect(nudged('two-phones').go('a share-phone').room.nudges).toEqual({ a: null, b: null });
  });
});
