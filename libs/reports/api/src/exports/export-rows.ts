import type { ExportCard, ExportChoice, ExportProgress } from '@tweespraak/reports/contract';

/** A worker that gave no sign of life for so long has died, and nobody took its work over. */
const SILENT = `interval '90 seconds'`;

/** The columns of {@link ExportRow}, of `exports e`. */
const COLUMNS = `
  e.id, e.kind, e.choice, e.with_names AS "withNames", e.schedule_id IS NOT NULL AS scheduled, e.asked_at AS "askedAt",
  CASE WHEN e.state = 'making' AND e.touched_at < now() - ${SILENT} THEN 'stopped'
    WHEN e.state = 'ready' AND e.expires_at <= now() THEN 'expired' ELSE e.state END AS state,
  e.stage, e.rows_done AS "rowsDone", e.rows_of AS "rowsOf", e.attempt_at AS "attemptAt",
  e.snapshot_id AS "snapshotId", e.snapshot_at AS "snapshotAt", e.file_name AS "fileName", e.file_bytes AS "fileBytes",
  e.file_rows AS "fileRows", encode(e.checksum, 'hex') AS checksum, e.expires_at AS "expiresAt"`;

export const LIST = `
  SELECT ${COLUMNS} FROM exports e WHERE e.practice_id = $1 AND e.asked_at > now() - interval '90 days'
  ORDER BY e.asked_at DESC, e.id LIMIT 100`;
export const ONE = `SELECT ${COLUMNS} FROM exports e WHERE e.practice_id = $1 AND e.id = $2`;

export interface ExportRow {
  readonly id: string;
  readonly kind: ExportCard['kind'];
  readonly choice: ExportChoice | null;
  readonly withNames: boolean;
  readonly scheduled: boolean;
  readonly askedAt: Date;
  readonly state: ExportCard['state'];
  readonly stage: ExportProgress['stage'];
  readonly rowsDone: number;
  readonly rowsOf: number;
  readonly attemptAt: Date | null;
  readonly snapshotId: string | null;
  readonly snapshotAt: Date | null;
  readonly fileName: string | null;
  readonly fileBytes: string | null; // a bigint
  readonly fileRows: number | null;
  readonly checksum: string | null;
  readonly expiresAt: Date | null;
}

export function toCard(row: ExportRow, now: Date): ExportCard {
  const { id, kind, choice, withNames, scheduled, state, snapshotId, snapshotAt } = row;
  return {
    ...{ exportId: id, kind, choice, withNames, scheduled, state, askedAt: row.askedAt.toISOString() },
    progress: state === 'making' || state === 'stopped' ? progressOf(row, now) : null,
    snapshot: snapshotId && snapshotAt ? { id: snapshotId, at: snapshotAt.toISOString() } : null,
    file: state === 'ready' ? fileOf(row) : null,
  };
}

/** Reading is the smaller part of the work. */
const READING = 40;

export function progressOf({ stage, rowsDone, rowsOf, attemptAt, snapshotAt }: ExportRow, now: Date) {
  const part = rowsOf > 0 ? Math.min(1, rowsDone / rowsOf) : 0;
  const percent = Math.floor(stage === 'reading' ? part * READING : READING + part * (100 - READING));
  const began = attemptAt && snapshotAt && snapshotAt < attemptAt ? READING : 0; // went on from frozen rows
  const seconds = attemptAt ? (now.getTime() - attemptAt.getTime()) / 1000 : 0;
  const gained = percent - began;
  return {
    ...{ stage, rows: rowsDone, of: rowsOf, percent },
    secondsLeft: gained < 3 ? null : Math.max(1, Math.round((seconds * (100 - percent)) / gained)),
  };
}

function fileOf({ fileName, fileBytes, fileRows, checksum, expiresAt }: ExportRow): ExportCard['file'] {
  if (!fileName || !checksum || !expiresAt) return null;
  return {
    ...{ name: fileName, bytes: Number(fileBytes), rows: fileRows ?? 0, checksum },
    expiresAt: expiresAt.toISOString(),
  };
}
