// Postgres refuses to run as root. As root it runs as the owner of the data, as "postgres" when there is such a user, else "nobody".
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { UserError } from '../lib/user-error.mjs';

/** { uid, gid } of an account of this machine, undefined when unknown. */
function account(matches) {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const found = lines.map((line) => line.split(':')).find(([name, , uid]) => matches(name, Number(uid)));
  return found && { uid: Number(found[2]), gid: Number(found[3]) };
}

function targetAccount(cluster) {
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (
    account((name) => name === 'postgres') ??
    account((name) => name === 'nobody') ?? { uid: 65534, gid: 65534 }
  );
}

/**
 * Keeps one capability, dac_override, so that binaries and data may lie in a folder that only root can enter.
 * Without no_setuid_fixup initdb's access() check drops it again and fails with "invalid binary".
 */
const setpriv = ({ uid, gid }) => [
  'setpriv',
  '--securebits=+no_setuid_fixup',
  `--reuid=${uid}`,
  `--regid=${gid}`,
  '--clear-groups',
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
];

const works = ([command, ...args]) => spawnSync(command, [...args, 'true'], { stdio: 'ignore' }).status === 0;

/**
 * How to start Postgres on behalf of this process.
 * prefix: command words before the binary; spawnAs: options for spawn; owner: who must own the data, null for "who runs".
 */
export function chooseRunner(cluster) {
  if (process.platform === 'win32' || process.getuid() !== 0) return asOrdinaryUser(cluster);
  const owner = targetAccount(cluster);
  const prefix = setpriv(owner);
  if (works(prefix)) return { prefix, spawnAs: {}, owner, plainUid: false };
  return { prefix: [], spawnAs: owner, owner, plainUid: true };
}

function asOrdinaryUser(cluster) {
  const uid = process.getuid?.();
  const data = statSync(cluster, { throwIfNoEntry: false });
  if (uid !== undefined && data && data.uid !== uid)
    throw new UserError(
      `The database in ${cluster} belongs to another user (uid ${data.uid}): start as that user or as root, or set DATA_DIR to another folder.`,
    );
  if (process.platform === 'linux' && !account((_, id) => id === uid))
    throw new UserError(
      `Postgres refuses a user without an entry in /etc/passwd (uid ${uid}): use an ordinary account, or set DATABASE_URL.`,
    );
  return { prefix: [], spawnAs: {}, owner: null, plainUid: false };
}
