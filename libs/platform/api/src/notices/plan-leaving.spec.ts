import { planLeaving, type Situation, type Waiting } from './plan-leaving';

const NOON = new Date('2027-05-03T12:00:00+02:00');
const at = (text: string) => new Date(text);
const waiting = (id: string, more: Partial<Waiting> = {}): Waiting => ({
  id,
  dueAt: NOON,
  untilAt: null,
  remindedAt: null,
  ...more,
});
const plan = (ones: readonly Waiting[], more: Partial<Situation> = {}) =>
  planLeaving({
    now: NOON,
    timeZone: 'Europe/Amsterdam',
    quiet: { from: 21 * 60, until: 8 * 60 },
    lastDay: null,
    waiting: ones,
    ...more,
  });

describe('what somebody is told, and when', () => {
  it('is everything that is due, in one message', () => {
    expect(plan([waiting('a'), waiting('b')])).toEqual({ leave: ['a', 'b'], stale: [], lookAt: null });
  });

  it('waits for its own moment', () => {
    const dueAt = at('2027-05-04T09:00:00+02:00');
    expect(plan([waiting('a', { dueAt })])).toEqual({ leave: [], stale: [], lookAt: dueAt });
  });

  it('waits for the end of quiet hours', () => {
    const now = at('2027-05-03T23:00:00+02:00');
    const { leave, lookAt } = plan([waiting('a')], { now });
    expect([leave, lookAt]).toEqual([[], at('2027-05-04T08:00:00+02:00')]);
  });

  it('waits for the next morning when a message left today, also without quiet hours', () => {
    const told = { lastDay: '2027-05-03', quiet: { from: 0, until: 0 } };
    expect(plan([waiting('a')], told).lookAt).toEqual(at('2027-05-04T08:00:00+02:00'));
    expect(plan([waiting('a')], { ...told, now: at('2027-05-04T00:10:00+02:00') }).leave).toEqual(['a']);
  });

  it('does not take along what comes later today: that is for tomorrow', () => {
    const tonight = waiting('b', { dueAt: at('2027-05-03T20:00:00+02:00') });
    expect(plan([waiting('a'), tonight])).toEqual({
      leave: ['a'],
      stale: [],
      lookAt: at('2027-05-04T08:00:00+02:00'),
    });
  });

  it('repeats a reminder of one task after three days on the wall, a short night among them or not', () => {
    const remindedAt = at('2027-03-26T12:00:00+01:00');
    const now = at('2027-03-27T12:00:00+01:00');
    const again = plan([waiting('a', { dueAt: now, remindedAt })], { now, lastDay: '2027-03-26' });
    expect([again.leave, again.lookAt]).toEqual([[], at('2027-03-29T12:01:00+02:00')]);
  });

  it('lets other news pass a reminder that has to wait', () => {
    const remindedAt = at('2027-05-02T12:00:00+02:00');
    expect(plan([waiting('a', { remindedAt }), waiting('b')]).leave).toEqual(['b']);
  });

  it('says nothing about what is no news any more', () => {
    const over = waiting('a', { untilAt: NOON });
    const still = waiting('b', { untilAt: at('2027-05-03T12:00:01+02:00') });
    expect(plan([over, still])).toEqual({ leave: ['b'], stale: ['a'], lookAt: null });
  });

  it('looks again when something stops being news before it could leave', () => {
    const untilAt = at('2027-05-04T07:00:00+02:00');
    expect(plan([waiting('a', { untilAt })], { lastDay: '2027-05-03' }).lookAt).toEqual(untilAt);
  });

  it('is nothing when nothing waits', () => {
    expect(plan([])).toEqual({ leave: [], stale: [], lookAt: null });
  });
});
