import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../lib/user-error.mjs';
import { ensureDatabase, startPostgres } from '../postgres.mjs';
import { withSuperuser } from '../postgres/database.mjs';
import { isAlive } from '../postgres/pid-file.mjs';
import { assertUsableDatabase } from './external-database.mjs';

const WATCH_EVERY_MS = 500;

/** The database of DATABASE_URL, or the embedded one on the data folder. Resolves to { databaseUrl, embedded, stop }. */
export async function openDatabase({ dataDir, env }) {
  if (env.DATABASE_URL) {
    await assertUsableDatabase(env.DATABASE_URL);
    return { databaseUrl: env.DATABASE_URL, embedded: false, stop: async () => undefined };
  }
  const server = await startPostgres({ dataDir });
  try {
    await withSuperuser(server.superuserUrl, assertDurable);
    const databaseUrl = await ensureDatabase({ superuserUrl: server.superuserUrl, dataDir });
    return { databaseUrl, embedded: true, attached: server.attached, stop: supervise(server, dataDir) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Refuses a server whose settings would lose acknowledged writes in a crash. */
async function assertDurable(db) {
  const { rows } = await db.query(
    `SELECT name FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums') AND setting <> 'on'`,
  );
  if (rows.length)
    throw new UserError(
      `The embedded database runs without ${rows.map((row) => row.name).join(', ')}: stop it and start again.`,
    );
}

/** Starts the server again on its port when it vanishes (kill -9, out of memory); returns the function that ends both. */
function supervise(first, dataDir) {
  let server = first;
  let stopped = false;
  const watch = async () => {
    while (!stopped) {
      await sleep(WATCH_EVERY_MS, undefined, { ref: false });
      if (stopped || isAlive(server.pid)) continue;
      console.error('▸ The database ended unexpectedly and is started again');
      server = await startPostgres({ dataDir, port: server.port }).catch((error) => {
        console.error(`  ${error.message}`);
        return server;
      });
    }
  };
  watch();
  return async (options) => {
    stopped = true;
    await server.stop(options);
  };
}
