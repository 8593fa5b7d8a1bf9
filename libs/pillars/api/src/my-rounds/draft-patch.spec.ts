import { CURRENT_INSTRUMENT } from '@tweespraak/pillars/domain';
import { KEEP, toDraftPatch } from './draft-patch';

describe('a draft’s changes', () => {
  it('touch only the places that they name', () => {
    const patch = toDraftPatch({ answers: [{ item: 3, value: 0, ms: 900 }] }, CURRENT_INSTRUMENT);
    expect(patch.answers).toHaveLength(36);
    expect(patch.answers.filter((value) => value !== KEEP)).toEqual([0]);
    expect(patch.answers[3]).toBe(0);
    expect(patch.itemMs[3]).toBe(900);
    expect(patch.guesses).toEqual(Array(9).fill(KEEP));
  });

  it('can empty a place, which is not the same as leaving it', () => {
    const patch = toDraftPatch(
      { answers: [{ item: 0, value: null }], importance: [{ pillar: 8, value: null }] },
      CURRENT_INSTRUMENT,
    );
    expect(patch.answers[0]).toBeNull();
    expect(patch.importance[8]).toBeNull();
    expect(patch.itemMs[0]).toBe(KEEP);
  });

  it('of one place count in the order they came', () => {
    const guesses = [
      { pillar: 2, value: 10 },
      { pillar: 2, value: 70 },
    ];
    expect(toDraftPatch({ guesses }, CURRENT_INSTRUMENT).guesses[2]).toBe(70);
  });
});
