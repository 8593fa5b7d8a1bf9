import { Injectable } from '@nestjs/common';
import { type JobPayloads, Jobs, systemContext, TenantDb } from '@tweespraak/platform/api';
import type { PracticeId } from '@tweespraak/shared/kernel';

const LOOK = `
  SELECT greatest(e.expires_at, CASE WHEN e.state IN ('waiting', 'making') THEN now() + interval '1 day' END) AS until
  FROM exports e WHERE e.practice_id = $1 AND e.id = $2`;
const FORGET = `DELETE FROM export_pieces WHERE practice_id = $1 AND export_id = $2`;
const EXPIRED = `
  UPDATE exports SET state = 'expired' WHERE practice_id = $1 AND id = $2 AND state IN ('ready', 'stopped')`;

/** Removes a file and the rows behind it when their time has come; that it was made stays known. */
@Injectable()
export class ExportExpiry {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: Jobs,
  ) {}

  look(job: JobPayloads['export.expire'], now = new Date()): Promise<void> {
    const ctx = systemContext(job.practiceId as PracticeId, now);
    return this.db.run(ctx, 'export.expire', async ({ em, about }) => {
      about({ objectId: job.exportId });
      const values = [job.practiceId, job.exportId];
      const [row]: { until: Date | null }[] = await em.query(LOOK, values);
      if (row?.until && row.until > now) {
        await this.jobs.send(em, 'export.expire', job, { startAfter: row.until });
        return;
      }
      await em.query(FORGET, values);
      await em.query(EXPIRED, values);
    });
  }
}
