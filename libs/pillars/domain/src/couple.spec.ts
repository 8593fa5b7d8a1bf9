import fc from 'fast-check';
import { SKIPPED, type RawAnswer } from './answers';
import { gap, guessAccuracy, profileSimilarity, sharedStrength, similarityWord } from './couple';
import { NINE_PILLARS_V1 } from './nine-pillars-v1';

const A = [70, 55, 40, 65, 50, 45, 60, 35, 48];
const B = [66, 58, 62, 60, 30, 50, 55, 40, 52];
const profile = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 9, maxLength: 9 });

describe('the gap between partners', () => {
  it('is A minus B, and unknown when either is', () => {
    expect(gap(30, 70)).toBe(-40);
    expect(gap(0, 0)).toBe(0);
    expect([gap(null, 50), gap(50, null), gap(50, undefined)]).toEqual([null, null, null]);
  });
});

describe('profile similarity', () => {
  it('is 0.513 for the published vectors', () => {
    expect(profileSimilarity(A, B)).toBeCloseTo(0.513, 3);
  });

  it('is 1 for the same profile and lower for the same shape at another height', () => {
    expect(profileSimilarity(A, A)).toBeCloseTo(1, 10);
    expect(
      profileSimilarity(
        A,
        A.map((x) => x + 20),
      ),
    ).toBeLessThan(0.9);
  });

  it('looks only at pillars that both have, and is silent under seven or without variation', () => {
    const missing = (profileValues: number[], count: number) =>
      profileValues.map((x, i) => (i < count ? null : x));
    expect(profileSimilarity(missing(A, 2), B)).toEqual(profileSimilarity(missing(A, 2), missing(B, 2)));
    expect(profileSimilarity(missing(A, 2), B)).not.toBeNull();
    expect(profileSimilarity(missing(A, 3), B)).toBeNull();
    expect(profileSimilarity(Array(9).fill(50), Array(9).fill(50))).toBeNull();
  });

  it('is mutual and stays between −1 and 1', () => {
    fc.assert(
      fc.property(profile, profile, (a, b) => {
        const value = profileSimilarity(a, b);
        fc.pre(value !== null);
        expect(value).toBeCloseTo(profileSimilarity(b, a) ?? 9, 9);
        expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('is spoken of in words', () => {
    expect([0.8, 0.513, 0.1, -0.4, null].map(similarityWord)).toEqual([
      'alike',
      'partlyAlike',
      'different',
      'different',
      null,
    ]);
  });
});

describe('shared strength on a pillar', () => {
  const answers = (...first: RawAnswer[]) => NINE_PILLARS_V1.items.map((_, i) => first[i] ?? null);
  const shares = (a: RawAnswer[], b: RawAnswer[]) =>
    sharedStrength(NINE_PILLARS_V1, 'connection', answers(...a), answers(...b));

  it('counts items where both answer favourably, both unfavourably, or differently, reversed items turned round', () => {
    expect(shares([6, 1, 6, 0], [4, 2, 3, 2])).toEqual({ strength: 0.5, growth: 0.25, different: 0.25 });
    expect(shares([4, 4, 4, 2], [4, 4, 4, 2])?.strength).toBe(1);
    expect(shares([2, 2, 2, 4], [2, 2, 2, 4])?.growth).toBe(1);
    expect(shares([3, 3, 3, 3], [3, 3, 3, 3])?.different).toBe(1);
  });

  it('takes three items that both answered and is silent on two', () => {
    expect(shares([6, 6, 6, SKIPPED], [6, 6, 3, 0])?.strength).toBeCloseTo(2 / 3, 10);
    expect(shares([6, 6, 6, SKIPPED], [6, 6, null, 0])).toBeNull();
  });
});

describe('guessing the partner', () => {
  it('measures distance and direction', () => {
    const guesses = [80, 40, null, null, null, null, null, null, null];
    expect(guessAccuracy(guesses, [70, 60, 50, 50, 50, 50, 50, 50, 50])).toEqual({
      meanAbsolute: 15,
      bias: -5,
      compared: 2,
    });
  });

  it('is silent without a pillar that has both, and never takes a missing score for 0', () => {
    expect(guessAccuracy(Array(9).fill(null), A)).toBeNull();
    expect(guessAccuracy(A, Array(9).fill(null))).toBeNull();
    expect(guessAccuracy(A, [null, ...A.slice(1)])).toEqual({ meanAbsolute: 0, bias: 0, compared: 8 });
  });

  it('a bias is never larger than the mean distance', () => {
    fc.assert(
      fc.property(profile, profile, (guesses, scores) => {
        const accuracy = guessAccuracy(guesses, scores);
        expect(Math.abs(accuracy?.bias ?? 101)).toBeLessThanOrEqual((accuracy?.meanAbsolute ?? 0) + 1e-9);
      }),
    );
  });
});
