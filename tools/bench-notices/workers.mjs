// Worker processes that can be killed and started again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { node24, root } from '../lib/paths.mjs';
import { guardAgainstOrphan } from '../postgres/guard.mjs';

const FLAGS = ['--max-semi-space-size=8', '--disable-warning=ExperimentalWarning']; // as npm start

/** @param script of the worker; @param env its variables; @returns a process that is started */
export function workerProcess({ script, env, logFile }) {
  let child = null;
  let guard = null;
  const start = () => {
    const log = openSync(logFile, 'a');
    child = spawn(node24, [...FLAGS, script], {
      cwd: root,
      env: { PATH: process.env.PATH, NODE_ENV: 'production', LOG_LEVEL: 'error', ...env },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    guard = guardAgainstOrphan(child.pid, '');
  };
  const end = async (signal) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
    guard.release();
  };
  start();
  return {
    kill: () => end('SIGKILL'),
    restart: start,
    stop: () => end('SIGKILL'),
    get isRunning() {
      return child.exitCode === null && child.signalCode === null;
    },
  };
}
