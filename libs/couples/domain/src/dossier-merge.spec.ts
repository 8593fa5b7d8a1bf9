import fc from 'fast-check';
import { mergeDossiers, type DossierText } from './dossier-merge';

const base: DossierText = { togetherSince: '2014', note: 'Rustig beginnen.' };

describe('two coaches who write in one dossier', () => {
  it('in different fields need not choose', () => {
    const mine = { ...base, note: 'Rustig beginnen. Kaars aan.' };
    const theirs = { ...base, togetherSince: '2015-03' };
    expect(mergeDossiers(base, mine, theirs)).toEqual({
      merged: { togetherSince: '2015-03', note: 'Rustig beginnen. Kaars aan.' },
      open: [],
    });
  });

  it('in the same field in the same way need not choose', () => {
    const both = { ...base, note: 'Kaars aan.' };
    expect(mergeDossiers(base, both, both)).toEqual({ merged: both, open: [] });
  });

  it('in the same field in two ways have to choose, and keep what stands before them', () => {
    const mine = { ...base, note: 'Kaars aan.' };
    const theirs = { togetherSince: null, note: 'Licht uit.' };
    expect(mergeDossiers(base, mine, theirs)).toEqual({
      merged: { togetherSince: null, note: 'Kaars aan.' },
      open: ['note'],
    });
  });

  it('never lose a change: each stands in the outcome, or its field is open', () => {
    const text = fc.record({
      togetherSince: fc.constantFrom(null, '2014', '2015'),
      note: fc.constantFrom('', 'a', 'b'),
    });
    fc.assert(
      fc.property(text, text, text, (from, mine, theirs) => {
        const { merged, open } = mergeDossiers(from, mine, theirs);
        for (const side of [mine, theirs]) {
          for (const field of ['togetherSince', 'note'] as const) {
            if (side[field] !== from[field] && !open.includes(field)) expect(merged[field]).toBe(side[field]);
          }
        }
      }),
    );
  });
});
