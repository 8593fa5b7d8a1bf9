import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  /** Variables for parseEnv: this database, a pool of five, quiet. */
  readonly env: Record<string, string>;
  /** Sees past every wall: for planting and for checking what is really there. */
  readonly superuser: pg.Pool;
  /** Rows of a statement as superuser. */
  rows<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** A fresh clone of the migrated template, for one suite. The template comes from Jest's global setup. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const adminUrl = fromSetup('TEST_DATABASE_ADMIN_URL');
  const templateUrl = new URL(fromSetup('TEST_DATABASE_TEMPLATE_URL'));
  const template = templateUrl.pathname.slice(1);
  await asAdmin(
    adminUrl,
    `CREATE DATABASE ${name} OWNER ${templateUrl.username} TEMPLATE ${template} STRATEGY file_copy`,
  );
  templateUrl.pathname = `/${name}`;
  const superuser = new pg.Pool({ connectionString: withDatabase(adminUrl, name), max: 3 });
  superuser.on('error', () => undefined);
  return {
    env: {
      DATABASE_URL: templateUrl.toString(),
      APP_SECRET: fromSetup('TEST_APP_SECRET'),
      DATABASE_POOL: '5',
      LOG_LEVEL: 'silent',
      PORT: '0',
      BASE_URL: 'http://127.0.0.1:4200',
      DASHBOARD_DIR: 'none',
    },
    superuser,
    rows: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await superuser.query(text, [...values])).rows as Row[],
    drop: async () => {
      await superuser.end();
      await asAdmin(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

function fromSetup(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: this suite needs Jest's global setup with a database.`);
  return value;
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
