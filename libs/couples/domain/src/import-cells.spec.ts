import { cleaned, readLanguage, readSince } from './import-cells';

describe('a cell of an import', () => {
  it.each([
    ['nl', 'nl'],
    ['EN', 'en'],
    ['Nederlands', 'nl'],
    ['Engels', 'en'],
    ['english', 'en'],
  ])('names the language %j', (text, locale) => expect(readLanguage(text)).toBe(locale));

  it('tells a language that is not given from one that is not understood', () => {
    expect(readLanguage('')).toBeNull();
    expect(readLanguage('Klingon')).toBeUndefined();
    expect(readLanguage('constructor')).toBeUndefined();
  });

  it.each([
    ['2014', '2014'],
    ['2014-09', '2014-09'],
    ['2014/9', '2014-09'],
    ['9-2014', '2014-09'],
    ['09/2014', '2014-09'],
  ])('tells since when: %j', (text, since) => expect(readSince(text)).toBe(since));

  it.each(['2014-13', '0-2014', '14', 'september 2014', '1-9-2014', '2014-9-1'])(
    'does not guess since when: %j',
    (text) => expect(readSince(text)).toBeUndefined(),
  );

  it('may leave open since when', () => expect(readSince('')).toBeNull());

  it('loses blanks around it and control characters, and keeps its lines', () => {
    expect(cleaned('\u0000 Sam\u0007\nen Noor\u007F ')).toBe('Sam\nen Noor');
  });
});
