import {
  DIALOGUE_KEYS,
  type DialogueKey,
  type Move,
  type MoveType,
  type Party,
  possibleMoves,
  replay,
  type Room,
  scripts,
} from '@tweespraak/dialogues/domain';
import { type EventStream, openEvents } from './support/events';
import { aPlannedRoom, enter, eventsOf, letTimePass, send, stateOf, type TestRoom } from './support/rooms';
import { createTestApp, type TestApp } from './support/test-app';

const MOVES = 24;
const PARTIES: readonly Party[] = ['a', 'b', 'coach'];
/** They end or halt a walk that has hardly begun. */
const NOT_NOW: readonly MoveType[] = ['stop', 'coach-stop', 'pause', 'not-now', 'hold', 'share-phone'];
const HOUR_MS = 3_600_000;

/** The move with something to carry, as a screen would fill it in. */
function filledIn(type: MoveType, key: DialogueKey, room: Room): Move {
  const { nudges, deepenings } = scripts[key];
  const fields: Partial<Record<MoveType, object>> = {
    'return-at': { at: Date.now() + HOUR_MS },
    choose: { option: 0 },
    smaller: { option: 0 },
    level: { level: room.level === 1 ? 2 : 1 },
    done: { day: 1 },
    nudge: { to: 'a', nudge: nudges[0]?.key },
    deepen: { deepening: deepenings[0]?.key },
    'slow-down': { seconds: 1 },
  };
  return { type, ...fields[type] } as Move;
}

describe('every dialogue over HTTP', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
  });
  afterAll(() => test.close());

  /** The coach comes in; dialogues that need one begin with it. */
  const withCoach = async (room: TestRoom): Promise<EventStream> => {
    const stream = await openEvents(test.app, test.db, room.couple.coach, `${room.path}/events`);
    await stream.until(({ type }) => type === 'present');
    return stream;
  };

  it.each(DIALOGUE_KEYS)(
    '%s goes where its script says, and what is refused changes nothing',
    async (key) => {
      const room = await aPlannedRoom(test, { type: key });
      const opened = (await enter(test, room, 'a')).state;
      const coach = await withCoach(room);
      let state = opened;
      let done = 0;
      for (let nth = 0; nth < MOVES && state.phase !== 'ended'; nth++) {
        await letTimePass(test, room);
        const party = PARTIES[nth % PARTIES.length] ?? 'a';
        const [type] = possibleMoves(scripts[key], state, party, true).filter(
          (one) => !NOT_NOW.includes(one),
        );
        if (!type) continue;
        const before = await stateOf(test, room);
        const answer = await send(test, room, party, {
          version: state.version,
          move: filledIn(type, key, state),
        });
        if (answer.status === 200) done++;
        else expect([answer.status, await stateOf(test, room)]).toEqual([422, before]);
        state = await stateOf(test, room);
      }
      expect(done).toBeGreaterThan(1);
      const replayed = replay(scripts[key], opened, await eventsOf(test, room));
      expect({ ...replayed, stepStartedAt: 0 }).toEqual({ ...state, stepStartedAt: 0 });
      coach.close();
    },
  );

  it.each(['parent-child', 'holding'] as const)(
    '%s does not begin before the coach is in the room',
    async (key) => {
      const room = await aPlannedRoom(test, { type: key });
      await enter(test, room, 'a');
      const begin = () => send(test, room, 'a', { version: 0, move: { type: 'begin' } });
      expect((await begin()).body.code).toBe('dialogue.coach-needed');
      const coach = await withCoach(room);
      expect((await begin()).body.outcome).toBe('done');
      coach.close();
    },
  );

  it('a practice over days knows which day it is, where the practice lives', async () => {
    const room = await aPlannedRoom(test, { type: 'gratitude' });
    await enter(test, room, 'a');
    let state = await stateOf(test, room);
    for (let nth = 0; state.cycle?.startedAt === null && nth < MOVES; nth++) {
      await letTimePass(test, room);
      const party = nth % 2 ? 'b' : 'a';
      const [type] = possibleMoves(scripts.gratitude, state, party, true).filter(
        (one) => !NOT_NOW.includes(one),
      );
      if (type)
        await send(test, room, party, { version: state.version, move: filledIn(type, 'gratitude', state) });
      state = await stateOf(test, room);
    }
    const tap = async (day: number) =>
      (
        await send(test, room, 'a', {
          version: (await stateOf(test, room)).version,
          move: { type: 'done', day },
        })
      ).body;
    await letTimePass(test, room);
    expect((await tap(2)).code).toMatch(/^dialogue\.too-(soon|late)$|^dialogue\.bad-move$/);
    await test.db.rows(
      `UPDATE dialogue_rooms SET state = jsonb_set(state, '{cycle,startedAt}', to_jsonb((state->'cycle'->>'startedAt')::bigint - 86400000))
       WHERE dialogue_id = $1`,
      [room.id],
    );
    expect((await tap(2)).outcome).toBe('done');
  });
});
