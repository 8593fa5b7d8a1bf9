import type { Locale, Localised } from '@tweespraak/shared/kernel';
import type { LeftList } from './left-behind';
import { fitting } from './reading';

/** A cell as a spreadsheet reader gives it. A formula is never read, nor what it last came to. */
export type Cell = string | number | boolean | null | { readonly formula: true };
export interface Sheet {
  readonly name: string;
  /** The first row holds the names of the columns. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Columns whose text may be in several languages. */
const IN_LANGUAGES = ['label', 'hint', 'constraint_message', 'form_title'];
const CODE: Readonly<Record<string, Locale>> = {
  nl: 'nl',
  nederlands: 'nl',
  dutch: 'nl',
  en: 'en',
  engels: 'en',
  english: 'en',
};

/** One row: its number on the sheet, counted from 1 as spreadsheets do, and its cells by column. */
export interface Row {
  readonly number: number;
  cell(column: string): string;
  text(column: string): Localised;
}

/** The language of `Nederlands (nl)`, `nl` or `English`; null: another one. */
export function languageOf(name: string): Locale | null {
  const inBrackets = /\(\s*([A-Za-z]{2})(?:[-_][A-Za-z]+)?\s*\)\s*$/.exec(name)?.[1];
  return CODE[(inBrackets ?? name).trim().toLowerCase()] ?? null;
}

/**
 * The rows of a sheet below its header. Columns that are not in `known` and hold something, other languages, formulas and
 * overlong texts are told to `left`. `fallback` is the language of a column that names none.
 */
export function rowsOf(sheet: Sheet, known: readonly string[], fallback: Locale, left: LeftList): Row[] {
  const header = (sheet.rows[0] ?? []).map((cell) => plain(cell).replace(/\s*::?\s*/, '::'));
  const columns = new Map<string, number>();
  header.forEach((name, at) => {
    const key = columnKey(name, known, fallback);
    if (key && !columns.has(key)) columns.set(key, at);
    else if (name && holdsSomething(sheet, at)) left.add(null, name, whyNot(name), sheet.name);
  });
  return sheet.rows.slice(1).map((cells, index) => rowOf(cells, index + 2, columns, sheet.name, left));
}

/** `label::nl` for a text in a language, the plain name for the rest; null: not one of ours. */
function columnKey(name: string, known: readonly string[], fallback: Locale): string | null {
  const [column = '', ...rest] = name.split('::');
  const plainName = column.trim().toLowerCase();
  if (!known.includes(plainName)) return null;
  if (!IN_LANGUAGES.includes(plainName)) return rest.length ? null : plainName;
  const language = rest.length ? languageOf(rest.join('::')) : fallback;
  return language && `${plainName}::${language}`;
}

function whyNot(name: string): 'language.unknown' | 'column.unknown' {
  const [column = '', ...rest] = name.split('::');
  return IN_LANGUAGES.includes(column.trim().toLowerCase()) && rest.length > 0
    ? 'language.unknown'
    : 'column.unknown';
}

const holdsSomething = ({ rows }: Sheet, at: number): boolean =>
  rows.slice(1).some((row) => (row[at] ?? '') !== '');

function rowOf(
  cells: readonly Cell[],
  number: number,
  columns: ReadonlyMap<string, number>,
  place: string,
  left: LeftList,
): Row {
  const at = (key: string): string => {
    const cell = cells[columns.get(key) ?? -1] ?? null;
    if (typeof cell === 'object' && cell) left.add(number, key.split('::')[0] ?? key, 'formula', place);
    return plain(cell);
  };
  const inLanguage = (column: string, locale: Locale) => fitting(at(`${column}::${locale}`), number, left);
  return {
    number,
    cell: at,
    text: (column) => ({ nl: inLanguage(column, 'nl'), en: inLanguage(column, 'en') }),
  };
}

function plain(cell: Cell): string {
  return cell === null || typeof cell === 'object' ? '' : String(cell).trim();
}
