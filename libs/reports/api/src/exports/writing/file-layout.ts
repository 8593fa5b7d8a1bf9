import type { ExportFormat } from '@tweespraak/reports/contract';
import type { Locale } from '@tweespraak/shared/kernel';
import type { Cells, Column } from '../blocks';

/** A table of a file: its rows come in portions, once. */
export interface FileTable {
  readonly block: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly labels: readonly string[];
  portions(): AsyncIterable<readonly Cells[]>;
}

/** What a file is made of. The same layout over the same frozen rows gives the same bytes. */
export interface FileLayout {
  readonly format: Exclude<ExportFormat, 'pdf'>;
  readonly locale: Locale;
  readonly tables: readonly FileTable[];
  /** Definitions, filters, zone, who and when. */
  readonly notes: { readonly title: string; readonly rows: readonly (readonly [string, string])[] };
}

/** The notes as a table of two columns. */
export function notesOf({ notes, locale }: FileLayout): Pick<FileTable, 'columns' | 'labels' | 'portions'> {
  return {
    columns: [
      { key: 'term', type: 'text' },
      { key: 'meaning', type: 'text' },
    ],
    labels: { nl: ['Onderwerp', 'Toelichting'], en: ['Subject', 'Notes'] }[locale],
    portions: async function* () {
      yield notes.rows;
    },
  };
}
