// One screen in a room, as the web client is one: it follows the stream, comes back with the last id that it had, keeps the
// state by the engine's own `reduce`, and sends a move with the version on its screen, again when it hears nothing.
import { setTimeout as sleep } from 'node:timers/promises';
import { follow, send, sendMove } from '../rooms/wire.mjs';

const BACK_AFTER_MS = [10, 150];
const RELOADS = 0.2; // how often a page comes back by a reload, not by its stream alone
const GIVE_UP_AFTER = 400; // tries of one move: far longer than a process takes to come back

/** @param world { engine, random, ports, tally, acknowledged(port), isOver() } */
export function openDevice(world, room, party) {
  const { engine, random, ports, tally } = world;
  const script = engine.scripts[room.start.key];
  const { cookie } = room.couple.parties[party];
  const seen = [];
  let state = room.state;
  let isOpen = true;
  let leave = () => undefined;
  const somePort = () => ports[Math.floor(random() * ports.length)];
  const aWhile = () => sleep(BACK_AFTER_MS[0] + random() * (BACK_AFTER_MS[1] - BACK_AFTER_MS[0]));

  function connect() {
    if (!isOpen) return;
    const last = seen.at(-1);
    const since =
      last && !last.isReload ? { after: last.version } : { first: last?.version ?? room.state.version };
    leave = follow(
      { port: somePort(), roomId: room.id, cookie, ...since },
      {
        onOpen: () => (tally.connections += 1),
        onEvent: hear,
        onEnd: (status) => {
          if (status !== 0 && status !== 200) tally.refusedStreams += 1;
          void aWhile().then(random() < RELOADS ? reload : connect);
        },
      },
    );
  }

  /** Reads the room anew and follows it from there, as a page does that was loaded again. */
  async function reload() {
    try {
      const { status, text } = await send({
        port: somePort(),
        method: 'GET',
        path: `/api/rooms/${room.id}`,
        cookie,
      });
      if (status !== 200) tally.unread += 1;
      else look(JSON.parse(text));
    } catch {
      tally.noDoor += 1;
    }
    connect();
  }

  function look(view) {
    seen.push({ version: view.version, isReload: true, data: view });
    if (view.version > state.version) state = view.state;
  }

  function hear(name, id, text) {
    if (name === 'gone') tally.gone += 1;
    if (name !== 'moved') return;
    const data = JSON.parse(text);
    seen.push({ version: Number(id), data });
    if (data.version !== Number(id)) tally.wrongIds += 1;
    if (data.version === state.version + 1) state = engine.reduce(script, state, data.event);
  }

  /** @returns the intent with its outcome */
  async function move(wish) {
    const intent = { by: party, version: state.version, move: wish, outcome: 'unknown', tries: 0 };
    room.intents.push(intent);
    while (intent.outcome === 'unknown' && intent.tries < GIVE_UP_AFTER && !world.isOver()) {
      if (intent.tries++) await aWhile();
      await attempt(intent);
    }
    return intent;
  }

  async function attempt(intent) {
    const port = somePort();
    try {
      const { status, text } = await sendMove(port, room, {
        cookie,
        version: intent.version,
        move: intent.move,
      });
      if (status >= 500) return void (tally.broken += 1);
      const answer = JSON.parse(text);
      intent.outcome = status === 200 || status === 201 ? answer.outcome : 'refused';
      if (intent.outcome === 'done') world.acknowledged(port);
      if (intent.outcome === 'refused') tally.refusals.push(`${intent.move.type}: ${status} ${answer.code}`);
      if (answer.room?.version > state.version) state = answer.room.state;
    } catch ({ code }) {
      if (code === 'ECONNREFUSED') tally.noDoor += 1;
      else tally.unanswered += 1; // nobody knows whether it was done: the same again
    }
  }

  connect();
  return {
    party,
    seen,
    move,
    get state() {
      return state;
    },
    get last() {
      return seen.at(-1)?.version ?? room.state.version;
    },
    close() {
      isOpen = false;
      leave();
    },
  };
}
