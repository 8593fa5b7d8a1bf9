import fc from 'fast-check';
import { aChoice, aNumber, anInstrumentOf, aScale, compares } from '../../test/some-instrument';
import type { Answers, Scale } from '../index';
import { scaleBounds, scoreInstrument } from './score-instrument';

const items = [aChoice('een'), aChoice('twee'), aNumber('drie')];
const score = (scale: Scale, answers: Answers) =>
  scoreInstrument(anInstrumentOf(items, [scale]), answers)[0]?.score;
const weighted = (parts: readonly [string, boolean, number][], more: Partial<Scale> = {}) =>
  aScale([], { ...more, items: parts.map(([item, reverse, weight]) => ({ item, reverse, weight })) });

describe('a score', () => {
  it.each<[string, Scale, Answers, number | null]>([
    ['the mean of the answers', aScale(['een', 'twee']), { een: '1', twee: '4' }, 2.5],
    ['the sum of the answers', aScale(['een', 'twee'], { combine: 'sum' }), { een: '1', twee: '4' }, 5],
    ['counted from the other end for a reversed item', weighted([['een', true, 1]]), { een: '1' }, 3],
    [
      'weighed',
      weighted([
        ['een', false, 1],
        ['twee', false, 3],
      ]),
      { een: '0', twee: '4' },
      3,
    ],
    [
      'a weighed sum',
      weighted(
        [
          ['een', false, 1],
          ['twee', false, 3],
        ],
        { combine: 'sum' },
      ),
      { een: '2', twee: '4' },
      14,
    ],
    ['the mean of what was answered', aScale(['een', 'twee']), { twee: '4' }, 4],
    [
      'a sum in proportion when one is missing',
      aScale(['een', 'twee'], { combine: 'sum' }),
      { twee: '3' },
      6,
    ],
    ['none below the minimum', aScale(['een', 'twee'], { minimumValid: 2 }), { een: '4' }, null],
    ['none without any answer', aScale(['een']), {}, null],
    ['a zero, which is an answer', aScale(['een', 'twee'], { minimumValid: 2 }), { een: '0', twee: '0' }, 0],
    ['spread over 0 to 100', aScale(['een', 'twee'], { outOf: 100 }), { een: '1', twee: '3' }, 50],
    [
      'each item by its own range',
      aScale(['een', 'drie'], { outOf: 100 }),
      { een: '4', drie: 0 },
      (4 / 14) * 100,
    ],
  ])('is %s', (_, scale, answers, expected) => {
    expect(score(scale, answers)).toEqual(expected);
  });

  it('does not count what was answered before its question was hidden', () => {
    const hidden = aChoice('twee', { relevant: compares('een', '>=', 3) });
    const instrument = anInstrumentOf([aChoice('een'), hidden], [aScale(['een', 'twee'])]);
    expect(scoreInstrument(instrument, { een: '1', twee: '4' })).toEqual([
      { scale: 'schaal', score: 1, answered: 1, items: 2 },
    ]);
  });

  const parts = fc.array(
    fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 9 }), fc.option(fc.integer({ min: 0, max: 4 }))),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  const build = (drawn: readonly (readonly [boolean, number, number | null])[], more: Partial<Scale>) => {
    const questions = drawn.map((_, nth) => aChoice(`v${nth}`));
    const scale = aScale([], {
      ...more,
      items: drawn.map(([reverse, weight], nth) => ({ item: `v${nth}`, reverse, weight })),
    });
    const answers: Record<string, string> = {};
    drawn.forEach(([, , raw], nth) => raw !== null && (answers[`v${nth}`] = String(raw)));
    return { instrument: anInstrumentOf(questions, [scale]), scale, answers };
  };

  it('is the plain weighted mean or sum when everything is answered, whatever the weights and turned items', () => {
    fc.assert(
      fc.property(parts, fc.boolean(), (drawn, isMean) => {
        const complete = drawn.map(([reverse, weight, raw]) => [reverse, weight, raw ?? 2] as const);
        const { instrument, answers } = build(complete, { combine: isMean ? 'mean' : 'sum' });
        const sum = complete.reduce(
          (all, [turned, weight, raw]) => all + weight * (turned ? 4 - raw : raw),
          0,
        );
        const weights = isMean ? complete.reduce((all, [, weight]) => all + weight, 0) : 1;
        expect(scoreInstrument(instrument, answers)[0]?.score).toBeCloseTo(sum / weights, 9);
      }),
    );
  });

  it('never leaves its bounds, and is there exactly when enough was answered', () => {
    fc.assert(
      fc.property(
        parts,
        fc.boolean(),
        fc.option(fc.integer({ min: 1, max: 1000 })),
        (drawn, isMean, outOf) => {
          const minimumValid = Math.ceil(drawn.length / 2);
          const made = build(drawn, { combine: isMean ? 'mean' : 'sum', outOf, minimumValid });
          const [found] = scoreInstrument(made.instrument, made.answers);
          const { low, high } = scaleBounds(made.instrument, made.scale);
          expect(found?.score !== null).toBe(Object.keys(made.answers).length >= minimumValid);
          if (found?.score === null || found === undefined) return;
          expect(found.score).toBeGreaterThanOrEqual(low - 1e-9);
          expect(found.score).toBeLessThanOrEqual(high + 1e-9);
        },
      ),
    );
  });

  it('mirrors when every item is turned: the two together are the two ends', () => {
    fc.assert(
      fc.property(parts, (drawn) => {
        const straight = build(drawn, {});
        const turned = build(
          drawn.map(([reverse, weight, raw]) => [!reverse, weight, raw] as const),
          {},
        );
        const [one] = scoreInstrument(straight.instrument, straight.answers);
        const [other] = scoreInstrument(turned.instrument, turned.answers);
        if (one?.score == null || other?.score == null) return expect(one?.score).toBe(other?.score);
        expect(one.score + other.score).toBeCloseTo(4, 9);
      }),
    );
  });
});
