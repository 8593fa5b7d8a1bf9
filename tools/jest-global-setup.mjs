// Before the suites that need a database: the API bundle, one fast Postgres in a temporary folder, one migrated template.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApi } from './build-api.mjs';
import { ensureDatabase, startPostgres } from './postgres.mjs';

const TEMPLATE = 'template_tweespraak';
const APP_SECRET = 'only for tests, only for tests, only for tests';

/** Jest calls this once per project that names it; the first call does the work for all. */
export default async function setUpDatabase() {
  globalThis.tweespraakDatabase ??= start();
  await globalThis.tweespraakDatabase;
}

async function start() {
  await buildApi();
  const dataDir = mkdtempSync(join(tmpdir(), 'tweespraak-test-'));
  const postgres = await startPostgres({ dataDir, fast: true });
  const databaseUrl = await ensureDatabase({ ...postgres, dataDir, name: TEMPLATE });
  const { migrate } = await import('../dist/apps/api/migrate.js');
  await migrate({ databaseUrl, appSecret: APP_SECRET });
  process.env.TEST_DATABASE_TEMPLATE_URL = databaseUrl;
  process.env.TEST_DATABASE_ADMIN_URL = postgres.superuserUrl;
  process.env.TEST_APP_SECRET = APP_SECRET;
  return { postgres, dataDir };
}
