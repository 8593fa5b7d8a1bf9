import { QUEUES } from '@tweespraak/platform/api';
import type { Client } from 'pg';
import { PgBoss } from 'pg-boss';
import { APP } from './walls';

/** The job tables, made by the owner; the application may use them but not change their shape. */
export async function migrateJobs(client: Client, databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, supervise: false, schedule: false });
  await boss.start();
  for (const queue of QUEUES) {
    if (!(await boss.getQueue(queue)))
      await boss.createQueue(queue, { retryLimit: 5, retryBackoff: true, retryDelay: 5 });
  }
  await boss.stop({ graceful: false });
  await client.query(`
    GRANT USAGE ON SCHEMA pgboss TO ${APP};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${APP};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${APP};
  `);
}
