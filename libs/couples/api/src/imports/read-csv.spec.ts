import { readCsv } from './read-csv';

const HEADING = 'voornaam_1;email_1;voornaam_2;email_2;notitie';

describe('a file of couples as csv', () => {
  it('keeps separators, quotes and line ends that stand between quotes', () => {
    const { places, records } = readCsv(
      `\uFEFF${HEADING}\r\nSam;s@v.example;Noor;n@v.example;"a;b ""c""\nd"\r\n`,
    );
    expect(records).toEqual([['Sam', 's@v.example', 'Noor', 'n@v.example', 'a;b "c"\nd']]);
    expect(places.note).toBe(4);
  });

  it.each([',', '\t'])('may have %j between its columns', (delimiter) => {
    const csv = `${HEADING}\nSam;s@v.example;Noor;n@v.example;x`.replaceAll(';', delimiter);
    expect(readCsv(csv).records[0]).toEqual(['Sam', 's@v.example', 'Noor', 'n@v.example', 'x']);
  });

  it('keeps empty rows and rows of another length, so that rows count as in a spreadsheet', () => {
    expect(readCsv(`\n${HEADING}\nSam\n\n;;;;\na;b;c;d;e;f\n`).records).toEqual([
      ['Sam'],
      [''],
      ['', '', '', '', ''],
      ['a', 'b', 'c', 'd', 'e', 'f'],
    ]);
  });

  it.each([
    ['nothing', ' \r\n\r\n', { reason: 'empty' }],
    [
      'no heading that is known',
      'Sam;Noor',
      {
        reason: 'columns',
        missing: ['given_name_1', 'email_1', 'given_name_2', 'email_2'],
      },
    ],
    ['a quote that never ends', `${HEADING}\nSam;"s@v.example;Noor`, { reason: 'quotes', line: 2 }],
    [
      'a quote in the middle',
      `${HEADING}\nSam;s@v.example;No"or;n@v.example;`,
      { reason: 'quotes', line: 2 },
    ],
  ])('is refused with the reason when it holds %s', (_, csv, details) => {
    expect(() => readCsv(csv)).toThrow(expect.objectContaining({ code: 'import.unreadable', details }));
  });
});
