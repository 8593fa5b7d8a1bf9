// The database server of the benchmark, as durable as in production, with one filled database for each size.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { keptSecret, openDataFolder } from '../lib/data-folder.mjs';
import { root } from '../lib/paths.mjs';
import { ensureDatabase, startPostgres } from '../postgres.mjs';
import { built, fingerprint } from './build.mjs';
import { loadData } from './load-data.mjs';

const SETTINGS = ['server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers'];
export const PASSWORD = 'oever lamp zeven mos';

/** @param keep leave the filled databases in tmp/ for the next run */
export async function openStage({ keep }) {
  const dataDir = openDataFolder(join(root, 'tmp/bench-data'));
  const appSecret = keptSecret(dataDir, 'app-secret');
  const postgres = await startPostgres({ dataDir });
  const superuser = await connect(postgres.superuserUrl);
  const { rows } = await superuser.query(
    `SELECT name, setting, unit FROM pg_settings WHERE name = ANY ($1)`,
    [SETTINGS],
  );
  return {
    appSecret,
    postgresPid: postgres.pid,
    logFile: join(dataDir, 'postgres.log'),
    superuser,
    settings: Object.fromEntries(
      rows.map(({ name, setting, unit }) => [name, `${setting}${unit ? ` × ${unit}` : ''}`]),
    ),
    openSize: (practices) => openSize({ dataDir, superuserUrl: postgres.superuserUrl, appSecret, practices }),
    async close() {
      await superuser.end();
      await postgres.stop();
      if (!keep) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function openSize({ dataDir, superuserUrl, appSecret, practices }) {
  const name = `bench_${practices}`;
  const mark = join(dataDir, `filled-${practices}`);
  const print = await fingerprint();
  const isFilled = existsSync(mark) && readFileSync(mark, 'utf8') === print;
  if (!isFilled) {
    rmSync(mark, { force: true });
    await dropDatabase(superuserUrl, name);
  }
  const databaseUrl = await ensureDatabase({ superuserUrl, dataDir, name });
  const url = new URL(superuserUrl);
  url.pathname = `/${name}`;
  if (!isFilled) {
    await fill({ databaseUrl, superuserUrl: url.href, appSecret, practices });
    writeFileSync(mark, print);
  }
  return { practices, databaseUrl, isFresh: !isFilled, superuser: await connect(url.href) };
}

async function dropDatabase(superuserUrl, name) {
  const client = await connect(superuserUrl);
  await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
  await client.end();
}

async function fill({ databaseUrl, superuserUrl, appSecret, practices }) {
  const { migrate } = await import(built.migrate);
  const { PASSWORD_COST } = await import(built.passwords);
  await migrate({ databaseUrl, appSecret });
  const superuser = await connect(superuserUrl);
  await loadData(superuser, practices, await hash(PASSWORD, PASSWORD_COST));
  await superuser.query('CHECKPOINT');
  await superuser.end();
}

/** A connection of its own. */
async function connect(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}
