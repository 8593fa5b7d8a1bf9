// A small closed-loop load: `concurrency` requests under way at a time on kept-alive connections.
import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';

const TICKS_PER_SECOND = 100; // CLK_TCK of Linux

/** Sends every request once. @returns latencies in ms (sorted), requests per second and the count of each status. */
export async function drive(port, requests, concurrency) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: concurrency });
  const latencies = [];
  const statuses = {};
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (next < requests.length) {
        const request = requests[next++];
        const begun = performance.now();
        const status = await send(agent, port, request);
        latencies.push(performance.now() - begun);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  latencies.sort((a, b) => a - b);
  return {
    perSecond: requests.length / seconds,
    p50: at(latencies, 0.5),
    p99: at(latencies, 0.99),
    statuses,
  };
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

function send(agent, port, { method, path, cookie, body }) {
  return new Promise((resolve, reject) => {
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    if (body)
      Object.assign(headers, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      });
    const request = http.request({ agent, host: '127.0.0.1', port, method, path, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode));
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** CPU seconds of one process. */
export function cpuSeconds(pid) {
  const stat = statOf(pid);
  return stat ? (Number(stat[11]) + Number(stat[12])) / TICKS_PER_SECOND : 0;
}

/** CPU seconds of a process and all that it started, also of those that have ended since: Postgres with its backends. */
export function cpuSecondsOfTree(pid) {
  const own = statOf(pid);
  const ended = own ? (Number(own[13]) + Number(own[14])) / TICKS_PER_SECOND : 0;
  return [pid, ...childrenOf(pid)].reduce((sum, one) => sum + cpuSeconds(one), ended);
}

function childrenOf(parent) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => statOf(pid)?.[1] === String(parent));
}

// The fields after the command's name, which may itself hold spaces.
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
