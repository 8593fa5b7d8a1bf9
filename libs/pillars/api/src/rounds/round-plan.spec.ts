import { planRounds } from './round-plan';

const TODAY = '2026-03-02';
const plan = (overrides: object = {}) =>
  planRounds({ opensOn: '2026-03-02', dueOn: '2026-03-16', repeat: null, ...overrides }, TODAY);

describe('the days of a round', () => {
  it('are those that the coach chose', () => {
    expect(plan()).toEqual([{ opensOn: '2026-03-02', dueOn: '2026-03-16' }]);
  });

  it('repeat with the same length, across a change of clocks', () => {
    expect(plan({ repeat: { everyWeeks: 2, until: '2026-04-01' } })).toEqual([
      { opensOn: '2026-03-02', dueOn: '2026-03-16' },
      { opensOn: '2026-03-16', dueOn: '2026-03-30' },
      { opensOn: '2026-03-30', dueOn: '2026-04-13' },
    ]);
  });

  it('may be one and the same', () => {
    expect(plan({ dueOn: '2026-03-02' })).toHaveLength(1);
  });

  it.each([
    ['round.dates', { dueOn: '2026-03-01' }],
    ['round.in-the-past', { opensOn: '2026-03-01' }],
    ['schedule.until', { repeat: { everyWeeks: 2, until: '2026-02-01' } }],
    ['schedule.too-many', { repeat: { everyWeeks: 1, until: '2036-02-01' } }],
  ])('are refused as %s', (code, overrides) => {
    expect(() => plan(overrides)).toThrow(expect.objectContaining({ code }));
  });
});
