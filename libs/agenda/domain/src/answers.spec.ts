import { type Answer, answerTo } from './answers';
import { readRule } from './repeat-rule';
import { overlapsOf } from './conflicts';

const DAY = 86_400_000;
const said = (overrides: Partial<Answer> = {}): Answer => ({
  ...{ occurrence: 0, following: false, state: 'confirmed', proposedAt: null, sequence: 1 },
  ...overrides,
});
const rule = readRule('FREQ=WEEKLY;BYDAY=TU;COUNT=9');
const fresh = { asked: 1, changes: [], rule };

describe('the answer of a partner', () => {
  it('is what was said to that occurrence, or to it and all that follow', () => {
    expect(answerTo(fresh, 0, [])).toEqual({ state: 'waiting', proposedAt: null });
    expect(answerTo(fresh, 0, [said()]).state).toBe('confirmed');
    expect(answerTo(fresh, 7 * DAY, [said()]).state).toBe('waiting');
    expect(answerTo(fresh, 7 * DAY, [said({ following: true })]).state).toBe('confirmed');
    expect(answerTo(fresh, 0, [said({ following: true, occurrence: DAY })]).state).toBe('waiting');
    const other = said({ occurrence: 7 * DAY, state: 'proposed', proposedAt: 8 * DAY });
    expect(answerTo(fresh, 7 * DAY, [said({ following: true }), other])).toEqual({
      ...{ state: 'proposed', proposedAt: 8 * DAY },
    });
  });

  it('to what does not repeat is the latest, also when it was moved since to the time that was proposed', () => {
    const once = { ...fresh, rule: null, asked: 3 };
    expect(answerTo(once, DAY, [said({ sequence: 2 })]).state).toBe('waiting');
    expect(answerTo(once, DAY, [said({ sequence: 3, occurrence: 0 })]).state).toBe('confirmed');
    expect(answerTo(once, DAY, [said({ sequence: 3 }), said({ sequence: 4, state: 'declined' })]).state).toBe(
      'declined',
    );
  });

  it('no longer stands once the time is another', () => {
    const moved = { occurrence: DAY, cancelled: false, start: 2 * DAY, asked: 3 } as const;
    const details = { minutes: 60, place: 'online', placeLine: '' } as const;
    const changed = { rule, asked: 1, changes: [{ ...moved, ...details }] };
    const answers = [said({ following: true, sequence: 2 })];
    expect(answerTo(changed, DAY, answers).state).toBe('waiting');
    expect(answerTo(changed, 3 * DAY, answers).state).toBe('confirmed');
    expect(answerTo({ ...fresh, asked: 4 }, 3 * DAY, answers).state).toBe('waiting');
  });
});

describe('appointments overlap', () => {
  it('when one begins before the other has ended, and not when it begins as the other ends', () => {
    const [ten, half, eleven] = [10, 10.5, 11].map((hour) => ({ start: hour, end: hour + 1 }));
    if (!ten || !half || !eleven) throw new Error('three appointments');
    expect(overlapsOf([ten], [half, eleven])).toEqual([{ mine: ten, other: half }]);
    expect(overlapsOf([eleven, ten], [half]).map(({ mine }) => mine)).toEqual([ten, eleven]);
  });
});
