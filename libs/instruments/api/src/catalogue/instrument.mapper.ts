import type { InstrumentCard, InstrumentDetail } from '@tweespraak/instruments/contract';
import { assignableOn, isAsked, type Licence } from '@tweespraak/instruments/domain';
import type { LocalDate } from '@tweespraak/shared/kernel';
import type { InstrumentRow, VersionRow } from './catalogue.sql';

/** An instrument as it stands in the list, with whether it may be given on `today`. */
export function toCard(row: InstrumentRow, today: LocalDate): InstrumentCard {
  const licence = licenceOf(row);
  return {
    id: row.id,
    title: row.definition.title,
    version: row.version,
    items: row.definition.items.filter(isAsked).length,
    scales: row.definition.scales.length,
    licence,
    assignable: assignableOn(today, licence, row.archived),
    archived: row.archived,
    importedAt: row.importedAt.toISOString(),
  };
}

export function toDetail(
  row: InstrumentRow,
  versions: readonly VersionRow[],
  today: LocalDate,
): InstrumentDetail {
  return {
    card: toCard(row, today),
    definition: row.definition,
    versions: versions.map((one) => ({ ...one, importedAt: one.importedAt.toISOString() })),
  };
}

export const licenceOf = ({ class: kind, proof, until }: InstrumentRow): Licence | null =>
  kind && { class: kind, proof, validUntil: until };
