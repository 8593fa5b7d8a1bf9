import pg from 'pg';
import { keptSecret } from '../lib/data-folder.mjs';

const OWNER = 'tweespraak_owner';

/** Runs statements as the superuser of the server. */
export async function withSuperuser(superuserUrl, work) {
  const client = new pg.Client({ connectionString: superuserUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Makes the owning role (no superuser; may create the application's roles, and so grant them to itself) and its database.
 * @returns the owner's url of that database
 */
export async function ensureDatabase({ superuserUrl, dataDir, name = 'tweespraak' }) {
  const password = keptSecret(dataDir, 'owner.password');
  await withSuperuser(superuserUrl, async (db) => {
    const role = await db.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [OWNER]);
    // Utility statements take no parameters; the password is base64url and the names are ours.
    const verb = role.rowCount ? 'ALTER' : 'CREATE';
    await db.query(
      `${verb} ROLE ${OWNER} LOGIN CREATEROLE NOSUPERUSER NOCREATEDB NOBYPASSRLS PASSWORD '${password}'`,
    );
    const found = await db.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!found.rowCount)
      await db.query(`CREATE DATABASE ${name} OWNER ${OWNER} TEMPLATE template0 ENCODING 'UTF8'`);
  });
  const url = new URL(superuserUrl);
  url.username = OWNER;
  url.password = password;
  url.pathname = `/${name}`;
  return url.href;
}
