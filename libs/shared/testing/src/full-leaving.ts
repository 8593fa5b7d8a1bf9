import { randomUUID } from 'node:crypto';
import { inPractice } from './in-practice';
import type { TestPerson } from './people';
import type { TestDatabase } from './test-database';

/** What leaving leaves behind here: an import that stopped, and the wrapped key of an export. */
export interface FullLeaving {
  readonly importId: string;
}

export async function plantLeaving(
  db: TestDatabase,
  admin: TestPerson,
  { ready }: { readonly ready: string },
): Promise<FullLeaving> {
  const importId = randomUUID();
  const ended = { started_at: new Date(), alive_at: new Date(), ended_at: new Date() };
  await inPractice(db, admin.practiceId, async ({ rows }) => {
    await rows('leaving_imports', [
      {
        ...{ practice_id: admin.practiceId, id: importId, asked_by: admin.id, state: 'stopped' },
        ...{ rows_done: 0, row_count: 1, problem: 'leaving.damaged', ...ended },
      },
    ]);
    await rows('leaving_keys', [
      {
        ...{ practice_id: admin.practiceId, export_id: ready, created_at: new Date() },
        wrapped: Buffer.from('00', 'hex'),
      },
    ]);
  });
  return { importId };
}
