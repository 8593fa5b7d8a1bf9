import pg from 'pg';
import { UserError } from '../lib/user-error.mjs';
import { databaseName } from './address.mjs';

const OLDEST = 15;

const WHY = {
  '28P01': 'user or password is wrong',
  28000: 'this user is not allowed in',
  '3D000': 'there is no such database',
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the host name is unknown',
  ETIMEDOUT: 'no answer',
};

/** Looks whether a given Postgres can carry Tweespraak; every "no" is one sentence without the password. */
export async function assertUsableDatabase(databaseUrl) {
  const name = databaseName(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const why = WHY[error.code] ?? error.code ?? 'no answer within 5 s';
    throw new UserError(`The database of DATABASE_URL (${name}) cannot be used: ${why}.`);
  }
  try {
    assertFacts(await readFacts(client), name);
  } finally {
    await client.end();
  }
}

async function readFacts(client) {
  const { rows } = await client.query(`
    SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('fsync') AS fsync,
           rolsuper OR rolcreaterole AS may_create_roles, has_database_privilege(current_database(), 'CREATE') AS may_create
    FROM pg_roles WHERE rolname = current_user`);
  return rows[0];
}

function assertFacts({ major, fsync, may_create_roles, may_create }, name) {
  if (major < OLDEST)
    throw new UserError(
      `The database ${name} is Postgres ${major}: Tweespraak needs version ${OLDEST} or newer.`,
    );
  if (fsync !== 'on')
    throw new UserError(
      `The database ${name} runs with fsync=off and would lose data in a crash: switch it on.`,
    );
  if (!may_create_roles || !may_create)
    throw new UserError(
      `The user of DATABASE_URL (${name}) must be allowed to create roles and schemas: ALTER ROLE … CREATEROLE, and own the database.`,
    );
}
