// postmaster.pid says who runs on a data folder; after a crash it may name a dead process or one that has nothing to do with us.
import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The running (or last) server's { pid, port, ready }, null without a readable pid file. */
export function readPidFile(cluster) {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : null;
  } catch {
    return null;
  }
}

/** True while the process exists and is no zombie that waits for its parent. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2)[0] !== 'Z';
  } catch {
    return process.platform !== 'linux';
  }
}

function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ');
  } catch {
    return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
  }
}

function runsIn(pid, cluster) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}

/** True when the process is a Postgres server on this very data folder. */
function isServerOf(pid, cluster) {
  const command = commandLine(pid);
  return /postgres/.test(command) && (runsIn(pid, cluster) || command.includes(`-D ${cluster} `));
}

/**
 * Looks who holds the data folder.
 * live: attach to it · none: start (a dead pid is left to Postgres, which knows it by its shared memory) ·
 * a recycled pid (another program, a zombie) would stop Postgres from starting for ever: its file is removed.
 */
export function inspectHolder(cluster) {
  const holder = readPidFile(cluster);
  if (!holder) return null;
  if (isAlive(holder.pid) && isServerOf(holder.pid, cluster)) return holder;
  if (processExists(holder.pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return null;
}

function processExists(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
