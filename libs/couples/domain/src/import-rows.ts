import type { Locale } from '@tweespraak/shared/kernel';
import { addressProblem } from './addresses';
import { cleaned, readLanguage, readSince } from './import-cells';
import type { ColumnPlaces, ImportColumn } from './import-columns';

export const MAX_IMPORT_ROWS = 300;

export interface ImportedPartner {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly locale: Locale;
}

export type ImportIssueCode =
  | 'missing'
  | 'bad-address'
  | 'same-address'
  | 'address-in-use'
  | 'twice-in-file'
  | 'too-long'
  | 'shared-mailbox'
  | 'bad-language'
  | 'bad-since';

export interface RowIssue {
  readonly code: ImportIssueCode;
  readonly column: ImportColumn | null;
}

/** One couple as the file describes it. `row` counts from 1 below the heading, empty rows included, as a spreadsheet does. */
export interface ImportedRow {
  readonly row: number;
  readonly partners: readonly [ImportedPartner, ImportedPartner];
  readonly togetherSince: string | null;
  readonly note: string;
  readonly issues: readonly RowIssue[];
}

export interface JudgedRow extends ImportedRow {
  readonly outcome: 'new' | 'check' | 'skip';
}

export interface Reading {
  readonly places: ColumnPlaces;
  /** For a partner whose language is not given. */
  readonly locale: Locale;
  readonly isAddress: (text: string) => boolean;
}

const LONGEST = { given_name: 80, family_name: 80, email: 254, note: 20_000 } as const;
/** With these a row can still come along, after a look. */
const WARNINGS: readonly ImportIssueCode[] = ['shared-mailbox', 'bad-language', 'bad-since'];

/** Reads every row that is not empty and says what stands out in its own cells. */
export function readRows(records: readonly (readonly string[])[], reading: Reading): ImportedRow[] {
  return records
    .map((cells, index) => ({ cells: cells.map(cleaned), row: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ cells, row }) => readRow(cells, row, reading));
}

/**
 * Weighs the rows against each other and against the addresses that the practice knows already (lower case).
 * An address counts as used by the first row that can come along.
 */
export function judgeRows(rows: readonly ImportedRow[], inUse: ReadonlySet<string>): JudgedRow[] {
  const taken = new Set<string>();
  return rows.map((row) => {
    const issues = [...row.issues, ...addressIssues(row, inUse, 'address-in-use')];
    issues.push(...addressIssues(row, taken, 'twice-in-file'));
    const outcome = outcomeOf(issues);
    if (outcome !== 'skip') row.partners.forEach(({ email }) => taken.add(email));
    return { ...row, issues, outcome };
  });
}

/** The rows that become couples: those without an issue, and those with a warning that somebody looked at. */
export function rowsToCreate(rows: readonly JudgedRow[], confirmed: readonly number[]): JudgedRow[] {
  return rows.filter(
    ({ row, outcome }) => outcome === 'new' || (outcome === 'check' && confirmed.includes(row)),
  );
}

function readRow(cells: readonly string[], row: number, reading: Reading): ImportedRow {
  const cell = (column: ImportColumn) => cells[reading.places[column] ?? -1] ?? '';
  const issues: RowIssue[] = [];
  const first = readPartner(cell, 1, reading, issues);
  const second = readPartner(cell, 2, reading, issues);
  const since = readSince(cell('together_since'));
  if (since === undefined) issues.push({ code: 'bad-since', column: 'together_since' });
  if (cell('note').length > LONGEST.note) issues.push({ code: 'too-long', column: 'note' });
  const shared = first.email && second.email ? addressProblem(first.email, second.email) : null;
  if (shared) issues.push({ code: shared, column: null });
  return { row, partners: [first, second], togetherSince: since ?? null, note: cell('note'), issues };
}

function readPartner(
  cell: (column: ImportColumn) => string,
  side: 1 | 2,
  { locale, isAddress }: Reading,
  issues: RowIssue[],
): ImportedPartner {
  const [givenName, familyName] = [cell(`given_name_${side}`), cell(`family_name_${side}`)];
  const email = cell(`email_${side}`).toLowerCase();
  const language = readLanguage(cell(`language_${side}`));
  const note = (code: ImportIssueCode, field: 'given_name' | 'family_name' | 'email' | 'language') =>
    issues.push({ code, column: `${field}_${side}` });
  if (!givenName) note('missing', 'given_name');
  if (givenName.length > LONGEST.given_name) note('too-long', 'given_name');
  if (familyName.length > LONGEST.family_name) note('too-long', 'family_name');
  if (!email) note('missing', 'email');
  else if (email.length > LONGEST.email) note('too-long', 'email');
  else if (!isAddress(email)) note('bad-address', 'email');
  if (language === undefined) note('bad-language', 'language');
  return { givenName, familyName, email, locale: language ?? locale };
}

function addressIssues(row: ImportedRow, known: ReadonlySet<string>, code: ImportIssueCode): RowIssue[] {
  const columns = ['email_1', 'email_2'] as const;
  return row.partners.flatMap(({ email }, index) => {
    const column = columns[index];
    return column && known.has(email) ? [{ code, column }] : [];
  });
}

function outcomeOf(issues: readonly RowIssue[]): JudgedRow['outcome'] {
  if (issues.some(({ code }) => !WARNINGS.includes(code))) return 'skip';
  return issues.length ? 'check' : 'new';
}
