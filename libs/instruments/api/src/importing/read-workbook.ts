import type { Cell, Sheet } from '@tweespraak/instruments/domain';
import { readXlsx } from 'hucre/xlsx';
import { refusal } from '../refusals';
import { repack } from './repack';

/** What a questionnaire of at most 300 lines and its choices can need. */
const MOST_SHEETS = 10;
const RANGE = 'A1:AZ5000';
/** Office puts a workbook with a password into another kind of container. */
const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * The sheets of an .xlsx as cells. A cell with a formula is marked as one and its last value is not read.
 * @throws DomainError 'import.unreadable', 'import.encrypted', 'import.too-large'.
 */
export async function readWorkbook(bytes: Buffer): Promise<Sheet[]> {
  if (bytes.subarray(0, OLE2.length).equals(OLE2)) throw refusal('import.encrypted');
  const safe = await repack(bytes);
  const workbook = await readXlsx(safe, {
    sheets: (_info, index) => index < MOST_SHEETS,
    range: RANGE,
  }).catch(() => {
    throw refusal('import.unreadable');
  });
  return workbook.sheets.map(({ name, rows, cells }) => ({
    name,
    rows: rows.map((row, r) =>
      row.map((value, c) => (cells?.get(`${r},${c}`)?.formula === undefined ? toCell(value) : FORMULA)),
    ),
  }));
}

const FORMULA = { formula: true } as const;

function toCell(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value instanceof Date ? value.toISOString() : null;
}
