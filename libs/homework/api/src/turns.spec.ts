import { occasionsOf, type Plan } from '@tweespraak/homework/domain';
import fc from 'fast-check';
import { closesAfter, dayOf, openTurns, turnNow, turnOn } from './turns';

const START = '2026-10-20'; // over the end of summer time
const rhythm = fc.oneof(
  fc.constant({ kind: 'once' as const }),
  fc.record({ kind: fc.constant('daily' as const), days: fc.integer({ min: 2, max: 60 }) }),
  fc.record({
    kind: fc.constant('weekly' as const),
    times: fc.integer({ min: 1, max: 7 }),
    weeks: fc.integer({ min: 1, max: 12 }),
  }),
);
const planOf = (one: Plan['rhythm']): Plan => ({ rhythm: one, startsOn: START, dueOn: '2026-10-27' });

describe('the name of a turn', () => {
  it('is one day for each turn, and says which turn it is', () => {
    fc.assert(
      fc.property(rhythm.map(planOf), (plan) => {
        const all = occasionsOf(plan);
        const days = all.map((one) => dayOf(plan, one));
        expect(new Set(days).size).toBe(all.length);
        expect(days.map((day) => turnOn(plan, day)?.number)).toEqual(all.map(({ number }) => number));
      }),
    );
  });

  it('asks for today first, and lets what grace allows be filled in', () => {
    const plan = planOf({ kind: 'daily', days: 14 });
    expect(openTurns(plan, '2026-10-26', [])).toEqual(['2026-10-24', '2026-10-25', '2026-10-26']);
    expect(turnNow(plan, '2026-10-26', [])).toBe('2026-10-26');
    expect(turnNow(plan, '2026-10-26', ['2026-10-26'])).toBe('2026-10-25');
    expect(turnNow(plan, '2026-10-26', openTurns(plan, '2026-10-26', []))).toBeNull();
    expect(turnNow(plan, '2026-10-19', [])).toBeNull();
  });

  it('of a weekly rhythm is a place in its week, whenever in that week it is done', () => {
    const plan = planOf({ kind: 'weekly', times: 2, weeks: 3 });
    expect(openTurns(plan, '2026-10-29', [])).toEqual(['2026-10-27', '2026-10-28']);
    expect(openTurns(plan, '2026-10-28', ['2026-10-20'])).toEqual(['2026-10-21', '2026-10-27', '2026-10-28']);
    expect(turnNow(plan, '2026-10-27', ['2026-10-27'])).toBe('2026-10-28');
    expect(turnOn(plan, '2026-10-22')).toBeNull();
  });

  it('stays welcome for a while after its date when it is done once', () => {
    expect(closesAfter(planOf({ kind: 'once' }))).toBe('2026-11-24');
    expect(closesAfter(planOf({ kind: 'daily', days: 7 }))).toBe('2026-10-28');
  });
});
