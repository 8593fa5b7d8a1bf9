import fc from 'fast-check';
import { linePath, runsOf, spread } from './geometry';

const at = (x: number) => ({ x, y: 0 });

describe('lines', () => {
  it('break at a missing score', () => {
    expect(linePath([at(0), at(1), null, at(3), at(4)])).toBe('M0 0L1 0M3 0L4 0');
  });

  it('draw nothing for a score alone, since its mark does', () => {
    expect(linePath([null, at(1), null])).toBe('');
  });

  it('find the runs between what is missing', () => {
    expect(runsOf([1, 2, null, null, 3])).toEqual([[1, 2], [3]]);
  });
});

describe('names at the line ends', () => {
  it('stay where they are when there is room', () => {
    expect(spread([10, 50], 15, 0, 100)).toEqual([10, 50]);
  });

  it('move apart as little as possible', () => {
    expect(spread([50, 52], 14, 0, 100)).toEqual([44, 58]);
  });

  it('keep their distance, their order and their room', () => {
    const heights = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(heights, (given) => {
        const placed = spread(given, 14, 0, 100);
        const sorted = [...placed].sort((x, y) => x - y);
        sorted.slice(1).forEach((y, i) => expect(y - (sorted[i] ?? 0)).toBeGreaterThan(13.9));
        expect(Math.min(...placed)).toBeGreaterThanOrEqual(-0.1);
        expect(Math.max(...placed)).toBeLessThanOrEqual(100.1);
        given.forEach((y, i) =>
          given.forEach((other, j) => {
            if (y < other) expect(placed[i]).toBeLessThan(placed[j] ?? 0);
          }),
        );
      }),
    );
  });
});
