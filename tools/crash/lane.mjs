// One couple that talks all the time: three devices in a room, and after the talk the next one.
import { setTimeout as sleep } from 'node:timers/promises';
import { openRooms } from '../rooms/open-rooms.mjs';
import { chooseMove, PARTIES } from '../rooms/walker.mjs';
import { openDevice } from './device.mjs';

const TWO_AT_ONCE = 0.2; // how often two of them tap in the same moment

/** Talks until `world.isOver()`. @returns the rooms, with what was intended and seen in each */
export async function talk(world, couple) {
  const rooms = [];
  while (!world.isOver()) {
    const [room] = await openRooms(world.superuser, world.engine, [couple], world.random);
    Object.assign(room, { intents: [], entered: room.state.version });
    room.devices = PARTIES.map((party) => openDevice(world, room, party));
    rooms.push(room);
    await walk(world, room);
    await allHaveSeen(world, room);
    room.devices.forEach((device) => device.close());
  }
  return rooms;
}

async function walk(world, { devices }) {
  const hasEnded = () => devices.some(({ state }) => state.phase === 'ended');
  while (!world.isOver() && !hasEnded()) {
    const movers = world.random() < TWO_AT_ONCE ? 2 : 1;
    const turn = shuffled(devices, world.random);
    const wishes = turn.flatMap((device) => wishOf(world, device)).slice(0, movers);
    await Promise.all(wishes.map(({ device, wish }) => device.move(wish)));
    await sleep(wishes.length ? world.random() * 10 : 5);
  }
}

/** What this device would tap, by what is on its own screen. */
function wishOf({ engine, random }, device) {
  const chosen = chooseMove(engine, device.state, { random, parties: [device.party] });
  return chosen ? [{ device, wish: chosen.move }] : [];
}

const shuffled = (list, random) =>
  list
    .map((one) => [random(), one])
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);

/** Until every device has all that the database holds; one that never gets there is found by the check. */
async function allHaveSeen({ superuser, patienceMs }, { id, devices }) {
  const { rows } = await superuser.query(`SELECT version FROM dialogue_rooms WHERE dialogue_id = $1`, [id]);
  const deadline = Date.now() + patienceMs;
  while (devices.some(({ last }) => last < rows[0].version) && Date.now() < deadline) await sleep(10);
}
