import fc from 'fast-check';
import { hideSmallClasses, SMALLEST_CLASS } from './small-classes';

const shown = (...counts: number[]) => hideSmallClasses(counts.map((count) => ({ count, couples: count })));

/** All ways to share `total` couples over `classes` classes. */
function partitions(total: number, classes: number): number[][] {
  if (classes === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) =>
    partitions(total - first, classes - 1).map((rest) => [first, ...rest]),
  ).flat();
}

describe('classes of a few couples', () => {
  it('are shown when none is small', () => {
    expect(shown(12, 0, 7)).toEqual([12, 0, 7]);
  });

  it('are hidden together with the smallest other one', () => {
    expect(shown(3, 20, 8)).toEqual([null, 20, null]);
    expect(shown(3, 0, 8)).toEqual([null, 0, null]);
  });

  it('are hidden with another one also where there are two of them', () => {
    expect(shown(4, 20, 1)).toEqual([null, null, null]);
    expect(shown(2, 20, 2, 9)).toEqual([null, 20, null, null]);
    expect(shown(4, 4, 4)).toEqual([null, null, null]);
  });

  it('go by couples, not by what is counted', () => {
    const classes = [
      { count: 40, couples: 3 },
      { count: 12, couples: 12 },
    ];
    expect(hideSmallClasses(classes)).toEqual([null, null]);
  });

  it('are never shown, and what is hidden holds five couples in two classes', () => {
    const counts = fc.array(fc.nat(30), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(counts, (all) => {
        fc.pre(all.reduce((sum, count) => sum + count, 0) >= 10);
        const cells = shown(...all);
        const hidden = all.filter((_, nth) => cells[nth] === null);
        cells.forEach((cell, nth) => expect([null, all[nth]]).toContain(cell));
        for (const cell of cells) expect(cell !== null && cell > 0 && cell < SMALLEST_CLASS).toBe(false);
        expect(hidden.length).not.toBe(1);
        if (hidden.length > 0)
          expect(hidden.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  it.each([
    [2, 10, 24],
    [3, 5, 20], // as few as the bars beside the outcomes can add up to
    [4, 10, 16],
    [6, 10, 12],
  ])(
    'cannot be worked out in %i classes of %i to %i couples by somebody who knows the total and the rule',
    (classes, least, most) => {
      for (let total = least; total <= most; total += 1) {
        const byView = Map.groupBy(partitions(total, classes), (counts) => JSON.stringify(shown(...counts)));
        for (const [view, possible] of byView) {
          (JSON.parse(view) as (number | null)[]).forEach((cell, nth) => {
            if (cell !== null) return;
            const values = new Set(possible.map((counts) => counts[nth]));
            expect([total, view, nth, values.size > 1]).toEqual([total, view, nth, true]);
          });
        }
      }
    },
  );
});
