import fc from 'fast-check';
import { aQueueCouple, aQueuePartner, aQueueRound, SEAT_IN, SEAT_NEW, withTotals } from '../test/caseload';
import type { QueueCouple, QueueRound } from './today-model';
import { todayQueue } from './today-queue';

const day = { today: '2026-03-09', timeZone: 'Europe/Amsterdam' };
const withRound = (changes: Partial<QueueRound>, id = 'couple') =>
  aQueueCouple(id, { pending: [aQueueRound(changes)] });
const reasons = (couple: QueueCouple) => todayQueue([couple], day).flatMap((entry) => entry.reasons);
const kinds = (couple: QueueCouple) => reasons(couple).map(({ kind }) => kind);

describe('the work queue of today', () => {
  it('leaves out couples that wait for nothing', () => {
    expect(todayQueue([aQueueCouple('calm')], day)).toEqual([]);
  });

  it('leaves out archived couples, whatever waits there', () => {
    const flagged = aQueueCouple('away', {
      a: aQueuePartner({ flagged: true }),
      archivedAt: '2026-01-01T00:00:00Z',
    });
    expect(todayQueue([flagged], day)).toEqual([]);
  });

  it('puts a talk alone first and never says with whom', () => {
    const flagged = aQueueCouple('flagged', {
      b: aQueuePartner({ flagged: true }),
      pending: [aQueueRound({ a: SEAT_IN, b: SEAT_IN })],
    });
    expect(reasons(flagged)).toMatchObject([{ kind: 'talkAlone', who: null }, { kind: 'ready' }]);
  });

  it('says that a round is ready when both are in, both agreed and the coach has not released', () => {
    expect(kinds(withRound({ a: SEAT_IN, b: SEAT_IN }))).toEqual(['ready']);
  });

  it('needs nobody for a round that is open or will open by itself', () => {
    expect(kinds(withRound({ a: SEAT_IN, b: SEAT_IN, isOpen: true }))).toEqual([]);
    expect(kinds(withRound({ a: SEAT_IN, b: SEAT_IN, releaseAt: '2026-03-12T10:00:00Z' }))).toEqual([]);
  });

  it('waits for the consent of the one who has not given it, released or not', () => {
    const silent = { ...SEAT_IN, consent: 'withdrawn' } as const;
    expect(reasons(withRound({ a: SEAT_IN, b: silent }))).toMatchObject([
      { kind: 'consent', who: 'b', passed: false },
    ]);
    expect(reasons(withRound({ a: silent, b: silent, releaseAt: '2026-03-08T10:00:00Z' }))).toMatchObject([
      { kind: 'consent', who: null, passed: true },
    ]);
  });

  it('counts the days of one in and one out on the wall of the practice, from the third on', () => {
    const at = (submittedAt: string) => reasons(withRound({ a: { ...SEAT_IN, submittedAt }, b: SEAT_NEW }));
    expect(at('2026-03-07T10:00:00Z')).toEqual([]);
    expect(at('2026-03-05T23:30:00Z')).toMatchObject([{ kind: 'oneIn', who: 'b', days: 3 }]);
  });

  it('warns of a round that is due within three days or past, and not of one that has not opened', () => {
    expect(kinds(withRound({ dueOn: '2026-03-13' }))).toEqual([]);
    expect(reasons(withRound({ dueOn: '2026-03-12' }))).toMatchObject([{ kind: 'due', days: 3 }]);
    expect(reasons(withRound({ dueOn: '2026-03-07' }))).toMatchObject([{ kind: 'due', days: -2 }]);
    expect(kinds(withRound({ opensOn: '2026-03-10', dueOn: '2026-03-11' }))).toEqual([]);
  });

  it('tells the coach who would rather not this time', () => {
    const declined = { ...SEAT_NEW, state: 'declined' } as const;
    expect(reasons(withRound({ a: SEAT_IN, b: declined }))).toMatchObject([{ kind: 'declined', who: 'b' }]);
  });

  it('speaks of a drop only past the measurement error of the total', () => {
    expect(kinds(withTotals('noise', [60, 50], [60, 60]))).toEqual([]);
    expect(reasons(withTotals('drop', [60, 49], [60, 60]))).toMatchObject([{ kind: 'drop', who: 'a' }]);
    expect(reasons(withTotals('both', [60, 49], [60, 49]))).toMatchObject([{ kind: 'drop', who: null }]);
  });

  it('sees a drop of their mean that neither shows alone', () => {
    expect(reasons(withTotals('mean', [60, 51], [60, 51]))).toMatchObject([{ kind: 'drop', who: null }]);
  });

  it('calls it apart when one went back while the other went forward', () => {
    expect(reasons(withTotals('apart', [50, 62], [62, 50]))).toMatchObject([{ kind: 'apart', who: 'b' }]);
  });

  it('lets a drop of more than four weeks ago rest', () => {
    expect(kinds(withTotals('old', [60, 40], [60, 40], '2026-02-08T10:00:00Z'))).toEqual([]);
  });

  it('tells an invitation that ran out before one that still stands', () => {
    const invited = (id: string, invitation: 'sent' | 'expired') =>
      aQueueCouple(id, { b: aQueuePartner({ invitation }), finishedRounds: 0 });
    expect(todayQueue([invited('sent', 'sent'), invited('expired', 'expired')], day)).toMatchObject([
      { coupleId: 'expired', reasons: [{ kind: 'invitation', who: 'b', passed: true }] },
      { coupleId: 'sent', reasons: [{ kind: 'invitation', who: 'b', passed: false }] },
    ]);
  });

  it('proposes a first test once both have joined', () => {
    expect(kinds(aQueueCouple('new', { finishedRounds: 0 }))).toEqual(['firstTest']);
  });

  it('puts the longest waiting first within one kind', () => {
    const one = (id: string, submittedAt: string) =>
      withRound({ a: { ...SEAT_IN, submittedAt }, b: SEAT_NEW }, id);
    const entries = todayQueue(
      [one('short', '2026-03-05T10:00:00Z'), one('long', '2026-03-01T10:00:00Z')],
      day,
    );
    expect(entries.map(({ coupleId }) => coupleId)).toEqual(['long', 'short']);
  });

  it('orders couples by urgency, each once, whatever order they come in', () => {
    const all = [
      aQueueCouple('talk', { a: aQueuePartner({ flagged: true }) }),
      withRound({ a: SEAT_IN, b: SEAT_IN }, 'ready'),
      withRound({ a: SEAT_IN, b: { ...SEAT_IN, consent: 'not-asked' } }, 'consent'),
      withRound({ a: SEAT_IN, b: SEAT_NEW }, 'oneIn'),
      withRound({ dueOn: '2026-03-10' }, 'due'),
      withTotals('drop', [60, 40], [60, 60]),
      withTotals('apart', [50, 62], [62, 50]),
      aQueueCouple('invitation', { a: aQueuePartner({ invitation: 'sent' }), finishedRounds: 0 }),
    ];
    const expected = all.map(({ id }) => id);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(todayQueue(shuffled, day).map(({ coupleId }) => coupleId)).toEqual(expected);
      }),
    );
  });
});
