import { csvOf, dialectOf } from './csv';
import { type FileLayout, notesOf } from './file-layout';
import { jsonLinesOf } from './json-lines';
import { xlsxOf } from './xlsx';
import { zipOf } from './zip';

/** How a file of this layout ends: several tables of CSV come in one ZIP, with the notes beside them. */
export function endingOf({ format, tables }: Pick<FileLayout, 'format'> & { tables: readonly unknown[] }) {
  if (format === 'xlsx' || format === 'jsonl') return format;
  return tables.length > 1 ? 'zip' : 'csv';
}

/** The bytes of a file, as they come. */
export function writeFile(layout: FileLayout): AsyncGenerator<Buffer, void, void> {
  if (layout.format === 'xlsx') return xlsxOf(layout);
  if (layout.format === 'jsonl') return jsonLinesOf(layout);
  const dialect = dialectOf(layout);
  const [first] = layout.tables;
  if (first && layout.tables.length === 1) return csvOf(first, dialect);
  return zipOf([
    ...layout.tables.map((table) => ({ name: `${table.block}.csv`, bytes: csvOf(table, dialect) })),
    {
      name: { nl: 'toelichting.csv', en: 'notes.csv' }[layout.locale],
      bytes: csvOf(notesOf(layout), dialect),
    },
  ]);
}
