import type { ImportPreview, ImportRow } from '@tweespraak/couples/contract';
import { type JudgedRow, rowsToCreate } from '@tweespraak/couples/domain';

export function toPreview(rows: readonly JudgedRow[], confirmed: readonly number[]): ImportPreview {
  const willCreate = rowsToCreate(rows, confirmed).length;
  const skipped = rows.filter(({ outcome }) => outcome === 'skip').length;
  return { rows: rows.map(toRow), willCreate, needsCheck: rows.length - willCreate - skipped, skipped };
}

function toRow({ row, partners, outcome, issues }: JudgedRow): ImportRow {
  return {
    row,
    names: partners.map(({ givenName, familyName }) => `${givenName} ${familyName}`.trim()),
    emails: partners.map(({ email }) => email),
    outcome,
    issues: [...issues],
  };
}
