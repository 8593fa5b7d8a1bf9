// Interleaved rounds and what follows from them. Only figures of the same round are compared with one another.
import { cpuSeconds, cpuSecondsOfTree, drive } from './drive.mjs';

const BURST = 60; // before every round: connections that were closed meanwhile are open and prepared again
const MICRO = 1e6;

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

async function measure(server, { take, count, concurrency, status }, postgresPid) {
  expectOnly(status, await drive(server.port, await take(Math.min(BURST, count)), concurrency), server);
  const requests = await take(count);
  const app = cpuSeconds(server.pid);
  const database = cpuSecondsOfTree(postgresPid);
  const result = await drive(server.port, requests, concurrency);
  expectOnly(status, result, server);
  const perRequest = (seconds) => (seconds * MICRO) / requests.length;
  return {
    perSecond: result.perSecond,
    p50: result.p50,
    p99: result.p99,
    appMicros: perRequest(cpuSeconds(server.pid) - app),
    databaseMicros: perRequest(cpuSecondsOfTree(postgresPid) - database),
  };
}

function expectOnly(status, { statuses }, { name }) {
  const wrong = Object.keys(statuses).filter((one) => !status.includes(Number(one)));
  if (wrong.length)
    throw new Error(`The ${name} server answered ${JSON.stringify(statuses)} instead of ${status}.`);
}

/**
 * Runs the contestants in turn, `rounds` times after one round of warm-up; every second round in the opposite order.
 * @param contestants name → { server, take }
 * @returns name → the figures of each round, in the order of the rounds
 */
export async function interleave(contestants, load, { rounds, postgresPid }) {
  const names = Object.keys(contestants);
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of round % 2 ? names : [...names].reverse()) {
      const { server, take } = contestants[name];
      const result = await measure(server, { ...load, take }, postgresPid);
      if (round > 0) results[name].push(result);
    }
    process.stdout.write(round < rounds ? '.' : '.\n');
  }
  return results;
}

/** The middle of each figure over the rounds. */
export function summary(results) {
  const figure = (name) => median(results.map((one) => one[name]));
  return Object.fromEntries(Object.keys(results[0]).map((name) => [name, figure(name)]));
}

/** Median of the ratios within each round. */
export const ratioOf = (mine, theirs, figure) =>
  median(mine.map((one, i) => figure(one) / figure(theirs[i])));
