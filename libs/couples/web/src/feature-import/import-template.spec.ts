import { findDelimiter, readHeading } from '@tweespraak/couples/domain';
import { columnName, templateColumns, templateFile } from './import-template';

describe('the file to fill in', () => {
  it.each(['nl', 'en'] as const)('is understood by the import itself: %s', (locale) => {
    const { delimiter, text } = findDelimiter(templateFile(locale));
    const { places, missing } = readHeading(text.trim().split(delimiter));
    expect(missing).toEqual([]);
    expect(Object.keys(places)).toHaveLength(10);
  });

  it('holds no example that could come along', () => {
    expect(templateFile('nl').trim().split('\n')).toHaveLength(1);
  });

  it('says which columns are needed', () => {
    const needed = templateColumns('nl').filter(({ isNeeded }) => isNeeded);
    expect(needed.map(({ heading }) => heading)).toEqual(['voornaam_1', 'email_1', 'voornaam_2', 'email_2']);
  });

  it('calls a column by the words of the language', () => {
    expect(columnName('together_since', 'nl')).toBe('samen_sinds');
    expect(columnName('something', 'nl')).toBe('something');
  });
});
