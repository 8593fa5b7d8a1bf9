import fc from 'fast-check';
import { SKIPPED } from './answers';
import { NINE_PILLARS_V1 } from './nine-pillars-v1';
import { isSafetyFlagged, safetyUnanswered } from './safety';

const calm = [0, 0, 0, 6];
const flagged = (answers: readonly (number | null)[]) => isSafetyFlagged(NINE_PILLARS_V1, answers);

describe('the safety flag', () => {
  it('stays down when fear, control and violence are denied and answering is free', () => {
    expect(flagged(calm)).toBe(false);
    expect(flagged([1, 1, 0, 4])).toBe(false);
  });

  it.each([
    ['fear that is not plainly denied', [2, 0, 0, 6]],
    ['control that is not plainly denied', [0, 2, 0, 6]],
    ['violence that is not wholly denied', [0, 0, 1, 6]],
    ['not feeling free to answer', [0, 0, 0, 3]],
    ['everything at once', [6, 6, 6, 0]],
  ])('goes up for %s', (_, answers) => {
    expect(flagged(answers)).toBe(true);
  });

  it('is not raised by skipping, and the coach can tell silence from "no"', () => {
    const silent = [SKIPPED, SKIPPED, null, SKIPPED];
    expect(flagged(silent)).toBe(false);
    expect(flagged([])).toBe(false);
    expect(safetyUnanswered(NINE_PILLARS_V1, silent)).toBe(4);
    expect(safetyUnanswered(NINE_PILLARS_V1, [])).toBe(4);
    expect(safetyUnanswered(NINE_PILLARS_V1, calm)).toBe(0);
  });

  it('is raised by one item even when the others are skipped', () => {
    expect(flagged([SKIPPED, SKIPPED, 4, SKIPPED])).toBe(true);
  });

  it('never goes down when an answer becomes more worrying', () => {
    const answer = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(fc.tuple(answer, answer, answer, answer), fc.nat({ max: 3 }), (answers, index) => {
        const worse = (answers[index] ?? 0) + (index === 3 ? -1 : 1);
        fc.pre(worse >= 0 && worse <= 6 && flagged(answers));
        expect(flagged(answers.with(index, worse))).toBe(true);
      }),
    );
  });
});
