import type { ProgrammeStep } from '@tweespraak/homework/domain';
import type { Localised } from '@tweespraak/shared/kernel';

const COLUMNS = `id AS key, title, summary, steps, archived_at IS NOT NULL AS archived`;

export interface ProgrammeRow {
  readonly key: string;
  readonly title: Localised;
  readonly summary: Localised;
  readonly steps: readonly ProgrammeStep[];
  readonly archived: boolean;
}

/** The practice's own, newest first. Parameter: practice. */
export const LIST_PROGRAMMES = `
  SELECT ${COLUMNS} FROM programmes WHERE practice_id = $1 ORDER BY archived_at IS NOT NULL, updated_at DESC, id`;

/** Parameters: practice, programme. */
export const ONE_PROGRAMME = `SELECT ${COLUMNS} FROM programmes WHERE practice_id = $1 AND id = $2`;

/** Parameters: practice, programme, title, summary, steps, coach, moment. */
export const ADD_PROGRAMME = `
  INSERT INTO programmes (practice_id, id, title, summary, steps, created_by, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`;

/** Parameters: practice, programme, title, summary, steps, moment. */
export const CHANGE_PROGRAMME = `
  UPDATE programmes SET title = $3, summary = $4, steps = $5, updated_at = $6 WHERE practice_id = $1 AND id = $2`;

/** Doing it twice is once. Parameters: practice, programme, moment or null. */
export const ARCHIVE_PROGRAMME = `
  UPDATE programmes SET archived_at = CASE WHEN $3::timestamptz IS NULL THEN NULL ELSE coalesce(archived_at, $3) END
  WHERE practice_id = $1 AND id = $2`;
