import fc from 'fast-check';
import { addDays } from '@tweespraak/shared/kernel';
import { occasionCount } from '../exercises/occasion-count';
import type { Rhythm } from '../exercises/exercise';
import { lastDayOf, occasionFor, occasionsOf, openOccasions, type Plan } from './occasions';

const plan = (rhythm: Rhythm, startsOn = '2028-02-27', dueOn = '2028-03-03'): Plan => ({
  rhythm,
  startsOn,
  dueOn,
});
const daily = plan({ kind: 'daily', days: 4 });
const weekly = plan({ kind: 'weekly', times: 2, weeks: 2 });
const once = plan({ kind: 'once' });

const anyRhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.constant<Rhythm>({ kind: 'once' }),
  fc.integer({ min: 1, max: 40 }).map((days): Rhythm => ({ kind: 'daily', days })),
  fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 8 }))
    .map(([times, weeks]): Rhythm => ({ kind: 'weekly', times, weeks })),
);
const anyDay = fc.integer({ min: 0, max: 1_000 }).map((days) => addDays('2027-03-01', days));

describe('The turns of a piece of homework', () => {
  it('are days of the calendar, also over 29 February', () => {
    expect(occasionsOf(daily).map(({ from }) => from)).toEqual([
      '2028-02-27',
      '2028-02-28',
      '2028-02-29',
      '2028-03-01',
    ]);
    expect(lastDayOf(daily)).toBe('2028-03-01');
  });

  it('are so many in each week, with the steps of that week', () => {
    expect(occasionsOf(weekly).map(({ number, week, from, to }) => [number, week, from, to])).toEqual([
      [1, 1, '2028-02-27', '2028-03-04'],
      [2, 1, '2028-02-27', '2028-03-04'],
      [3, 2, '2028-03-05', '2028-03-11'],
      [4, 2, '2028-03-05', '2028-03-11'],
    ]);
  });

  it('may be filled in up to two days later, today first', () => {
    expect(occasionFor(daily, '2028-02-29', [])?.from).toBe('2028-02-29');
    expect(occasionFor(daily, '2028-02-29', [3])?.from).toBe('2028-02-28');
    expect(occasionFor(daily, '2028-03-03', [])?.from).toBe('2028-03-01');
    expect(occasionFor(daily, '2028-03-04', [])).toBeNull();
    expect(occasionFor(weekly, '2028-03-06', [3, 4])?.number).toBe(1);
    expect(occasionFor(weekly, '2028-03-07', [3, 4])).toBeNull();
  });

  it('are there before their day for nobody', () => {
    expect([daily, weekly, once].map((one) => occasionFor(one, '2028-02-26', []))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('done once stay welcome for four weeks, and a date before the beginning is the beginning', () => {
    expect(occasionFor(once, '2028-03-31', [])?.number).toBe(1);
    expect(occasionFor(once, '2028-04-01', [])).toBeNull();
    expect(lastDayOf(plan({ kind: 'once' }, '2028-03-05', '2028-03-01'))).toBe('2028-03-05');
  });

  it('are as many as the rhythm says, numbered from one, each open on all its own days', () => {
    fc.assert(
      fc.property(anyRhythm, anyDay, fc.integer({ min: 0, max: 30 }), (rhythm, startsOn, days) => {
        const any = plan(rhythm, startsOn, addDays(startsOn, days));
        const all = occasionsOf(any);
        expect(all.map(({ number }) => number)).toEqual(
          Array.from({ length: occasionCount(rhythm) }, (_, index) => index + 1),
        );
        for (const { number, from, to } of all) {
          for (const day of [from, to]) {
            expect(openOccasions(any, day).map((one) => one.number)).toContain(number);
          }
        }
      }),
    );
  });

  it('lead through the whole exercise when each day one is done', () => {
    fc.assert(
      fc.property(anyRhythm, anyDay, (rhythm, startsOn) => {
        const any = plan(rhythm, startsOn, startsOn);
        const taken: number[] = [];
        for (let day = startsOn; day <= lastDayOf(any); day = addDays(day, 1)) {
          const next = occasionFor(any, day, taken);
          if (next) taken.push(next.number);
        }
        expect(taken).toHaveLength(occasionCount(rhythm));
        expect(new Set(taken).size).toBe(taken.length);
      }),
    );
  });
});
