import fc from 'fast-check';
import { SKIPPED } from './answers';
import { NINE_PILLARS_V1 } from './nine-pillars-v1';
import { responseQuality, type ResponseTrace } from './response-quality';
import { scoreResponse } from './scoring';

const fill = (value: number | null) => NINE_PILLARS_V1.items.map((): number | null => value);
const varied = NINE_PILLARS_V1.items.map((_, index) => index % 7);
const trace: ResponseTrace = { answers: varied, validityAnswers: [2, 3, 1], itemSeconds: fill(6) };
const quality = (overrides: Partial<ResponseTrace>) =>
  responseQuality(NINE_PILLARS_V1, { ...trace, ...overrides });

describe('the quality of a response', () => {
  it('raises no flag for an ordinary one', () => {
    expect(quality({})).toEqual({ rosy: false, straightLining: false, speeding: false });
  });

  it('is rosy only when all three validity items are answered 5 or 6', () => {
    expect(quality({ validityAnswers: [5, 6, 5] }).rosy).toBe(true);
    expect(quality({ validityAnswers: [5, 6, 4] }).rosy).toBe(false);
    expect(quality({ validityAnswers: [5, 6, SKIPPED] }).rosy).toBe(false);
    expect(quality({ validityAnswers: [] }).rosy).toBe(false);
  });

  it('notices one answer to everything, though the reversed items make the scores differ', () => {
    expect(quality({ answers: fill(5) }).straightLining).toBe(true);
    expect(scoreResponse(NINE_PILLARS_V1, fill(5)).total).not.toBe((5 / 6) * 100);
  });

  it('does not take someone who agrees consistently for a straight-liner', () => {
    const consistent = NINE_PILLARS_V1.items.map((item) => (item.reversed ? 1 : 5));
    expect(quality({ answers: consistent }).straightLining).toBe(false);
  });

  it('draws the line at a standard deviation of 0.4', () => {
    const withFours = (count: number) => fill(3).map((answer, index) => (index < count ? 4 : answer));
    expect(quality({ answers: withFours(6) }).straightLining).toBe(true);
    expect(quality({ answers: withFours(8) }).straightLining).toBe(false);
  });

  it('looks at the median time, so one long pause hides nothing', () => {
    expect(quality({ itemSeconds: fill(1.2).with(0, 900) }).speeding).toBe(true);
    expect(quality({ itemSeconds: fill(1.5) }).speeding).toBe(false);
    const half = fill(1.4).map((seconds, index) => (index < 18 ? 1.6 : seconds));
    expect(quality({ itemSeconds: half }).speeding).toBe(false);
  });

  it('does not judge with fewer than half of the answers or times', () => {
    const few = fill(SKIPPED).map((answer, index) => (index < 17 ? 3 : answer));
    expect(quality({ answers: few, itemSeconds: fill(null) })).toMatchObject({
      straightLining: null,
      speeding: null,
    });
  });

  it('does not depend on the order of answers and times', () => {
    const shuffled = fc.shuffledSubarray([...varied.keys()], { minLength: varied.length });
    fc.assert(
      fc.property(
        shuffled,
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 36, maxLength: 36 }),
        (order, raw) => {
          const moved = order.map((index) => raw[index] ?? null);
          expect(quality({ answers: moved, itemSeconds: moved })).toEqual(
            quality({ answers: raw, itemSeconds: raw }),
          );
        },
      ),
    );
  });
});
