import { Injectable } from '@nestjs/common';
import { Jobs, TenantDb, type TenantContext } from '@tweespraak/platform/api';
import { JOB_KINDS, type JobKind, type PracticeJobs } from '@tweespraak/practices/contract';
import { queuesOf, QUEUE_KINDS } from './job-kinds';

type KindRow = Omit<PracticeJobs['kinds'][number], 'lastDone'> & { readonly lastDone: Date | null };

/** Jobs are outside row security: the practice of the one who asks stands in the statement itself. */
const READ = `
  SELECT q.kind, count(*) FILTER (WHERE j.state IN ('created', 'retry') AND j.start_after > now())::int AS planned,
    count(*) FILTER (WHERE j.state IN ('created', 'retry') AND j.start_after <= now())::int AS waiting,
    count(*) FILTER (WHERE j.state = 'active')::int AS busy, count(*) FILTER (WHERE j.state = 'failed')::int AS failed,
    count(*) FILTER (WHERE j.retry_count > 0 AND j.created_on > now() - interval '7 days')::int AS retried,
    max(j.completed_on) FILTER (WHERE j.state = 'completed') AS "lastDone"
  FROM jsonb_to_recordset($2::jsonb) AS q (queue text, kind text)
  JOIN pgboss.job j ON j.name = q.queue AND j.data ->> 'practiceId' = $1
  GROUP BY q.kind`;

const FAILED = `
  SELECT id, name FROM pgboss.job WHERE name = ANY ($2) AND state = 'failed' AND data ->> 'practiceId' = $1`;

/** What happens in the background for one practice: numbers, never a name, a word or an id. */
@Injectable()
export class Background {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: Jobs,
  ) {}

  async read(ctx: TenantContext): Promise<PracticeJobs> {
    const values = [ctx.practiceId, JSON.stringify(QUEUE_KINDS)];
    const rows = await this.db.query<KindRow>(ctx, 'jobs.read', {}, { text: READ, values });
    return { kinds: JOB_KINDS.map((kind) => numbersOf(kind, rows)) };
  }

  /** What failed is tried again; nothing failed is fine. */
  async retry(ctx: TenantContext, kind: JobKind): Promise<void> {
    await this.db.run(ctx, 'jobs.retry', async ({ em }) => {
      const failed: Parameters<Jobs['retry']>[1] = await em.query(FAILED, [ctx.practiceId, queuesOf(kind)]);
      await this.jobs.retry(em, failed);
    });
  }
}

function numbersOf(kind: JobKind, rows: readonly KindRow[]): PracticeJobs['kinds'][number] {
  const none = { kind, planned: 0, waiting: 0, busy: 0, failed: 0, retried: 0, lastDone: null };
  const row = rows.find((one) => one.kind === kind);
  return row ? { ...row, lastDone: row.lastDone?.toISOString() ?? null } : none;
}
