import { parse } from 'csv-parse/sync';
import { csvFile } from './csv-file';

const read = (bytes: Buffer, delimiter: string): string[][] => parse(bytes, { bom: true, delimiter });

describe('a table for a spreadsheet', () => {
  it('is read by another program as it was meant, quotes, semicolons and new lines included', () => {
    const rows = [
      ['dag', 'tekst'],
      ['22-11-2026', 'zei: "ja"; en\ntoen niets'],
    ];
    const nl = csvFile('nl', rows);
    expect(nl.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(nl.toString()).toContain('dag;tekst\r\n');
    expect(read(nl, ';')).toEqual(rows);
    expect(read(csvFile('en', rows), ',')).toEqual(rows);
  });

  it('writes numbers as the country does, a negative one too, and a missing one as nothing', () => {
    expect(read(csvFile('nl', [[12.5, -3, null]]), ';')).toEqual([['12,5', '-3', '']]);
    expect(read(csvFile('en', [[12.5, -3, null]]), ',')).toEqual([['12.5', '-3', '']]);
  });

  it.each(['=1+1', '+31 6', '-nee', '@SUM(A1)', ' =1', '\u00a0=1', '\tx', '\rx', '\uff1d1+1', '＠x'])(
    'lets no text act as a formula: %j',
    (text) => {
      expect(read(csvFile('nl', [[text]]), ';')).toEqual([[`'${text}`]]);
    },
  );

  it('puts the apostrophe where the formula would begin, also on a later line', () => {
    expect(read(csvFile('nl', [['\n=1']]), ';')).toEqual([["\n'=1"]]);
  });

  it('leaves other text as it was typed', () => {
    const texts = ["'s avonds", 'a=b', '', '10% meer', '(niet) nu'];
    expect(read(csvFile('nl', [texts]), ';')).toEqual([texts]);
  });
});
