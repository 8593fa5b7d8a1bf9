import { findDelimiter } from './import-text';

describe('a file of couples', () => {
  it.each([
    [';', 'voornaam_1;email_1;voornaam_2'],
    [',', 'given_name_1,email_1,given_name_2'],
    ['\t', 'voornaam 1\temail 1\tvoornaam 2'],
  ])('tells by its heading that %j stands between the columns', (delimiter, heading) => {
    expect(findDelimiter(`${heading}\nSam,a;b\n`).delimiter).toBe(delimiter);
  });

  it('does not count what stands between quotes', () => {
    expect(findDelimiter('"naam, voluit, van 1, of 2";email_1\n').delimiter).toBe(';');
  });

  it('looks past empty lines above the heading', () => {
    expect(findDelimiter('\r\n\r\na,b,c\r\n').delimiter).toBe(',');
  });

  it('loses its byte order mark', () => {
    expect(findDelimiter('\uFEFFa;b').text).toBe('a;b');
  });

  it("obeys Excel's own line about the separator and leaves it out", () => {
    expect(findDelimiter('\uFEFFsep=,\r\na;b,c;d,e;f')).toEqual({ delimiter: ',', text: 'a;b,c;d,e;f' });
  });

  it('with one column only is read with semicolons', () => {
    expect(findDelimiter('voornaam\nSam').delimiter).toBe(';');
  });
});
