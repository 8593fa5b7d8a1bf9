import { withoutFields } from './token-view.interceptor';

const ANSWER = {
  timeZone: 'Europe/Amsterdam',
  occurrences: [{ id: '1', names: { a: 'Fleur', b: 'Joost' }, answers: { a: 'confirmed' } }],
};

describe('What a token gets of an answer', () => {
  it('lacks what is hidden, however deep', () => {
    expect(withoutFields(ANSWER, new Set(['names', 'answers']))).toEqual({
      timeZone: 'Europe/Amsterdam',
      occurrences: [{ id: '1' }],
    });
    expect(withoutFields([{ names: 1, left: null }], new Set(['names']))).toEqual([{ left: null }]);
  });

  it('is the answer itself where nothing is hidden', () => {
    expect(withoutFields(ANSWER, new Set())).toBe(ANSWER);
  });

  it('is nothing at all when it cannot be looked through', () => {
    expect(() => withoutFields('{"names":1}', new Set(['names']))).toThrow('objects');
  });
});
