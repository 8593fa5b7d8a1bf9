import fc from 'fast-check';
import { DIALOGUE_KEYS } from '../script/dialogue-keys';
import { scripts } from '../script/scripts';
import { walk } from '../../test/walk';

const MOVES_PER_SCRIPT = 10_000;
const RUNS = 20;
/** A rare end may take some walks more; one that nobody reaches must fail. */
const MOST_WALKS = 200;

describe('The ten invariants of a dialogue', () => {
  it.each(DIALOGUE_KEYS)('hold on every random walk through %s, and its events give its room back', (key) => {
    const script = scripts[key];
    const steps = new Set<string>();
    const ends = new Set<string>();
    let moves = 0;
    const walks = fc.tuple(fc.noBias(fc.integer()), fc.noBias(fc.integer({ min: 1, max: 1000 })));
    fc.assert(
      fc.property(walks, ([seed, length]) => {
        const seen = walk(script, seed, length);
        moves += seen.accepted;
        seen.steps.forEach((step) => steps.add(step));
        seen.ends.forEach((end) => ends.add(end));
        expect(seen.violations).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    const ways = [...script.ends, 'stopped', 'lapsed'];
    const seenAll = () => steps.size === script.steps.length && ways.every((end) => ends.has(end));
    for (let seed = 0; moves < MOVES_PER_SCRIPT || (!seenAll() && seed < MOST_WALKS); seed += 1) {
      const seen = walk(script, seed, 500);
      moves += seen.accepted;
      seen.steps.forEach((step) => steps.add(step));
      seen.ends.forEach((end) => ends.add(end));
      expect(seen.violations).toEqual([]);
    }
    expect(moves).toBeGreaterThanOrEqual(MOVES_PER_SCRIPT);
    expect([...steps].sort()).toEqual(script.steps.map(({ id }) => id).sort());
    expect([...ends]).toEqual(expect.arrayContaining(ways));
  });
});
