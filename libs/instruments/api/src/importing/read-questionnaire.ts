import { type Reading, readFhirQuestionnaire, readXlsForm } from '@tweespraak/instruments/domain';
import type { ImportSource } from '@tweespraak/instruments/contract';
import { refusal } from '../refusals';
import { readWorkbook } from './read-workbook';

const ZIP = Buffer.from('PK');
const OLE2_START = 0xd0;

/**
 * What a file is by its first bytes, never by its name, and what it holds.
 * @throws DomainError 'import.unreadable', 'import.encrypted', 'import.too-large'.
 */
export async function readQuestionnaire(bytes: Buffer): Promise<Reading & { readonly source: ImportSource }> {
  if (bytes.subarray(0, ZIP.length).equals(ZIP) || bytes[0] === OLE2_START)
    return { source: 'xlsform', ...readXlsForm(await readWorkbook(bytes)) };
  return { source: 'fhir', ...readFhirQuestionnaire(parse(bytes)) };
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw refusal('import.unreadable');
  }
}
