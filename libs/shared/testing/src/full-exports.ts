import type { Canaries } from './canaries';
import { anExport, anExportSchedule } from './exports';
import type { TestPerson } from './people';
import type { TestDatabase } from './test-database';

/** A file with names that the admin may fetch, one that stopped, and what is made each quarter. */
export interface FullExports {
  readonly ready: string;
  readonly stopped: string;
  readonly schedule: string;
  /** Of somebody else in the practice. */
  readonly ofColleague: { readonly exportId: string; readonly scheduleId: string };
}

export async function plantExports(
  db: TestDatabase,
  canaries: Canaries,
  admin: TestPerson,
  colleague: TestPerson,
): Promise<FullExports> {
  const ready = await anExport(db, admin, {
    reason: canaries.word('reason of an export with names', []),
    file: canaries.word('what an export holds', [admin]),
  });
  const stopped = await anExport(db, admin, {
    state: 'stopped',
    file: canaries.word('what an export that stopped holds', []),
  });
  const schedule = await anExportSchedule(db, admin);
  const exportId = await anExport(db, colleague, {
    file: canaries.word('what an export of a colleague holds', [colleague]),
  });
  const scheduleId = await anExportSchedule(db, colleague);
  const ofColleague = { exportId: exportId.id, scheduleId: scheduleId.id };
  return { ready: ready.id, stopped: stopped.id, schedule: schedule.id, ofColleague };
}
