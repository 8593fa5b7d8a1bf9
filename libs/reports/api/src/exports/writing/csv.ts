import { stringify } from 'csv-stringify/sync';
import type { ExportCell } from '@tweespraak/reports/contract';
import { type Cells, type ColumnType, minuteText } from '../blocks';
import { CODE_WORDS } from '../blocks/words';
import type { FileLayout, FileTable } from './file-layout';
import { guardFormula } from './formula-guard';

type Cell = (cell: NonNullable<ExportCell>) => string;
interface Dialect {
  readonly mark: string;
  readonly separator: ',' | ';';
  readonly cells: Readonly<Record<ColumnType, Cell>>;
}
const words: Cell = (text) => guardFormula(String(text));

/** RFC 4180, ISO dates, points, codes: for programs. */
const MACHINE: Dialect = {
  mark: '',
  separator: ',',
  cells: { text: words, code: words, number: String, date: String, moment: minuteText, flag: String },
};

/** As Excel in Dutch reads it without asking: a byte order mark, semicolons, decimal commas, days before months. */
const EXCEL_NL = (locale: FileLayout['locale']): Dialect => ({
  mark: '\uFEFF',
  separator: ';',
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

export const dialectOf = ({ format, locale }: Pick<FileLayout, 'format' | 'locale'>): Dialect =>
  format === 'csv-nl' ? EXCEL_NL(locale) : MACHINE;

/** One table with its header, portion by portion. */
export async function* csvOf(
  { columns, labels, portions }: Pick<FileTable, 'columns' | 'labels' | 'portions'>,
  dialect: Dialect,
): AsyncGenerator<Buffer, void, void> {
  const csv = (rows: readonly (readonly string[])[]) =>
    stringify([...rows], {
      delimiter: dialect.separator,
      record_delimiter: 'windows',
      quoted_match: /[\r\n]|^\s|\s$/,
    });
  yield Buffer.from(dialect.mark + csv([labels]));
  const write = columns.map(({ type }) => dialect.cells[type]);
  const line = (cells: Cells) => write.map((said, at) => cellText(said, cells[at] ?? null));
  for await (const rows of portions()) yield Buffer.from(csv(rows.map(line)));
}

const cellText = (said: Cell, cell: ExportCell): string => (cell === null ? '' : said(cell));
