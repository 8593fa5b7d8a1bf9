import type { Locale } from '@tweespraak/shared/kernel';
import { stringify } from 'csv-stringify/sync';
import { guardFormula } from '../exports/writing/formula-guard';

export type Cell = string | number | null;

/**
 * A table that a spreadsheet of the reader's country opens by itself: UTF-8 with a mark at its front, CRLF, and for Dutch
 * semicolons and decimal commas. Text that begins like a formula gets an apostrophe; numbers stay numbers, with two decimals at most (the whole number is in the FHIR file).
 */
export function csvFile(locale: Locale, rows: readonly (readonly Cell[])[]): Buffer {
  const delimiter = locale === 'nl' ? ';' : ',';
  const cells = rows.map((row) => row.map((cell) => written(locale, cell)));
  return Buffer.from(
    stringify(cells, { delimiter, bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ }),
  );
}

function written(locale: Locale, cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return guardFormula(cell);
  const number = String(Math.round(cell * 100) / 100);
  return locale === 'nl' ? number.replace('.', ',') : number;
}
