import type { ImportSource, InstrumentShape, LicenceClass } from '@tweespraak/instruments/contract';
import type { LocalDate } from '@tweespraak/shared/kernel';

/** An instrument with its newest version. */
const INSTRUMENTS = `
  SELECT i.id, v.version, v.definition, v.imported_at AS "importedAt", i.archived_at IS NOT NULL AS archived,
    i.licence_class AS class, i.licence_proof AS proof, i.licence_until::text AS until
  FROM instruments i
  CROSS JOIN LATERAL (SELECT n.version, n.definition, n.imported_at FROM instrument_versions n
    WHERE n.practice_id = i.practice_id AND n.instrument_id = i.id ORDER BY n.version DESC LIMIT 1) v
  WHERE i.practice_id = $1`;

/** Parameters: practice. */
export const LIST_INSTRUMENTS = `${INSTRUMENTS} ORDER BY v.imported_at DESC, i.id LIMIT 500`;
/** Parameters: practice, instrument. */
export const ONE_INSTRUMENT = `${INSTRUMENTS} AND i.id = $2`;

/** Parameters: practice, instrument. */
export const VERSIONS = `
  SELECT v.version, v.source, v.imported_at AS "importedAt", btrim(p.given_name || ' ' || p.family_name) AS "importedBy"
  FROM instrument_versions v JOIN people p ON p.practice_id = v.practice_id AND p.id = v.imported_by
  WHERE v.practice_id = $1 AND v.instrument_id = $2 ORDER BY v.version DESC`;

/** Parameters: practice, instrument, person. */
export const ADD_INSTRUMENT = `INSERT INTO instruments (practice_id, id, created_by) VALUES ($1, $2, $3)`;

/** Two new versions at once wait for each other here. Parameters: practice, instrument. */
export const HOLD_INSTRUMENT = `SELECT id FROM instruments WHERE practice_id = $1 AND id = $2 FOR NO KEY UPDATE`;

/** Parameters: practice, instrument, version, source, definition, person. */
export const ADD_VERSION = `
  INSERT INTO instrument_versions (practice_id, instrument_id, version, source, definition, imported_by)
  VALUES ($1, $2, $3, $4, $5, $6)`;

/** Parameters: practice, instrument, class, proof, last day, person. */
export const SET_LICENCE = `
  UPDATE instruments SET licence_class = $3, licence_proof = $4, licence_until = $5, licence_by = $6
  WHERE practice_id = $1 AND id = $2`;

/** Parameters: practice, instrument, yes or no, now. */
export const ARCHIVE = `
  UPDATE instruments SET archived_at = CASE WHEN $3 THEN coalesce(archived_at, $4) END WHERE practice_id = $1 AND id = $2`;

export interface InstrumentRow {
  readonly id: string;
  readonly version: number;
  readonly definition: InstrumentShape;
  readonly importedAt: Date;
  readonly archived: boolean;
  readonly class: LicenceClass | null;
  readonly proof: string;
  readonly until: LocalDate | null;
}

export interface VersionRow {
  readonly version: number;
  readonly source: ImportSource;
  readonly importedAt: Date;
  readonly importedBy: string;
}
