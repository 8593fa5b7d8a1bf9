import { mkdir, mkdtemp, readFile, rm, writeFile as save } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itWith, runProgram } from '@tweespraak/shared/testing';
import { parse } from 'csv-parse/sync';
import readExcel, { readSheet } from 'read-excel-file/node';
import type { Cells, Column } from '../blocks';
import type { FileLayout } from './file-layout';
import { writeFile } from './write-file';

const COLUMNS: readonly Column[] = [
  { key: 'couple', type: 'number' },
  { key: 'coach', type: 'text' },
  { key: 'startsAt', type: 'moment' },
  { key: 'startedOn', type: 'date' },
  { key: 'minutes', type: 'number' },
  { key: 'done', type: 'flag' },
  { key: 'state', type: 'code' },
];
const LABELS = ['Stelnummer', 'Coach', 'Begint', 'Begonnen op', 'Minuten', 'Klaar', 'Stand'];
const ROWS: readonly Cells[] = [
  [1, 'Zoë; "Vera" & <Co>', '2026-03-29T19:30', '2026-03-29', -12.5, true, 'closed'],
  [2, '=1+1', null, '2024-02-29', 0, false, 'lapsed'],
  [3, `regel een\nregel twee`, '2026-10-25T02:30', null, 1234.5, null, 'planned'],
];
const layout = (format: FileLayout['format'], more: Partial<FileLayout> = {}): FileLayout => ({
  format,
  locale: 'nl',
  tables: [table('dialogues', ROWS)],
  notes: {
    title: 'Toelichting',
    rows: [
      ['Praktijk', 'Praktijk Zonnehoek'],
      ['Tijdzone', 'Europe/Amsterdam'],
    ],
  },
  ...more,
});
const table = (block: string, rows: readonly Cells[]) => ({
  ...{ block, title: `Dialogen ${block}`, columns: COLUMNS, labels: LABELS },
  portions: async function* () {
    yield rows.slice(0, 2);
    yield rows.slice(2);
  },
});
const bytesOf = async (one: FileLayout) => {
  const chunks: Buffer[] = [];
  for await (const chunk of writeFile(one)) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** A spreadsheet counts in days: a minute is no round number there. */
const toTheSecond = (cell: unknown) =>
  cell instanceof Date ? new Date(Math.round(cell.getTime() / 1000) * 1000) : cell;

/** LibreOffice as somebody in the Netherlands has it. */
const IN_DUTCH = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nl-NL</value></prop></item></oor:items>`;

describe('A file of rows', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'export-files-'));
    await mkdir(join(folder, 'profile/user'), { recursive: true });
    await save(join(folder, 'profile/user/registrymodifications.xcu'), IN_DUTCH);
  });
  afterAll(() => rm(folder, { recursive: true }));
  const saved = async (name: string, one: FileLayout) => {
    const path = join(folder, name);
    await save(path, await bytesOf(one));
    return path;
  };
  /** What LibreOffice makes of a file, as it shows it. */
  const throughOffice = async (path: string, filter = '') => {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const out = join(folder, 'out');
    const read = filter ? [`--infilter=${filter}`] : [];
    await runProgram('soffice', [
      ...[
        profile,
        '--headless',
        ...read,
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):59,34,76,1,,1043,false,true',
      ],
      ...['--outdir', out, path],
    ]);
    const name =
      path
        .split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '.csv') ?? '';
    return parse(await readFile(join(out, name)), { delimiter: ';', bom: true }) as string[][];
  };

  it('as XLSX is read by another reader with real numbers, moments, days and yes or no', async () => {
    const path = await saved('a.xlsx', layout('xlsx'));
    const sheets = await readExcel(path);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Dialogen dialogues', 'Toelichting']);
    const [head, ...rows] = await readSheet(path);
    expect(head).toEqual(LABELS);
    expect(rows.map((row) => row.map(toTheSecond))).toEqual([
      [
        1,
        'Zoë; "Vera" & <Co>',
        new Date('2026-03-29T19:30Z'),
        new Date('2026-03-29'),
        -12.5,
        true,
        'afgerond',
      ],
      [2, "'=1+1", null, new Date('2024-02-29'), 0, false, 'verlopen'],
      [3, 'regel een\nregel twee', new Date('2026-10-25T02:30Z'), null, 1234.5, null, 'gepland'],
    ]);
    expect(await readSheet(path, 'Toelichting')).toContainEqual(['Tijdzone', 'Europe/Amsterdam']);
  });

  itWith('soffice')(
    'as XLSX opens in LibreOffice as it was meant',
    async () => {
      const rows = await throughOffice(await saved('b.xlsx', layout('xlsx')));
      expect(rows[0]).toEqual(LABELS);
      expect(rows[1]?.slice(1, 6)).toEqual([
        'Zoë; "Vera" & <Co>',
        '29-03-2026 19:30',
        '29-03-2026',
        '-12,5',
        'WAAR',
      ]);
      expect(rows[2]?.[1]).toBe("'=1+1");
    },
    120_000,
  );

  itWith('soffice')(
    'as CSV for Excel in Dutch opens in LibreOffice with days, decimals and no formula',
    async () => {
      const path = await saved('c.csv', layout('csv-nl'));
      const rows = await throughOffice(path, 'Text - txt - csv (StarCalc):59,34,76,1,,1043,false,true');
      expect(rows[0]).toEqual(LABELS);
      expect(rows[1]?.slice(3, 6)).toEqual(['29-03-26', '-12,5', 'ja']); // its own short form of a day
      expect(rows[2]?.[1]).toMatch(/^'?=1\+1$/);
      expect(rows[3]?.[1]).toBe('regel een\nregel twee');
    },
    120_000,
  );

  it('as CSV for Excel in Dutch begins with a mark and has semicolons, commas and days first', async () => {
    const bytes = await bytesOf(layout('csv-nl'));
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const rows = parse(bytes, { bom: true, delimiter: ';', recordDelimiter: '\r\n' }) as string[][];
    expect(rows).toEqual([
      LABELS,
      ['1', 'Zoë; "Vera" & <Co>', '29-03-2026 19:30', '29-03-2026', '-12,5', 'ja', 'afgerond'],
      ['2', "'=1+1", '', '29-02-2024', '0', 'nee', 'verlopen'],
      ['3', 'regel een\nregel twee', '25-10-2026 02:30', '', '1234,5', '', 'gepland'],
    ]);
  });

  it('as CSV for programs is RFC 4180 with ISO days, points and codes', async () => {
    const rows = parse(await bytesOf(layout('csv')), { recordDelimiter: '\r\n' }) as string[][];
    expect(rows[1]).toEqual([
      '1',
      'Zoë; "Vera" & <Co>',
      '2026-03-29T19:30',
      '2026-03-29',
      '-12.5',
      'true',
      'closed',
    ]);
    expect(rows[2]?.[1]).toBe("'=1+1");
  });

  it('as JSON Lines keeps every value as it is, and says first what the file is', async () => {
    const lines = String(await bytesOf(layout('jsonl')))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines[0]).toEqual({
      block: 'about',
      Praktijk: 'Praktijk Zonnehoek',
      Tijdzone: 'Europe/Amsterdam',
    });
    expect(lines[2]).toEqual({
      ...{ block: 'dialogues', couple: 2, coach: '=1+1', startsAt: null, startedOn: '2024-02-29' },
      ...{ minutes: 0, done: false, state: 'lapsed' },
    });
  });

  itWith('unzip')(
    'with several tables of CSV is one ZIP that unzip opens, with the notes in it',
    async () => {
      const tables = [table('one', ROWS), table('two', [])];
      const path = await saved('d.zip', layout('csv', { tables }));
      const listed = String(await runProgram('unzip', ['-Z1', path]));
      expect(listed.trim().split('\n')).toEqual(['one.csv', 'two.csv', 'toelichting.csv']);
      expect(String(await runProgram('unzip', ['-t', path]))).toContain('No errors detected');
    },
  );

  it.each(['xlsx', 'csv', 'csv-nl', 'jsonl'] as const)(
    'as %s has the same bytes each time',
    async (format) => {
      expect((await bytesOf(layout(format))).equals(await bytesOf(layout(format)))).toBe(true);
    },
  );

  it('as XLSX takes what does not fit or what XML does not know out of a text', async () => {
    const rows: Cells[] = [[1, `a\u0000b\u000Bc\uD800${'x'.repeat(40_000)}`, null, null, null, null, null]];
    const path = await saved('e.xlsx', layout('xlsx', { tables: [table('long', rows)] }));
    const [, row] = await readSheet(path);
    const text = String(row?.[1]);
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text.startsWith('abcxxx')).toBe(true);
  });
});
