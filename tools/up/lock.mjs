// One `npm start` per data folder. Runs on the system's Node: no dependencies.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../lib/user-error.mjs';
import { isAlive } from '../postgres/pid-file.mjs';

const LEFTOVER_ENDS_WITHIN_MS = 12_000;
const lockFile = (dataDir) => join(dataDir, 'running.json');

function read(dataDir) {
  try {
    return JSON.parse(readFileSync(lockFile(dataDir), 'utf8'));
  } catch {
    return null;
  }
}

/** Pids are recycled: only a process that runs our own tool counts. */
function runsTool(pid, tool) {
  if (!pid || !isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(tool);
  } catch {
    return process.platform !== 'linux';
  }
}

const serverRuns = (lock) => runsTool(lock.server, 'tools/up.mjs');
const launcherRuns = (lock) => runsTool(lock.launcher, 'tools/start.mjs');

/** Refuses while another start uses the folder; ends what a killed one left behind. */
export async function takeLock(dataDir, npm) {
  const lock = read(dataDir);
  if (lock && lock.launcher !== process.pid) await makeWay(lock);
  write(dataDir, { launcher: process.pid, npm });
}

async function makeWay(lock) {
  const orphaned = !launcherRuns(lock) || (lock.npm && !isAlive(lock.npm));
  if (!orphaned)
    throw new UserError(
      `Tweespraak already runs with this data folder (process ${lock.launcher}${lock.url ? `, ${lock.url}` : ''}): stop it first, or set DATA_DIR and PORT for a second one.`,
    );
  if (serverRuns(lock) || launcherRuns(lock))
    console.log('▸ Ending what an earlier, killed start left behind');
  await endProcess(lock.server, () => serverRuns(lock));
  await endProcess(lock.launcher, () => launcherRuns(lock));
}

async function endProcess(pid, runs) {
  if (!runs()) return;
  process.kill(pid, 'SIGTERM');
  const deadline = Date.now() + LEFTOVER_ENDS_WITHIN_MS;
  while (runs() && Date.now() < deadline) await sleep(50);
  if (runs()) process.kill(pid, 'SIGKILL');
}

function write(dataDir, lock) {
  const draft = `${lockFile(dataDir)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(lock), { mode: 0o600 });
  renameSync(draft, lockFile(dataDir));
}

/** Adds what the server process knows: its pid, later its address. */
export const noteInLock = (dataDir, facts) => write(dataDir, { ...read(dataDir), ...facts });

export function releaseLock(dataDir) {
  if (read(dataDir)?.launcher === process.pid) rmSync(lockFile(dataDir), { force: true });
}
