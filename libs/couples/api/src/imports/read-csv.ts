import { type ColumnPlaces, findDelimiter, readHeading } from '@tweespraak/couples/domain';
import { DomainError } from '@tweespraak/shared/kernel';
import { CsvError, parse } from 'csv-parse/sync';

export interface CsvOfCouples {
  readonly places: ColumnPlaces;
  /** The rows below the heading, as they stand. */
  readonly records: readonly (readonly string[])[];
}

/** @throws DomainError 'import.unreadable': `quotes` with the line, `empty`, or `columns` with those that are missing. */
export function readCsv(csv: string): CsvOfCouples {
  const records = parseRecords(csv);
  const heading = records.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  if (heading < 0) throw unreadable({ reason: 'empty' });
  const { places, missing } = readHeading(records[heading] ?? []);
  if (missing.length) throw unreadable({ reason: 'columns', missing });
  return { places, records: records.slice(heading + 1) };
}

export function unreadable(details: Readonly<Record<string, unknown>>): DomainError {
  return new DomainError('import.unreadable', 'This file could not be read as a list of couples.', details);
}

function parseRecords(csv: string): string[][] {
  const { delimiter, text } = findDelimiter(csv);
  try {
    return parse(text, { delimiter, relax_column_count: true });
  } catch (error) {
    if (error instanceof CsvError) throw unreadable({ reason: 'quotes', line: lineOf(error) });
    throw error;
  }
}

/** Where the parser stopped; its message is left out, it repeats the text. */
function lineOf(error: CsvError): number | null {
  return typeof error['lines'] === 'number' ? error['lines'] : null;
}
