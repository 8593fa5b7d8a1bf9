// One round of one contestant: fresh rooms, everybody comes in, some seconds to warm up, some that count.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuSeconds, cpuSecondsOfTree } from '../bench/drive.mjs';
import { openRooms } from '../rooms/open-rooms.mjs';
import { openAudience } from './audience.mjs';
import { driverOf, lostIn } from './drive.mjs';

const MICRO = 1e6;

/** Resident memory of a process, MB. */
function residentMb(pid) {
  const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kb) / 1024;
}

const memoryOf = (processes) => processes.map(({ pid }) => Math.round(residentMb(pid)));

export async function playRound({ processes }, { couples, stage, engine, movesPerSecond, warmUp, seconds }) {
  const rooms = await openRooms(stage.superuser, engine, couples);
  const memory = { before: memoryOf(processes) };
  const ports = processes.map(({ port }) => port);
  const audience = await openAudience(rooms, ports);
  const driver = driverOf(rooms, engine, movesPerSecond);
  try {
    memory.connected = memoryOf(processes);
    driver.start();
    await sleep(warmUp * 1000);
    const cpu = cpuOf(processes, stage.postgresPid);
    setMeasured(audience, driver, true);
    const since = performance.now();
    await sleep(seconds * 1000);
    setMeasured(audience, driver, false);
    const took = (performance.now() - since) / 1000;
    const used = minus(cpuOf(processes, stage.postgresPid), cpu);
    await driver.stop();
    memory.end = memoryOf(processes);
    return {
      ...figures(audience.seen, driver.made, used, took),
      ...faults(rooms, audience.seen, driver.made),
      memory,
    };
  } finally {
    audience.close();
  }
}

function setMeasured({ seen }, { made }, is) {
  seen.isMeasured = is;
  made.isMeasured = is;
}

const cpuOf = (processes, postgresPid) => ({
  app: processes.reduce((sum, { pid }) => sum + cpuSeconds(pid), 0),
  database: cpuSecondsOfTree(postgresPid),
  driver: process.cpuUsage().user / MICRO + process.cpuUsage().system / MICRO,
});

const minus = (after, before) =>
  Object.fromEntries(Object.keys(after).map((name) => [name, after[name] - before[name]]));

function figures({ events, latencies }, { accepted, late }, used, took) {
  const sorted = latencies.sort((x, y) => x - y);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  const perEvent = (seconds) => (seconds * MICRO) / events;
  return {
    ...{ movesPerSecond: accepted / took, eventsPerSecond: events / took, late },
    ...{ p50: at(0.5), p99: at(0.99), max: at(1) },
    ...{
      appMicros: perEvent(used.app),
      databaseMicros: perEvent(used.database),
      driverShare: used.driver / took,
    },
  };
}

function faults(rooms, { doubled, outOfOrder, broken }, { stale, refused, failed }) {
  const lost = rooms.reduce((sum, room) => sum + lostIn(room), 0);
  return { faults: { lost, doubled, outOfOrder, broken, stale, refused, failed } };
}
