// A database server of one's own, as durable as in production, that vanishes at the end.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { keptSecret, openDataFolder } from '../lib/data-folder.mjs';
import { root } from '../lib/paths.mjs';
import { ensureDatabase, startPostgres } from '../postgres.mjs';
import { guardAgainstOrphan } from '../postgres/guard.mjs';

/** @param folder of the run, below the repository; @param built what `buildRooms` returned */
export async function openStage(folder, { migrate, engine }) {
  const dataDir = openDataFolder(join(root, folder, 'data'));
  const appSecret = keptSecret(dataDir, 'app-secret');
  const postgres = await startPostgres({ dataDir });
  const guard = guardAgainstOrphan(postgres.pid, dataDir); // a killed run leaves no server behind
  try {
    const databaseUrl = await ensureDatabase({ superuserUrl: postgres.superuserUrl, dataDir });
    await migrate({ databaseUrl, appSecret });
    const superuser = poolOf(withDatabase(postgres.superuserUrl, databaseUrl));
    return {
      ...{ databaseUrl, appSecret, superuser, postgresPid: postgres.pid },
      settings: await settingsOf(engine.roleUrl(databaseUrl, 'tweespraak_app', appSecret)),
      async close() {
        await superuser.end();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }

  async function remove() {
    await postgres.stop();
    guard.release();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function withDatabase(superuserUrl, databaseUrl) {
  const url = new URL(superuserUrl);
  url.pathname = new URL(databaseUrl).pathname;
  return url.href;
}

// An idle connection that the server ends (at the very end) says so on the pool.
const poolOf = (connectionString) => new pg.Pool({ connectionString, max: 4 }).on('error', () => undefined);

const SETTINGS = [
  'server_version',
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'data_checksums',
  'shared_buffers',
];

/** As the application's role sees them: a role or a database can have settings of its own. */
async function settingsOf(url) {
  const role = poolOf(url);
  const { rows } = await role.query(`SELECT name, setting FROM pg_settings WHERE name = ANY ($1)`, [
    SETTINGS,
  ]);
  await role.end();
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
}
