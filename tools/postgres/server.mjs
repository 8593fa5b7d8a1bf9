import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sizeOf } from '../lib/data-folder.mjs';
import { UserError } from '../lib/user-error.mjs';
import { binariesFolder, serverEnv } from './cluster.mjs';
import { isAlive, readPidFile } from './pid-file.mjs';

const READY_WITHIN_MS = 60_000; // crash recovery of a large log may take a while
const LOG_LIMIT_BYTES = 5_000_000;

const ALWAYS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off', // short statements; row security inflates the estimates and would wake it
  log_error_verbosity: 'terse', // no DETAIL: it quotes the row, so somebody's data
  log_min_error_statement: 'panic', // no STATEMENT for the same reason
};
const SAFE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum_naptime: '1h' };

const settings = (port, fast) =>
  Object.entries({ port, ...ALWAYS, ...(fast ? FAST : SAFE) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);

/** Starts the server; resolves to its process, or to { failed: <what it logged> }. */
export async function launch({ cluster, logFile, runner, port, fast }) {
  if (sizeOf(logFile) > LOG_LIMIT_BYTES) truncateSync(logFile);
  const logStart = sizeOf(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const [command, ...args] = [
    ...runner.prefix,
    ...[join(binariesFolder(), 'postgres'), '-D', cluster, ...settings(port, fast)],
  ];
  // Its own session: Ctrl-C in the terminal must reach the API first and the database last.
  const child = spawn(command, args, {
    env: serverEnv(),
    detached: true,
    stdio: ['ignore', log, log],
    ...runner.spawnAs,
  });
  closeSync(log);
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  child.unref();
  const ready = await Promise.race([untilReady(cluster, child.pid), ended.then(() => false)]);
  if (ready) return { child, ended };
  return { failed: readFileSync(logFile, 'utf8').slice(logStart) };
}

async function untilReady(cluster, pid) {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    const file = readPidFile(cluster);
    if (file?.pid === pid && file.ready) return true;
    if (!pid || !isAlive(pid)) return false;
    await sleep(15);
  }
  throw new UserError(
    `Postgres was not ready within ${READY_WITHIN_MS / 1000} s; its log is beside ${cluster}.`,
  );
}

/** Waits for a server that someone else started; false when it ends instead. */
export const waitForAttached = (cluster, pid) => untilReady(cluster, pid);

/**
 * Stops the server: open sessions are rolled back and everything is written ("fast");
 * with force it ends at once and recovers from its log at the next start ("immediate"). Nothing acknowledged is lost.
 */
export async function stopServer(pid, { force = false, withinMs = 10_000 } = {}) {
  signal(pid, force ? 'SIGQUIT' : 'SIGINT');
  const deadline = Date.now() + withinMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) {
      signal(pid, force ? 'SIGKILL' : 'SIGQUIT');
      if (force) return;
      return stopServer(pid, { force: true, withinMs: 3_000 });
    }
    await sleep(10);
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // already gone
  }
}
