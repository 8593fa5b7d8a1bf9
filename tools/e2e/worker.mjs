// The worker of the journeys: a process of its own, as in production, that a story can kill and start again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { distApi, node24 } from '../lib/paths.mjs';

/** Starts a worker with these variables. `kill` is SIGKILL: nothing is finished or said goodbye to. */
export function startWorker(env) {
  let child = null;
  const start = () => {
    child ??= spawn(node24, [join(distApi, 'worker.js')], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  const end = async (signal) => {
    const ending = child;
    child = null;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = once(ending, 'exit');
    ending.kill(signal);
    await gone;
  };
  start();
  return { start, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

/** Lets a story reach the worker: `POST /kill` and `POST /start` on an address of this machine. */
export async function openWorkerControl(worker) {
  const acts = { '/kill': worker.kill, '/start': worker.start };
  const server = createServer(async (request, response) => {
    const act = request.method === 'POST' ? acts[request.url] : undefined;
    await act?.();
    response.writeHead(act ? 204 : 404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
