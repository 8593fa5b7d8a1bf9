import type { ExportCell } from '@tweespraak/reports/contract';
import type { Cells, ColumnType } from '../blocks';
import { CODE_WORDS } from '../blocks/words';
import { type FileLayout, type FileTable, notesOf } from './file-layout';
import { guardFormula } from './formula-guard';
import { sheetHead, sheetNames, STYLE, stylesXml, workbookParts, workbookXml } from './xlsx-parts';
import { type ZipEntry, zipOf } from './zip';

/** What fits in a cell (ECMA-376 18.3.1.4 leaves it to Excel: 32,767). */
const LONGEST = 32_767;
/** Rows that fit in a sheet, the header among them. */
const MOST_ROWS = 1_048_576;
const WIDTHS: Readonly<Record<ColumnType, number>> = {
  ...{ text: 28, code: 16, number: 12, date: 12, moment: 17, flag: 12 },
};
/** What XML 1.0 does not know: control characters, and halves of a pair. */
const CONTROL = '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF';
const HALVES = '[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]';
const NOT_IN_XML = new RegExp(`[${CONTROL}]|${HALVES}`, 'g');
const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A workbook, written as it is read: real numbers, days, moments and yes or no, a header that stays in place, and the notes as the
 * last sheet. Own code and not a library's: the streaming writers at hand write one sheet, or hold every row until the end.
 */
export function xlsxOf(layout: FileLayout): AsyncGenerator<Buffer, void, void> {
  const { tables, notes, locale } = layout;
  const names = sheetNames([...tables.map(({ title }) => title), notes.title]);
  const sheets = [
    ...tables.map((table) => sheetOf(table, locale)),
    sheetOf(notesOf(layout), locale, { wide: true }),
  ];
  const entries: ZipEntry[] = sheets.map((bytes, at) => ({
    name: `xl/worksheets/sheet${at + 1}.xml`,
    bytes,
  }));
  const parts = [
    ...workbookParts(sheets.length),
    { name: 'xl/workbook.xml', text: workbookXml(names) },
    { name: 'xl/styles.xml', text: stylesXml(locale) },
  ];
  return zipOf([...parts.map(({ name, text }) => ({ name, bytes: once(text) })), ...entries]);
}

/** @throws Error when there are more rows than a sheet holds. */
async function* sheetOf(
  { columns, labels, portions }: Pick<FileTable, 'columns' | 'labels' | 'portions'>,
  locale: FileLayout['locale'],
  { wide = false } = {},
): AsyncGenerator<Buffer, void, void> {
  const widths = columns.map(({ type }) => (wide ? 60 : WIDTHS[type]));
  const names = columns.map((_, at) => columnName(at));
  const heads = labels.map((label, at) => `<c r="${names[at]}1"${textCell(label, STYLE.head)}`);
  yield Buffer.from(`${sheetHead(widths)}<row r="1">${heads.join('')}</row>`);
  const write = columns.map(({ type }) => cellWriter(type, locale));
  let nth = 1;
  const row = (cells: Cells) => {
    nth += 1;
    let xml = `<row r="${nth}">`;
    for (let at = 0; at < write.length; at++) {
      const cell = cells[at] ?? null;
      if (cell !== null) xml += `<c r="${names[at]}${nth}"${write[at]?.(cell) ?? '/>'}`;
    }
    return `${xml}</row>`;
  };
  for await (const rows of portions()) {
    if (nth + rows.length > MOST_ROWS) throw new Error('more rows than a sheet holds');
    yield Buffer.from(rows.map(row).join(''));
  }
  yield Buffer.from('</sheetData></worksheet>');
}

/** A to Z, then AA: a table has some dozen columns. */
function columnName(at: number): string {
  const letter = (n: number) => String.fromCharCode(65 + n);
  return at < 26 ? letter(at) : letter(Math.floor(at / 26) - 1) + letter(at % 26);
}

/** What follows the place of a cell: its kind, its look and what it holds. */
type CellWriter = (cell: NonNullable<ExportCell>) => string;

function cellWriter(type: ColumnType, locale: FileLayout['locale']): CellWriter {
  const writers: Readonly<Record<ColumnType, CellWriter>> = {
    text: (text) => textCell(guardFormula(String(text))),
    code: (code) => textCell(CODE_WORDS[String(code)]?.[locale] ?? guardFormula(String(code))),
    number: (number) => `><v>${Number(number)}</v></c>`,
    date: (day) => ` s="${STYLE.day}"><v>${serialOf(String(day))}</v></c>`,
    moment: (moment) => ` s="${STYLE.moment}"><v>${serialOf(String(moment))}</v></c>`,
    flag: (flag) => ` t="b"><v>${flag ? 1 : 0}</v></c>`,
  };
  return writers[type];
}

function textCell(text: string, style = 0): string {
  const fits = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  const xml = fits.replace(NOT_IN_XML, '').replace(/[&<>]/g, (mark) => MARKS[mark] ?? '');
  return ` t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${xml}</t></is></c>`;
}

const DAY_MS = 86_400_000;
/** A spreadsheet counts days from the last of 1899; what it shows is what stood on the wall. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
function serialOf(onWall: string): number {
  const text = onWall.length === 10 ? `${onWall}T00:00` : onWall.slice(0, 16);
  return (Date.parse(`${text}Z`) - FIRST_DAY) / DAY_MS;
}

async function* once(text: string): AsyncGenerator<Buffer, void, void> {
  yield Buffer.from(text);
}
