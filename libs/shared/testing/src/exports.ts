import { createHash, randomUUID } from 'node:crypto';
import { inPractice } from './in-practice';
import type { TestPerson } from './people';
import type { TestDatabase } from './test-database';

/** What the wizard asks for by itself: everything in rows of a year, for a spreadsheet. */
export const A_CHOICE = {
  period: { from: '2026-01-01', until: '2026-12-31' },
  blocks: ['couples', 'rounds'],
  filters: { coachIds: null, appointmentKinds: null },
  format: 'csv',
  locale: 'nl',
} as const;

interface ExportOverrides {
  readonly id?: string;
  readonly state?: 'waiting' | 'making' | 'ready' | 'stopped' | 'cancelled' | 'expired';
  readonly choice?: object;
  /** The words of whoever asked for names. */
  readonly reason?: string;
  /** What the file holds; sealed in one piece. */
  readonly file?: string;
}

/** An export of an admin with its file; `ready` for a week unless told otherwise. */
export async function anExport(
  db: TestDatabase,
  admin: TestPerson,
  { id = randomUUID(), state = 'ready', choice = A_CHOICE, reason, file = 'a;b\r\n' }: ExportOverrides = {},
): Promise<{ readonly id: string }> {
  const practice = admin.practiceId;
  await inPractice(db, practice, async ({ rows, seal }) => {
    const seals = (table: string, column: string, rowId: string, text: string) =>
      seal({ ownerId: practice, table, column, rowId }, text);
    const bytes = Buffer.from(file);
    await rows('exports', [
      {
        practice_id: practice,
        ...{ id, kind: 'report', asked_by: admin.id, choice, state, with_names: reason !== undefined },
        ...{ asked_at: new Date(), touched_at: new Date(), attempt: 1, stage: 'writing' },
        ...{ rows_done: 1, rows_of: 1 },
        ...{ reason: reason === undefined ? null : await seals('exports', 'reason', id, reason) },
        ...{ frozen_in: id, snapshot_id: randomUUID(), snapshot_at: new Date() },
        ...{ file_name: 'praktijk-2026.csv', file_bytes: bytes.length, file_rows: 1 },
        ...{ checksum: createHash('sha256').update(bytes).digest(), finished_at: new Date() },
        ...{ expires_at: new Date(Date.now() + 7 * 86_400_000) },
      },
    ]);
    for (const part of ['snapshot', 'file'])
      await rows('export_pieces', [
        {
          practice_id: practice,
          ...{
            export_id: id,
            part,
            position: 0,
            block: part === 'snapshot' ? 'couples' : null,
            row_count: 1,
          },
          sealed: await seals('export_pieces', 'sealed', `${id} ${part} 0`, file),
        },
      ]);
  });
  return { id };
}

export async function anExportSchedule(
  db: TestDatabase,
  admin: TestPerson,
  { choice = A_CHOICE as object, nextOn = '2027-01-05' } = {},
): Promise<{ readonly id: string }> {
  const id = randomUUID();
  await db.rows(
    `INSERT INTO export_schedules (practice_id, id, asked_by, choice, next_on) VALUES ($1, $2, $3, $4, $5)`,
    [admin.practiceId, id, admin.id, JSON.stringify(choice), nextOn],
  );
  return { id };
}
