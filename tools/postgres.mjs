// A small launcher over the Postgres binaries from npm: creates, starts, attaches to and stops one database server on a data folder.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { keptSecret, openDataFolder } from './lib/data-folder.mjs';
import { freePort, probePort } from './lib/ports.mjs';
import { UserError } from './lib/user-error.mjs';
import { ensureCluster } from './postgres/cluster.mjs';
import { guardAgainstOrphan } from './postgres/guard.mjs';
import { inspectHolder } from './postgres/pid-file.mjs';
import { chooseRunner } from './postgres/privileges.mjs';
import { launch, stopServer, waitForAttached } from './postgres/server.mjs';

export { ensureDatabase } from './postgres/database.mjs';

const START_WITHIN_MS = 30_000;

/**
 * @param dataDir folder of the cluster (pg/), its log, port and passwords; made when missing
 * @param port    fixed port; otherwise the one used before, or a free one
 * @param fast    for tests only: no fsync, and the server and its folder vanish when this process dies
 * @returns {{ pid: number, port: number, superuserUrl: string, attached: boolean, stop(options?: { force?: boolean }): Promise<void> }}
 */
export async function startPostgres({ dataDir: folder, port, fast = false }) {
  const dataDir = openDataFolder(resolve(folder));
  const cluster = join(dataDir, 'pg');
  const runner = chooseRunner(cluster);
  const superuserPassword = superuserSecret(dataDir, cluster);
  ensureCluster({ dataDir, cluster, runner, superuserPassword });
  const server = await startOrAttach({ dataDir, cluster, runner, port, fast });
  const guard = fast ? guardAgainstOrphan(server.pid, dataDir) : null;
  writeFileSync(join(dataDir, 'postgres.port'), `${server.port}\n`);
  return {
    pid: server.pid,
    port: server.port,
    superuserUrl: `postgres://postgres:${superuserPassword}@127.0.0.1:${server.port}/postgres`,
    attached: server.attached,
    async stop(options) {
      await stopServer(server.pid, options);
      guard?.release();
    },
  };
}

function superuserSecret(dataDir, cluster) {
  const name = 'postgres.password';
  if (existsSync(join(cluster, 'PG_VERSION')) && !existsSync(join(dataDir, name)))
    throw new UserError(
      `The password file ${join(dataDir, name)} is missing: put it back, or move ${cluster} away to start anew.`,
    );
  return keptSecret(dataDir, name);
}

async function startOrAttach({ dataDir, cluster, runner, port, fast }) {
  const deadline = Date.now() + START_WITHIN_MS;
  let taken = false;
  for (;;) {
    const holder = inspectHolder(cluster);
    if (holder) {
      if (await waitForAttached(cluster, holder.pid))
        return { pid: holder.pid, port: inspectHolder(cluster)?.port ?? holder.port, attached: true };
      continue;
    }
    const chosen = port ?? (await choosePort(dataDir, taken));
    const started = await launch({
      cluster,
      logFile: join(dataDir, 'postgres.log'),
      runner,
      port: chosen,
      fast,
    });
    if (started.child) return { pid: started.child.pid, port: chosen, attached: false };
    taken = judgeFailure(started.failed, { dataDir, port, late: Date.now() > deadline });
    await sleep(200);
  }
}

/** Returns whether the port was the trouble when another try makes sense; throws the one sentence otherwise. */
function judgeFailure(log, { dataDir, port, late }) {
  const portTaken = /could not bind|Address already in use/i.test(log);
  if (portTaken && port) throw new UserError(`Port ${port} for Postgres is taken by another program.`);
  // Backends of a killed server still hold its memory for a moment; or someone else was faster to start it.
  const passing = portTaken || /is still in use|lock file "postmaster\.pid" already exists/.test(log);
  if (passing && !late) return portTaken;
  const line =
    log
      .split('\n')
      .filter((text) => /FATAL|ERROR|PANIC|invalid|denied/.test(text))
      .pop() ?? log.trim().split('\n').pop();
  throw new UserError(
    `Postgres did not start (${line?.trim() || 'it said nothing'}); its log is ${join(dataDir, 'postgres.log')}.`,
  );
}

async function choosePort(dataDir, taken) {
  const file = join(dataDir, 'postgres.port');
  const remembered = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (taken) rmSync(file, { force: true });
  else if (remembered > 0 && !(await probePort(remembered))) return remembered;
  return freePort();
}
