// Moves at a steady rate, whatever the server makes of them: each room in turn, by whoever may move in it.
import { setTimeout as sleep } from 'node:timers/promises';
import { chooseMove, seeded } from '../rooms/walker.mjs';
import { sendMove } from '../rooms/wire.mjs';

const TICK_MS = 4;
const SETTLED_WITHIN_MS = 15_000;

/** @returns a driver of these rooms: `start`, `stop` (resolves when all is answered and seen), and what became of the moves */
export function driverOf(rooms, engine, movesPerSecond) {
  const random = seeded(7);
  const made = { accepted: 0, stale: 0, refused: 0, failed: 0, late: 0, isMeasured: false };
  let [issued, since, timer, next] = [0, 0, null, 0];

  function tick() {
    const due = Math.floor(((performance.now() - since) / 1000) * movesPerSecond);
    for (; issued < due; issued++) {
      const room = rooms[next++ % rooms.length];
      if (room.isBusy) made.late += Number(made.isMeasured);
      else void move(room);
    }
  }

  async function move(room) {
    const chosen = chooseMove(engine, room.state, { random, beside: 0.1, long: true });
    if (!chosen) return void (made.failed += 1);
    const { version } = room.state;
    const viewer = room.viewers.find(({ party }) => party === chosen.by);
    room.isBusy = true;
    room.sentAt.set(version + 1, performance.now());
    try {
      const answer = await sendMove(viewer.port, room, { cookie: viewer.cookie, version, move: chosen.move });
      take(room, answer);
    } catch {
      made.failed += 1;
    } finally {
      room.isBusy = false;
    }
  }

  function take(room, { status, text }) {
    if (status >= 300) return void (made.refused += 1);
    const answer = JSON.parse(text);
    if (answer.outcome === 'done') made.accepted += Number(made.isMeasured);
    else made.stale += 1;
    room.state = answer.room.state;
  }

  return {
    made,
    start() {
      since = performance.now();
      timer = setInterval(tick, TICK_MS);
    },
    async stop() {
      clearInterval(timer);
      const deadline = performance.now() + SETTLED_WITHIN_MS;
      while (!isSettled(rooms) && performance.now() < deadline) await sleep(20);
    },
  };
}

const isSettled = (rooms) => rooms.every((room) => !room.isBusy && lostIn(room) === 0);

/** Events of accepted moves that a screen of this room has not got. */
export const lostIn = ({ state, viewers }) =>
  viewers.reduce((sum, { last }) => sum + Math.max(0, state.version - last), 0);
