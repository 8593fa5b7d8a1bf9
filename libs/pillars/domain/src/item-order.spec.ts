import fc from 'fast-check';
import { itemOrder } from './item-order';
import { NINE_PILLARS_V1 } from './nine-pillars-v1';

const seed = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const every = [...NINE_PILLARS_V1.items.keys()].join();
const pillarAt = (index: number) => NINE_PILLARS_V1.items[index]?.pillar;

describe('the order of the items', () => {
  it('asks every item once and never two of one pillar in a row, for any seed', () => {
    fc.assert(
      fc.property(seed, (s) => {
        const order = itemOrder(NINE_PILLARS_V1, s);
        expect(order.toSorted((a, b) => a - b).join()).toBe(every);
        expect(order.some((index, i) => i > 0 && pillarAt(index) === pillarAt(order[i - 1] ?? -1))).toBe(
          false,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('asks each pillar once before any pillar comes back', () => {
    fc.assert(
      fc.property(seed, (s) => {
        const order = itemOrder(NINE_PILLARS_V1, s);
        for (let start = 0; start < 36; start += 9) {
          expect(new Set(order.slice(start, start + 9).map(pillarAt)).size).toBe(9);
        }
      }),
    );
  });

  it('is the same again for the same seed and another one for another seed', () => {
    fc.assert(
      fc.property(seed, seed, (a, b) => {
        fc.pre(a !== b);
        const order = itemOrder(NINE_PILLARS_V1, a).join();
        expect(itemOrder(NINE_PILLARS_V1, a).join()).toBe(order);
        expect(itemOrder(NINE_PILLARS_V1, b).join()).not.toBe(order);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not let an item have a fixed place', () => {
    const firsts = new Set(Array.from({ length: 2000 }, (_, s) => itemOrder(NINE_PILLARS_V1, s)[0]));
    expect(firsts.size).toBe(36);
  });

  it('stays what it was when people started answering', () => {
    expect(itemOrder(NINE_PILLARS_V1, 20260101)).toEqual([
      35, 0, 26, 18, 22, 5, 10, 28, 14, 25, 17, 34, 4, 23, 2, 31, 13, 8, 24, 21, 15, 33, 3, 19, 30, 6, 11, 16,
      32, 20, 12, 27, 1, 29, 7, 9,
    ]);
  });

  it.each([0.5, Number.NaN, 2 ** 31, -(2 ** 31) - 1])('refuses %p as a seed', (s) => {
    expect(() => itemOrder(NINE_PILLARS_V1, s)).toThrow(expect.objectContaining({ code: 'order.seed' }));
  });
});
