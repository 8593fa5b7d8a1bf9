import fc from 'fast-check';
import { SKIPPED, type RawAnswer } from './answers';
import { NINE_PILLARS_V1 } from './nine-pillars-v1';
import { bandOf, coupleMean, coupleScores, displayScore, scoreResponse, type PillarScores } from './scoring';

const { items } = NINE_PILLARS_V1;
const score = (answers: readonly RawAnswer[]) => scoreResponse(NINE_PILLARS_V1, answers);
const all = (value: RawAnswer) => items.map(() => value);
const best = items.map((item): RawAnswer => (item.reversed ? 0 : 6));
const worst = items.map((item): RawAnswer => (item.reversed ? 6 : 0));
const given = fc.integer({ min: 0, max: 6 });
const anyAnswer = fc.oneof({ weight: 4, arbitrary: given }, fc.constantFrom(SKIPPED, null));
const answers = fc.array(anyAnswer, { minLength: 36, maxLength: 36 });
const fullAnswers = fc.array(given, { minLength: 36, maxLength: 36 });
const numbers = (scores: PillarScores) => [...scores.pillars, scores.total].filter((value) => value !== null);

describe('scoring a response', () => {
  it('reaches 100 with the best answer to each item and 0 with the worst', () => {
    expect(score(best)).toEqual({ pillars: Array(9).fill(100), total: 100 });
    expect(score(worst)).toEqual({ pillars: Array(9).fill(0), total: 0 });
  });

  it('turns the reversed item round: agreeing with everything is not a perfect score', () => {
    expect(score(all(6)).pillars).toEqual(Array(9).fill(75));
    expect(score(all(0)).pillars).toEqual(Array(9).fill(25));
    expect(score(all(3)).total).toBe(50);
  });

  it('moves 4.17 points a raw point', () => {
    expect(score(best.with(0, 5)).pillars[0]).toBeCloseTo(100 - 100 / 24, 10);
  });

  it('scores a pillar on three of four answers and is silent on two', () => {
    const three = best.with(0, SKIPPED);
    expect(score(three.with(1, 3)).pillars[0]).toBeCloseTo(((3 + 6 + 6) / 3 / 6) * 100, 10);
    expect(score(three.with(1, null)).pillars[0]).toBeNull();
    expect(score(all(null)).pillars).toEqual(Array(9).fill(null));
  });

  it('gives a total over seven or eight pillars, not over six', () => {
    const without = (pillars: number) => best.map((answer, index) => (index < pillars * 4 ? null : answer));
    expect(score(without(1)).total).toBe(100);
    expect(score(without(2)).total).toBe(100);
    expect(score(without(3)).total).toBeNull();
  });

  it('keeps every number between 0 and 100, whatever was answered or left out', () => {
    fc.assert(
      fc.property(answers, (a) => {
        expect(numbers(score(a)).every((value) => value >= 0 && value <= 100)).toBe(true);
      }),
    );
  });

  it('does not depend on the order in which the instrument lists its items', () => {
    const order = fc.shuffledSubarray([...items.keys()], { minLength: 36 });
    fc.assert(
      fc.property(answers, order, (a, shuffled) => {
        const reordered = { ...NINE_PILLARS_V1, items: shuffled.flatMap((i) => items.slice(i, i + 1)) };
        const moved = scoreResponse(
          reordered,
          shuffled.map((i) => a[i] ?? null),
        );
        const plain = score(a);
        moved.pillars.forEach((value, i) => expect(value ?? -1).toBeCloseTo(plain.pillars[i] ?? -1, 9));
        expect(moved.total ?? -1).toBeCloseTo(plain.total ?? -1, 9);
      }),
    );
  });

  it('mirrors: turning every answer round turns every score round', () => {
    fc.assert(
      fc.property(fullAnswers, (a) => {
        const turned = score(a.map((answer) => 6 - answer));
        score(a).pillars.forEach((value, i) =>
          expect((value ?? 0) + (turned.pillars[i] ?? 0)).toBeCloseTo(100, 9),
        );
      }),
    );
  });

  it('never falls when one answer becomes more favourable', () => {
    fc.assert(
      fc.property(fullAnswers, fc.nat({ max: 35 }), (a, index) => {
        const step = items[index]?.reversed ? -1 : 1;
        const changed = (a[index] ?? 0) + step;
        fc.pre(changed >= 0 && changed <= 6);
        const [before, after] = [score(a), score(a.with(index, changed))];
        expect(after.pillars[Math.floor(index / 4)]).toBeGreaterThan(
          before.pillars[Math.floor(index / 4)] ?? 101,
        );
        expect(after.total).toBeGreaterThan(before.total ?? 101);
      }),
    );
  });

  it('is silent about a pillar exactly when fewer than three of its items were answered', () => {
    fc.assert(
      fc.property(answers, (a) => {
        score(a).pillars.forEach((value, pillar) => {
          const count = a.slice(pillar * 4, pillar * 4 + 4).filter((x) => x !== null && x !== SKIPPED).length;
          expect(value === null).toBe(count < 3);
        });
      }),
    );
  });

  it('a skipped item and an open item count the same', () => {
    fc.assert(
      fc.property(answers, (a) => {
        expect(score(a.map((x) => (x === SKIPPED ? null : x)))).toEqual(score(a));
      }),
    );
  });
});

describe('the couple mean', () => {
  it('needs both partners and treats 0 as a score', () => {
    expect(coupleMean(0, 50)).toBe(25);
    expect(coupleMean(0, 0)).toBe(0);
    expect([coupleMean(null, 50), coupleMean(50, null), coupleMean(undefined, 50)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is silent per pillar where one partner is', () => {
    const one = { pillars: [80, null, ...Array<number>(7).fill(60)], total: 62.5 };
    const other = { pillars: Array<number>(9).fill(40), total: null };
    expect(coupleScores(one, other)).toEqual({
      pillars: [60, null, ...Array<number>(7).fill(50)],
      total: null,
    });
  });
});

describe('the words for a score', () => {
  it.each([
    [0, 'attention'],
    [39.4, 'attention'],
    [39.6, 'moving'],
    [69.4, 'moving'],
    [69.6, 'strength'],
    [100, 'strength'],
  ])('%p reads as %p, like the whole number shown', (value, band) => {
    expect(bandOf(value)).toBe(band);
  });

  it('has none for a missing score', () => {
    expect(bandOf(null)).toBeNull();
    expect(displayScore(39.6)).toBe(40);
  });
});
