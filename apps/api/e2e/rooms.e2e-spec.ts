import { MoveOutcome, RoomView } from '@tweespraak/dialogues/contract';
import { replay, type RoomEvent, scripts } from '@tweespraak/dialogues/domain';
import { randomUUID } from 'node:crypto';
import { openEvents } from './support/events';
import { aPlannedRoom, enter, personOf, send, stateOf, TO_THE_SWITCH, walk } from './support/rooms';
import { createTestApp, type TestApp } from './support/test-app';

describe('a room', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
  });
  afterAll(() => test.close());

  it('opens for whoever enters first, and is the same for all three', async () => {
    const room = await aPlannedRoom(test, { topic: 'De zaterdag' });
    const [mine, theirs, coach] = [
      await enter(test, room, 'a'),
      await enter(test, room, 'b'),
      await enter(test, room, 'coach'),
    ];
    for (const view of [mine, theirs, coach]) expect(RoomView.parse(view)).toEqual(view);
    expect([mine.party, theirs.party, coach.party]).toEqual(['a', 'b', 'coach']);
    expect(mine).toMatchObject({ topic: 'De zaterdag', version: 0, names: { a: room.couple.a.givenName } });
    expect([theirs.state, coach.state]).toEqual([mine.state, mine.state]);
    expect([mine.own, coach.own]).toEqual([{ keep: false, tension: null, measured: false }, null]);
  });

  it('goes through a whole basic dialogue', async () => {
    const room = await aPlannedRoom(test);
    const opened = (await enter(test, room, 'a')).state;
    const state = await walk(test, room, TO_THE_SWITCH);
    expect(state).toMatchObject({ step: 'switch', phase: 'active', version: TO_THE_SWITCH.length });
    const events = await test.db.rows<{ event: RoomEvent }>(
      `SELECT event FROM dialogue_events WHERE dialogue_id = $1 ORDER BY version`,
      [room.id],
    );
    const replayed = replay(
      scripts.imago,
      opened,
      events.map(({ event }) => event),
    );
    expect({ ...replayed, stepStartedAt: 0 }).toEqual({ ...state, stepStartedAt: 0 });
  });

  it('answers a move with a version that is past with the room as it is, and does nothing', async () => {
    const room = await aPlannedRoom(test);
    await enter(test, room, 'a');
    await walk(test, room, [['a', 'begin']]);
    const before = await stateOf(test, room);
    const answer = await send(test, room, 'b', { version: 0, move: { type: 'begin' } });
    expect(answer.status).toBe(200);
    expect(MoveOutcome.parse(answer.body)).toMatchObject({
      outcome: 'stale',
      room: { version: 1, state: before },
    });
    expect(await stateOf(test, room)).toEqual(before);
  });

  it('tells every screen what happens, in order', async () => {
    const room = await aPlannedRoom(test);
    await enter(test, room, 'a');
    const streams = [];
    for (const party of ['a', 'b', 'coach'] as const)
      streams.push(await openEvents(test.app, test.db, personOf(room, party), `${room.path}/events?after=0`));
    await walk(test, room, TO_THE_SWITCH);
    for (const stream of streams) {
      await stream.until(({ id, type }) => type === 'moved' && id === String(TO_THE_SWITCH.length));
      const moved = stream.messages.filter(({ type }) => type === 'moved');
      expect(moved.map(({ id }) => Number(id))).toEqual(TO_THE_SWITCH.map((_, nth) => nth + 1));
      stream.close();
    }
  });

  it('is not there for another coach, or under any other id', async () => {
    const room = await aPlannedRoom(test);
    const other = await aPlannedRoom(test);
    await enter(test, room, 'a');
    for (const path of [room.path, `/api/rooms/${randomUUID()}`]) {
      const answer = await (await test.as(other.couple.coach)).get(path);
      expect(answer.status).toBe(404);
    }
  });
});
