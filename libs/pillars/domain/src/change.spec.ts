import fc from 'fast-check';
import { classifyChange } from './change';
import { findParameters, reliableChangeThreshold, type ErrorLevel } from './measurement-error';

const parameters = findParameters('placeholder@1');
const levels: readonly ErrorLevel[] = ['partnerPillar', 'couplePillar', 'partnerTotal', 'coupleTotal'];
const change = (before: number | null, after: number | null, level: ErrorLevel = 'partnerPillar') =>
  classifyChange(before, after, parameters, level);
const score = fc.double({ min: 0, max: 100, noNaN: true });

describe('change between two measurements', () => {
  it.each([
    [40, 68, 'forward'],
    [40, 67, 'none'],
    [68, 40, 'back'],
    [67, 40, 'none'],
    [50, 50, 'none'],
  ] as const)('one partner’s pillar from %p to %p is %p', (before, after, expected) => {
    expect(change(before, after)?.class).toBe(expected);
  });

  it('takes 20 points on a couple’s pillar, 11 on a partner’s total, 8 on the couple’s total', () => {
    expect([change(40, 59, 'couplePillar')?.class, change(40, 60, 'couplePillar')?.class]).toEqual([
      'none',
      'forward',
    ]);
    expect([change(40, 50, 'partnerTotal')?.class, change(40, 51, 'partnerTotal')?.class]).toEqual([
      'none',
      'forward',
    ]);
    expect([change(40, 47, 'coupleTotal')?.class, change(40, 48, 'coupleTotal')?.class]).toEqual([
      'none',
      'forward',
    ]);
  });

  it('gives the index of Jacobson and Truax', () => {
    expect(change(40, 68)).toMatchObject({ delta: 28 });
    expect(change(40, 68)?.rci).toBeCloseTo(28 / (Math.SQRT2 * 10), 10);
  });

  it('hints softly between 18.1 and 27.7 points, and not beside a reliable change', () => {
    expect([18, 19, 27, 28].map((delta) => change(40, 40 + delta)?.signal)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect([-18, -19, -27, -28].map((delta) => change(60, 60 + delta)?.signal)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('says when the start was too high or too low to show change', () => {
    expect([72, 73].map((before) => change(before, 80)?.ceiling)).toEqual([false, true]);
    expect([27, 28].map((before) => change(before, 10)?.floor)).toEqual([true, false]);
  });

  it('is silent when a score is missing, and treats 0 as a score', () => {
    expect([change(null, 50), change(50, null), change(null, null)]).toEqual([null, null, null]);
    expect(change(0, 30)?.class).toBe('forward');
  });

  it('weighs each measurement with its own parameters', () => {
    const sharper = { ...parameters, pillar: { sd: 20, reliability: 0.91 } };
    const mixed = classifyChange(40, 66, sharper, 'partnerPillar', parameters);
    expect(mixed?.rci).toBeCloseTo(26 / Math.hypot(10, 6), 10);
    expect(mixed?.class).toBe('forward');
    expect(change(40, 66)?.class).toBe('none');
  });

  it('is reliable exactly above the threshold, and the same backwards', () => {
    fc.assert(
      fc.property(score, score, fc.constantFrom(...levels), (before, after, level) => {
        const threshold = reliableChangeThreshold(parameters, level);
        fc.pre(Math.abs(Math.abs(after - before) - threshold) > 1e-9);
        const there = change(before, after, level);
        const back = change(after, before, level);
        expect(there?.class !== 'none').toBe(Math.abs(after - before) > threshold);
        expect((there?.rci ?? 1) + (back?.rci ?? 1)).toBeCloseTo(0, 10);
        expect(there?.class === 'forward').toBe(back?.class === 'back');
      }),
    );
  });

  it('does not become weaker when the later score rises', () => {
    const rank = { back: 0, none: 1, forward: 2 } as const;
    fc.assert(
      fc.property(score, score, score, (before, x, y) => {
        const [low, high] = [change(before, Math.min(x, y)), change(before, Math.max(x, y))];
        expect(rank[low?.class ?? 'none']).toBeLessThanOrEqual(rank[high?.class ?? 'none']);
      }),
    );
  });
});
