import { versionIn } from './version-tag';

describe('the version in If-Match', () => {
  it('is read from a strong tag', () => expect(versionIn('"12"')).toBe(12));

  it.each(['W/"12"', '*', '12', '"12", "13"', '"x"', '""', ''])(
    'is none that a row could have in %j',
    (header) => expect(versionIn(header)).toBe(-1),
  );

  it('is asked for when the header is absent', () =>
    expect(() => versionIn(undefined)).toThrow(expect.objectContaining({ code: 'precondition-required' })));
});
