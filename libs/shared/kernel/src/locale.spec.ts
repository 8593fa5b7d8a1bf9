import { isLocale, LOCALES } from './locale';

describe('locales', () => {
  it('knows Dutch first and English, and nothing else', () => {
    expect(LOCALES).toEqual(['nl', 'en']);
    expect(LOCALES.every(isLocale)).toBe(true);
    expect([isLocale('de'), isLocale('NL'), isLocale(undefined)]).toEqual([false, false, false]);
  });
});
