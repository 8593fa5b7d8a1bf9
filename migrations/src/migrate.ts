import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './index';
import { migrateJobs } from './job-schema';
import { ensureRoles } from './roles';
import { AUTH } from './walls';

export interface MigrateOptions {
  /** Postgres 15 or newer, as the role that owns the tables. */
  readonly databaseUrl: string;
  readonly appSecret: string;
}

/** The data source of the owner: migrations only, never at work for a request. */
export function migrationDataSource(databaseUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: databaseUrl,
    synchronize: false,
    migrations,
    migrationsTransactionMode: 'each',
    logging: false,
  });
}

/** Brings a database to head: roles, tables with their walls, job tables. Running it again changes nothing. */
export async function migrate({ databaseUrl, appSecret }: MigrateOptions): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtextextended('tweespraak migrate', 0))`); // two processes, one migrates
    await ensureRoles(client, appSecret);
    const dataSource = await migrationDataSource(databaseUrl).initialize();
    try {
      await dataSource.runMigrations();
    } finally {
      await dataSource.destroy();
    }
    await client.query(`GRANT SELECT ON migrations TO ${AUTH}`); // readiness asks whether the tables are at head
    await migrateJobs(client, databaseUrl);
  } finally {
    await client.end();
  }
}

if (import.meta.filename === process.argv[1]) {
  const { DATABASE_URL, APP_SECRET } = process.env;
  if (!DATABASE_URL || !APP_SECRET) throw new Error('DATABASE_URL and APP_SECRET are needed to migrate.');
  await migrate({ databaseUrl: DATABASE_URL, appSecret: APP_SECRET });
}
