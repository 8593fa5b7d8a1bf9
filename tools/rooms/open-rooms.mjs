// Rooms that are a minute into a basic dialogue: the real engine walked them there, at times that have gone by.
import { randomBytes, randomUUID } from 'node:crypto';
import { insertAll } from './people.mjs';
import { chooseMove } from './walker.mjs';

const KEY = 'imago';
const BEFORE_MS = 150_000;
const STEP_MS = 16_000; // as long as the longest of the steps that have a minimum
const MOVE_MS = 20;
const FURTHEST = 250;

/** Through the body check, the question and the breath to the first step without a minimum. */
const PRELUDE = [
  ['a', 'begin'],
  ['a', 'settled'],
  ['b', 'settled'],
  ['a', 'next'],
  ['b', 'yes'],
  ['a', 'ready'],
  ['b', 'ready'],
];

/**
 * @param random when given, each room is walked on at random to anywhere before its end
 * @returns one room per couple: its start, its events so far and its present state
 */
export async function openRooms(superuser, engine, couples, random) {
  const rooms = couples.map((couple) => ({ ...walkedIn(engine, random), couple, id: randomUUID() }));
  const ofRoom = ({ couple, id }) => ({
    practice_id: couple.practiceId,
    couple_id: couple.id,
    dialogue_id: id,
  });
  await insertAll(superuser, 'dialogues', rooms.map(dialogueRow));
  await insertAll(
    superuser,
    'dialogue_rooms',
    rooms.map((room) => ({
      ...ofRoom(room),
      version: room.state.version,
      state: room.state,
      updated_at: new Date(),
    })),
  );
  await insertAll(
    superuser,
    'dialogue_events',
    rooms.flatMap((room) =>
      room.events.map((event) => ({
        ...ofRoom(room),
        ...{ version: event.version, party: event.by, person_id: room.couple.parties[event.by].id },
        ...{ event, at: new Date(event.at) },
      })),
    ),
  );
  return rooms;
}

function walkedIn(engine, random) {
  const at = Date.now() - BEFORE_MS;
  const start = engine.openRoom({
    ...{ key: KEY, level: 1, first: 'a', coachPresent: true, mode: 'two-phones', topicGiven: false, at },
  });
  const walk = { start, events: [], state: start, at };
  for (const [by, type] of PRELUDE) step(engine, walk, STEP_MS, { by, move: { type } });
  for (let left = random ? Math.floor(random() * FURTHEST) : 0; left > 0; left--) {
    const { state, events } = walk;
    step(engine, walk, MOVE_MS, chooseMove(engine, state, { random }));
    if (walk.state.phase === 'ended') return { start, events: events.slice(0, -1), state };
  }
  return walk;
}

function step({ advance, scripts }, walk, ms, { by, move }) {
  walk.at += ms;
  const result = advance(scripts[KEY], walk.state, {
    by,
    move,
    at: walk.at,
    facts: { coachConnected: true },
  });
  if (!result.ok) throw new Error(`The engine refused '${move.type}' on the way in: ${result.code}.`);
  walk.events.push(result.event);
  walk.state = result.room;
}

const CODE = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const paperCode = () => [...randomBytes(8)].map((byte) => CODE[byte % CODE.length]).join('');

const dialogueRow = ({ couple, id, start }) => ({
  ...{ practice_id: couple.practiceId, id, couple_id: couple.id, type: KEY, level: start.level },
  ...{ coach_present: true, first_person_id: couple.parties.a.id, status: 'running', on_paper: false },
  ...{ paper_code: paperCode(), created_by: couple.parties.coach.id },
  ...{ created_at: new Date(start.at ?? start.openedAt), started_at: new Date(start.openedAt + STEP_MS) },
});
