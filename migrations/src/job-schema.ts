import { type JobName, QUEUES } from '@tweespraak/platform/api';
import type { Client } from 'pg';
import { PgBoss } from 'pg-boss';
import { APP } from './walls';

const RETRIES = { retryLimit: 5, retryBackoff: true, retryDelay: 5 };
/** A notice outlives a mail server that is away for a day; a worker that died with one in hand is missed within seconds. */
const PATIENT = {
  retryLimit: 30,
  retryBackoff: true,
  retryDelay: 10,
  retryDelayMax: 3600,
  expireInSeconds: 120,
  heartbeatSeconds: 10,
};
/** A file may take its time, and waits for others before it; a worker that died with one in hand is missed within seconds. */
const LONG = { retryLimit: 10, retryDelay: 1, expireInSeconds: 6 * 3600, heartbeatSeconds: 10 };
const OPTIONS: Partial<Record<JobName, object>> = { 'notice.send': PATIENT, 'export.make': LONG };
const optionsOf = (queue: JobName) => OPTIONS[queue] ?? RETRIES;

/** The job tables, made by the owner; the application may use them but not change their shape. */
export async function migrateJobs(client: Client, databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, supervise: false, schedule: false });
  await boss.start();
  for (const queue of QUEUES) {
    if (!(await boss.getQueue(queue))) await boss.createQueue(queue, optionsOf(queue));
  }
  await boss.stop({ graceful: false });
  await client.query(`
    GRANT USAGE ON SCHEMA pgboss TO ${APP};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${APP};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${APP};
  `);
}
