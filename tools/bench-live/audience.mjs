// Everybody who has a room on a screen: two partners and a coach, spread over the processes.
import { PARTIES } from '../rooms/walker.mjs';
import { follow } from '../rooms/wire.mjs';

const OPENING_AT_ONCE = 40;

/** @returns the audience when all of its streams are open: what it saw, how fast, and what was wrong with it */
export async function openAudience(rooms, ports) {
  const seen = { events: 0, latencies: [], doubled: 0, outOfOrder: 0, broken: 0, isMeasured: false };
  const streams = rooms.flatMap((room, n) => {
    room.sentAt = new Map();
    room.viewers = PARTIES.map((party, seat) => viewerOf(room, party, ports[(n + seat) % ports.length]));
    return room.viewers.map((viewer) => [room, viewer]);
  });
  for (let at = 0; at < streams.length; at += OPENING_AT_ONCE) {
    const some = streams.slice(at, at + OPENING_AT_ONCE);
    await Promise.all(some.map(([room, viewer]) => open(room, viewer, seen)));
  }
  return {
    seen,
    size: streams.length,
    close: () => streams.forEach(([, viewer]) => viewer.leave()),
  };
}

const viewerOf = (room, party, port) => ({
  ...{ party, port, cookie: room.couple.parties[party].cookie, last: room.state.version },
});

function open(room, viewer, seen) {
  return new Promise((resolve, reject) => {
    viewer.leave = follow(
      { port: viewer.port, roomId: room.id, cookie: viewer.cookie, first: viewer.last },
      {
        onOpen: resolve,
        onEvent: (name, id) => name === 'moved' && note(room, viewer, Number(id), seen),
        onEnd(status) {
          seen.broken += 1;
          reject(new Error(`A stream ended with status ${status}.`));
        },
      },
    );
  });
}

function note(room, viewer, version, seen) {
  const now = performance.now();
  if (version <= viewer.last) return void (seen.doubled += 1);
  if (version > viewer.last + 1) seen.outOfOrder += 1; // one that comes late is counted as doubled, one that never comes as lost
  viewer.last = version;
  if (!seen.isMeasured) return;
  seen.events += 1;
  const sentAt = room.sentAt.get(version);
  if (sentAt !== undefined) seen.latencies.push(now - sentAt);
}
