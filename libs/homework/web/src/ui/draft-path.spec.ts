import { valueAt, withValueAt } from './draft-path';

describe('a place in a draft', () => {
  const draft = { title: { nl: 'Wandelen', en: '' }, steps: [{ id: 'a' }, { id: 'b', optional: true }] };

  it('is read and changed without touching the rest', () => {
    const next = withValueAt(draft, 'steps.0.title.nl', 'Buiten');
    expect(valueAt(next, 'steps.0.title.nl')).toBe('Buiten');
    expect(next.steps[1]).toBe(draft.steps[1]);
    expect(draft.steps[0]).toEqual({ id: 'a' });
  });

  it('is taken away with nothing', () => {
    expect(withValueAt(draft, 'steps.1.optional', undefined).steps[1]).toEqual({ id: 'b' });
    expect(valueAt(draft, 'steps.7.title')).toBeUndefined();
  });
});
