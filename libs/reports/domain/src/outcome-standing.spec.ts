import type { CoupleFact, RoundFact } from './figure-facts';
import { standings } from './outcome-standing';

const Q3 = { from: '2026-07-01', to: '2026-09-30' };
const TODAY = '2026-11-22';
const couple = (coupleId: string, archivedOn: string | null = null): CoupleFact => ({
  ...{ coupleId, createdOn: '2026-01-05', archivedOn },
});
/** Handed in by both on the day it was due, and open, unless said otherwise. */
const round = (coupleId: string, on: string, changes: Partial<RoundFact> = {}): RoundFact => ({
  ...{ roundId: `${coupleId} ${on}`, coupleId, instrumentVersion: '9p-36@1', dueOn: on },
  ...{ handedInAt: `${on}T10:00:00.000Z`, handedInOn: on, open: true },
  ...changes,
});
const notHandedIn = { handedInAt: null, handedInOn: null, open: false };
const standing = (rounds: readonly RoundFact[], archivedOn: string | null = null, today = TODAY) =>
  standings([couple('c', archivedOn)], rounds, Q3, today)[0]?.is ?? null;

describe('a couple, for the outcomes of a quarter,', () => {
  const first = round('c', '2026-03-10');

  it('is measured from its first open round to the last one in the quarter', () => {
    const rounds = ['2026-03-10', '2026-05-10', '2026-07-10', '2026-09-30', '2026-10-01'].map((on) =>
      round('c', on),
    );
    expect(standings([couple('c')], rounds, Q3, TODAY)).toMatchObject([
      { is: 'measured', first: { roundId: 'c 2026-03-10' }, last: { roundId: 'c 2026-09-30' } },
    ]);
  });

  it('is measured once, whatever it handed in', () => {
    const rounds = ['2026-03-10', '2026-07-10', '2026-08-10'].map((on) => round('c', on));
    expect(standings([couple('c'), couple('d')], rounds, Q3, TODAY)).toHaveLength(1);
  });

  it('is compared within one version of the test', () => {
    const other = { instrumentVersion: '9p-36@2' };
    const rounds = [first, round('c', '2026-05-10', other), round('c', '2026-08-10', other)];
    expect(standings([couple('c')], rounds, Q3, TODAY)).toMatchObject([
      { first: { roundId: 'c 2026-05-10' } },
    ]);
    expect(standing([first, round('c', '2026-08-10', other)])).toBe('notShared');
  });

  it('is not shared when the follow-up, or the first, is not open', () => {
    const follow = round('c', '2026-08-10');
    expect(standing([first, { ...follow, open: false }])).toBe('notShared');
    expect(standing([{ ...first, open: false }, follow])).toBe('notShared');
  });

  it('falls back on an earlier follow-up in the quarter that is open', () => {
    const rounds = [first, round('c', '2026-07-10'), round('c', '2026-09-10', { open: false })];
    expect(standings([couple('c')], rounds, Q3, TODAY)).toMatchObject([
      { last: { roundId: 'c 2026-07-10' } },
    ]);
  });

  it('is not measured when a follow-up was due and was not handed in by both', () => {
    expect(standing([first, round('c', '2026-08-10', notHandedIn)])).toBe('notMeasured');
  });

  it('waits two weeks for what is late, before it is said to be missing', () => {
    const late = [first, round('c', '2026-09-20', notHandedIn)];
    expect(standing(late, null, '2026-10-03')).toBe(null);
    expect(standing(late, null, '2026-10-04')).toBe('notMeasured');
  });

  it('ended, reason unknown, when it was closed without a follow-up', () => {
    expect(standing([first], '2026-08-01')).toBe('ended');
    expect(standing([first, round('c', '2026-08-10', notHandedIn)], '2026-09-01')).toBe('ended');
  });

  it('counts what it reached, also when it was closed afterwards', () => {
    expect(standing([first, round('c', '2026-08-10')], '2026-09-01')).toBe('measured');
  });

  it.each<[string, RoundFact[], string | null]>([
    ['was never measured', [], null],
    ['was measured for the first time in the quarter', [round('c', '2026-08-10')], null],
    ['was first measured after it', [round('c', '2026-10-10'), round('c', '2026-08-10', notHandedIn)], null],
    ['was due nothing in it', [first, round('c', '2026-06-30', notHandedIn)], null],
    ['closed it after a follow-up in an earlier quarter', [first, round('c', '2026-05-10')], '2026-08-01'],
    ['was closed in another quarter', [first], '2026-10-01'],
  ])('is not eligible when it %s', (_, rounds, archivedOn) => {
    expect(standing(rounds, archivedOn)).toBe(null);
  });
});
