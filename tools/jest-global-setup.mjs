// Jest's globalSetup of the projects that need a database: one fast Postgres, migrated once into a template that suites clone.
// Jest runs a globalSetup once for all selected projects that name it, and not at all when none of them does.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildApi } from './build-api.mjs';
import { root } from './lib/paths.mjs';
import { ensureDatabase, startPostgres } from './postgres.mjs';
import { withSuperuser } from './postgres/database.mjs';

const TEMPLATE = 'template_tweespraak';
const APP_SECRET = 'only-for-tests-0123456789abcdef0123456789abcdef';
const KEY = Symbol.for('tweespraak.test-database');

/** Bundles only the migrations, into a folder of this run: other runs may go on beside it. It lies in the tree so that packages are found. */
async function loadMigrate() {
  mkdirSync(join(root, 'tmp'), { recursive: true });
  const outdir = mkdtempSync(join(root, 'tmp/jest-'));
  await buildApi({ outdir, only: ['migrate'] });
  try {
    return (await import(pathToFileURL(join(outdir, 'migrate.js')).href)).migrate;
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** No session may hold the template, or cloning it fails: nobody can connect to it any more. */
const sealTemplate = (db) =>
  db.query(`ALTER DATABASE ${TEMPLATE} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);

async function startTestDatabase() {
  const migrate = await loadMigrate();
  const dataDir = mkdtempSync(join(tmpdir(), 'tweespraak-test-'));
  const postgres = await startPostgres({ dataDir, fast: true });
  const started = { postgres, dataDir };
  try {
    const databaseUrl = await ensureDatabase({
      superuserUrl: postgres.superuserUrl,
      dataDir,
      name: TEMPLATE,
    });
    await migrate({ databaseUrl, appSecret: APP_SECRET });
    await withSuperuser(postgres.superuserUrl, sealTemplate);
    process.env.TEST_DATABASE_TEMPLATE_URL = databaseUrl;
    process.env.TEST_DATABASE_ADMIN_URL = postgres.superuserUrl;
    process.env.TEST_APP_SECRET = APP_SECRET;
    return started;
  } catch (error) {
    await postgres.stop({ force: true });
    throw error;
  }
}

export default async function setup() {
  globalThis[KEY] ??= startTestDatabase();
  await globalThis[KEY];
}
