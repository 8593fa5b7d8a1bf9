// One process of the product (or of what stands beside it) on a port that it keeps over its lives.
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { node24, root } from '../lib/paths.mjs';
import { freePort } from '../lib/ports.mjs';
import { guardAgainstOrphan } from '../postgres/guard.mjs';

const FLAGS = ['--max-semi-space-size=8', '--disable-warning=ExperimentalWarning']; // as npm start
const READY_WITHIN_MS = 60_000;
export const POOL = 10;

/** @param logFile where it writes; @returns a process that is not started yet */
export async function apiProcess({ script, databaseUrl, appSecret, logFile, env = {} }) {
  const port = await freePort();
  const variables = {
    ...{ PATH: process.env.PATH, NODE_ENV: 'production', LOG_LEVEL: 'error', PORT: String(port) },
    ...{ DATABASE_URL: databaseUrl, APP_SECRET: appSecret, DATABASE_POOL: String(POOL), WORKER: 'off' },
    ...{ DASHBOARD_DIR: join(root, 'tmp/no-dashboard'), ...env },
  };
  let child = null;
  let isStopped = false;
  return {
    port,
    get pid() {
      return child?.pid;
    },
    async start() {
      if (isStopped) return;
      const log = openSync(logFile, 'a');
      child = spawn(node24, [...FLAGS, script], { cwd: root, env: variables, stdio: ['ignore', log, log] });
      closeSync(log);
      const guard = guardAgainstOrphan(child.pid, ''); // a killed run leaves no process behind
      child.once('exit', guard.release);
      await untilListening(child, port);
    },
    /** Ends it between two instructions, as a power cut would. Resolves when it is gone. */
    kill: () => end(child, 'SIGKILL'),
    /** For good. */
    stop(signal = 'SIGINT') {
      isStopped = true;
      return end(child, signal);
    },
  };
}

async function end(child, signal) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(late);
}

async function untilListening(child, port) {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(port))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error('A process of the product ended before it listened; see its log in tmp/.');
    if (Date.now() > deadline) throw new Error('A process of the product did not listen in time.');
    await sleep(30);
  }
}

// By connecting: a probe that listens would take the port from the one that starts.
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true) ?? socket.destroy());
    socket.once('error', () => resolve(false));
  });
}
