// What must be true of a room after everything: pure, from what the devices wrote down and what the database holds.
import { checkScreen } from './check-screen.mjs';
import { checkStored } from './check-stored.mjs';

/**
 * @param room its start; `entered`: the version at which the devices came in
 * @param intents what devices tried: { by, version, move, outcome: 'done' | 'stale' | 'refused' | 'unknown', tries }
 * @param devices what each saw: { party, state, seen: { version, data, isReload }[] } in the order of arrival, over all its
 * connections; of a reload the data are the whole room
 * @param stored rows of the database: { events: { version, party, event }[] by version, version, state, status }
 * @returns {{ kind: string, text: string }[]} empty when all is well
 */
export function checkRoom({ room, intents, devices, stored }, engine) {
  const script = engine.scripts[room.start.key];
  const replayed = (rows) => {
    const events = rows.map(({ event }) => event);
    return engine.replay(script, room.start, events);
  };
  return [
    ...checkStored(room, intents, stored, asStored(replayed(stored.events))),
    ...devices.flatMap((device) => checkScreen(room, device, stored, viewsOf(engine, device, replayed))),
  ];
}

/** What may stand on a device: the same for everybody, but for what is kept from its party. */
function viewsOf({ hiddenFrom, roomFor, withoutNudge }, { party }, replayed) {
  return {
    event: (event) => (hiddenFrom(event) === party ? withoutNudge(event) : event),
    room: (state) => asStored(roomFor(state, party)),
    roomAfter: (rows) => asStored(roomFor(replayed(rows), party)),
  };
}

/** As a column or a message holds it. */
const asStored = (state) => JSON.parse(JSON.stringify(state));
