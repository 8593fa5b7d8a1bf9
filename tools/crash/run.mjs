// One run: rooms are talked in while their processes are killed; then everything is read and compared.
import { apiProcess } from '../rooms/api-process.mjs';
import { fillCouples } from '../rooms/people.mjs';
import { seeded } from '../rooms/walker.mjs';
import { closeWire } from '../rooms/wire.mjs';
import { checkRoom } from './check.mjs';
import { killer } from './killer.mjs';
import { talk } from './lane.mjs';
import { readRoom } from './read.mjs';

const PROCESSES = 2;

/**
 * @param script the bundle of the product; @param kills how many, with at most `movesBetween`
 * moves from one to the next; @param lanes couples that talk at the same time
 * @param withinMs for all kills; @param patienceMs for the last screen to be up to date
 * @param stops what ends the processes when the run is broken off
 * @returns what was done and the problems found; `invalid` says why nothing can be said
 */
export async function run({ stage, stops, engine, seed, ...given }) {
  const {
    script,
    env,
    logFile,
    kills,
    movesBetween,
    lanes,
    withinMs,
    patienceMs,
    onKill = () => undefined,
  } = given;
  const random = seeded(seed);
  const { databaseUrl, appSecret, superuser } = stage;
  const processes = [];
  for (let i = 0; i < PROCESSES; i++)
    processes.push(await apiProcess({ script, env, databaseUrl, appSecret, logFile }));
  const endAll = () => Promise.all(processes.map((one) => one.stop('SIGKILL')));
  stops.push(endAll);
  const tally = newTally();
  try {
    await Promise.all(processes.map((one) => one.start()));
    const death = killer(processes, { random, movesBetween });
    let isOver = false;
    const world = {
      ...{ engine, superuser, random, tally, patienceMs, ports: processes.map(({ port }) => port) },
      ...{ acknowledged: death.acknowledged, isOver: () => isOver },
    };
    const couples = await fillCouples(superuser, lanes);
    const talks = Promise.all(couples.map((couple) => talk(world, couple)));
    const killed = await within(withinMs, death.run(kills, onKill), talks).finally(() => (isOver = true));
    const rooms = (await talks).flat();
    return await judge({ rooms, tally, killed, kills, engine, superuser });
  } finally {
    await endAll();
    closeWire();
  }
}

const newTally = () => ({
  ...{
    connections: 0,
    unanswered: 0,
    broken: 0,
    gone: 0,
    refusedStreams: 0,
    wrongIds: 0,
    unread: 0,
    refusals: [],
  },
});

/** The kills, or false when they take too long; a talk that fails ends it as well. */
function within(ms, kills, talks) {
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, ms, false)));
  return Promise.race([kills.then(() => true), late, talks.then(() => false)]).finally(() =>
    clearTimeout(timer),
  );
}

async function judge({ rooms, tally, killed, kills, engine, superuser }) {
  const problems = [];
  for (const room of rooms) {
    const stored = await readRoom(superuser, room);
    problems.push(...checkRoom({ room, intents: room.intents, devices: room.devices, stored }, engine));
  }
  problems.push(...checkTally(tally));
  const figures = count(rooms, tally, kills);
  return { ...figures, problems, invalid: whyInvalid(figures, killed) };
}

/** What no device should ever meet, however often a process dies. */
function checkTally({ broken, gone, refusedStreams, wrongIds, unread, refusals }) {
  const met = { 'answers of the kind 5xx': broken, 'rooms said to be gone': gone };
  Object.assign(met, {
    'streams refused': refusedStreams,
    'ids that are not the version': wrongIds,
    'rooms not to be read': unread,
  });
  return [
    ...Object.entries(met).flatMap(([text, n]) => (n ? [{ kind: 'answer', text: `${n} ${text}` }] : [])),
    ...refusals.map((text) => ({ kind: 'refused', text })),
  ];
}

function count(rooms, { connections, unanswered }, kills) {
  const intents = rooms.flatMap((room) => room.intents);
  const seen = rooms.flatMap(({ devices }) => devices.flatMap((device) => device.seen));
  const having = (outcome) => intents.filter((one) => one.outcome === outcome).length;
  return {
    ...{ kills, rooms: rooms.length, ended: rooms.filter(({ devices }) => hasEnded(devices)).length },
    ...{ acknowledged: having('done'), stale: having('stale'), unanswered, neverAnswered: having('unknown') },
    doneUnheard: intents.filter(({ outcome, tries }) => outcome === 'stale' && tries > 1).length,
    ...{ connections, reloads: seen.filter(({ isReload }) => isReload).length, seen: seen.length },
  };
}

const hasEnded = (devices) => devices.some(({ state }) => state.phase === 'ended');

/** A run that could not have found anything says nothing. */
function whyInvalid({ acknowledged, unanswered, kills }, killed) {
  if (!killed) return 'the kills were not done in time';
  if (acknowledged < kills) return `only ${acknowledged} moves were acknowledged`;
  if (!unanswered) return 'no kill met a move that was under way';
  return null;
}
