import { SKIPPED } from '@tweespraak/pillars/domain';
import { advancesByItself, type Answering } from './advance-rules';

const first: Answering = { before: null, isLast: false, fromCheck: false, byArrow: false };

describe('going on by itself', () => {
  it('happens after a first answer, also where the question was skipped before', () => {
    expect(advancesByItself(first)).toBe(true);
    expect(advancesByItself({ ...first, before: SKIPPED })).toBe(true);
  });

  it('never happens after a changed answer, the lowest one included', () => {
    expect([0, 3, 6].map((before) => advancesByItself({ ...first, before }))).not.toContain(true);
  });

  it('never happens on the last question', () => {
    expect(advancesByItself({ ...first, isLast: true })).toBe(false);
  });

  it('never happens while walking through the answers with the arrow keys, nor when someone came to change one', () => {
    expect(advancesByItself({ ...first, byArrow: true })).toBe(false);
    expect(advancesByItself({ ...first, fromCheck: true })).toBe(false);
  });
});
