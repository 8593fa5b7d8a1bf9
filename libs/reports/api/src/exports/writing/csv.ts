import type { ExportCell } from '@tweespraak/reports/contract';
import { type Cells, type ColumnType, minuteText } from '../blocks';
import { CODE_WORDS } from '../blocks/words';
import type { FileLayout, FileTable } from './file-layout';
import { guardFormula } from './formula-guard';

type Cell = (cell: NonNullable<ExportCell>) => string;
interface Dialect {
  readonly mark: string;
  readonly separator: string;
  readonly needsQuotes: RegExp;
  readonly cells: Readonly<Record<ColumnType, Cell>>;
}
const EOL = '\r\n';
const words: Cell = (text) => guardFormula(String(text));

/** RFC 4180, ISO dates, points, codes: for programs. */
const MACHINE: Dialect = {
  mark: '',
  separator: ',',
  needsQuotes: /[",\r\n]|^\s|\s$/,
  cells: { text: words, code: words, number: String, date: String, moment: minuteText, flag: String },
};

/** As Excel in Dutch reads it without asking: a byte order mark, semicolons, decimal commas, days before months. */
const EXCEL_NL = (locale: FileLayout['locale']): Dialect => ({
  mark: '\uFEFF',
  separator: ';',
  needsQuotes: /[";\r\n]|^\s|\s$/,
  cells: {
    text: words,
    code: (code) => CODE_WORDS[String(code)]?.[locale] ?? words(code),
    number: (number) => String(number).replace('.', ','),
    date: dutchDay,
    moment: (moment) => `${dutchDay(moment)} ${String(moment).slice(11, 16)}`,
    flag: (flag) => (flag ? { nl: 'ja', en: 'yes' } : { nl: 'nee', en: 'no' })[locale],
  },
});

function dutchDay(day: NonNullable<ExportCell>): string {
  const text = String(day);
  return `${text.slice(8, 10)}-${text.slice(5, 7)}-${text.slice(0, 4)}`;
}

function quoted(text: string, { needsQuotes }: Dialect): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const dialectOf = ({ format, locale }: Pick<FileLayout, 'format' | 'locale'>): Dialect =>
  format === 'csv-nl' ? EXCEL_NL(locale) : MACHINE;

/** One table with its header, portion by portion. */
export async function* csvOf(
  { columns, labels, portions }: Pick<FileTable, 'columns' | 'labels' | 'portions'>,
  dialect: Dialect,
): AsyncGenerator<Buffer, void, void> {
  const heads = labels.map((label) => quoted(label, dialect)).join(dialect.separator);
  yield Buffer.from(`${dialect.mark}${heads}${EOL}`);
  const write = columns.map(({ type }) => dialect.cells[type]);
  // A number, a day or a yes holds nothing that would need quotes in either dialect.
  const isFree = columns.map(({ type }) => type === 'text' || type === 'code');
  const line = (cells: Cells) => {
    let text = '';
    for (let at = 0; at < write.length; at++) {
      const cell = cells[at] ?? null;
      if (at > 0) text += dialect.separator;
      if (cell === null) continue;
      const said = write[at]?.(cell) ?? '';
      text += isFree[at] ? quoted(said, dialect) : said;
    }
    return text + EOL;
  };
  for await (const rows of portions()) yield Buffer.from(rows.map(line).join(''));
}
