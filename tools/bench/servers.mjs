// The two that are compared, each a process of its own with the same flags and the same number of connections.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, probePort } from '../lib/ports.mjs';
import { node24, root } from '../lib/paths.mjs';
import { built } from './build.mjs';

const FLAGS = ['--max-semi-space-size=8', '--disable-warning=ExperimentalWarning']; // as npm start
export const POOL = 10;
const READY_WITHIN_MS = 60_000;

/** @param name 'product' or 'plain'; @param profile write a .cpuprofile of the product into tmp/bench/profile */
export async function startOne(name, { databaseUrl, appSecret, passwordHash, profile = false }) {
  const port = await freePort();
  const env = {
    ...{ PATH: process.env.PATH, NODE_ENV: 'production', LOG_LEVEL: 'warn', PORT: String(port) },
    ...{ DATABASE_URL: databaseUrl, APP_SECRET: appSecret, DATABASE_POOL: String(POOL) },
    ...{ PASSWORD_HASH: passwordHash, WORKER: 'off', DASHBOARD_DIR: join(root, 'tmp/bench/no-dashboard') },
  };
  const script = name === 'product' ? built.product : join(import.meta.dirname, 'plain-server.mjs');
  const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${join(root, 'tmp/bench/profile')}`] : [];
  const child = spawn(node24, [...FLAGS, ...flags, script], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await untilListening(child, port, name);
  return {
    name,
    port,
    pid: child.pid,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGINT');
      await Promise.race([once(child, 'exit'), sleep(10_000).then(() => child.kill('SIGKILL'))]);
    },
  };
}

async function untilListening(child, port, name) {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The ${name} server ended before it listened.`);
    if (await probePort(port)) return;
    await sleep(100);
  }
  child.kill('SIGKILL');
  throw new Error(`The ${name} server did not listen in time.`);
}
