import { MoveOutcome } from '@tweespraak/dialogues/contract';
import {
  aPlannedRoom,
  dialogueRow,
  enter,
  eventsOf,
  letTimePass,
  send,
  stateOf,
  type TestRoom,
  walk,
} from './support/rooms';
import { createTestApp, type TestApp } from './support/test-app';

describe('a move in a room', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
  });
  afterAll(() => test.close());

  const aRunningRoom = async (...steps: Parameters<typeof walk>[2]): Promise<TestRoom> => {
    const room = await aPlannedRoom(test);
    await enter(test, room, 'a');
    await walk(test, room, [['coach', 'begin'], ...steps]);
    return room;
  };

  it('answers a move with a version that is past with the room as it is, and does nothing', async () => {
    const room = await aRunningRoom();
    const before = await stateOf(test, room);
    const answer = await send(test, room, 'a', { version: 0, move: { type: 'begin' } });
    expect(answer.status).toBe(200);
    expect(MoveOutcome.parse(answer.body)).toMatchObject({
      outcome: 'stale',
      room: { version: 1, state: before },
    });
    expect(await stateOf(test, room)).toEqual(before);
  });

  it('does a move once that is sent again because its answer was lost', async () => {
    const room = await aRunningRoom();
    const pause = { version: 1, move: { type: 'pause' } };
    const [first, again] = [await send(test, room, 'a', pause), await send(test, room, 'a', pause)];
    expect([first.body.outcome, again.body.outcome]).toEqual(['done', 'stale']);
    expect(again.body.room.state).toEqual(first.body.room.state);
    expect((await eventsOf(test, room)).map(({ move }) => move.type)).toEqual(['begin', 'pause']);
  });

  it('does one of two moves that come at the same moment', async () => {
    const room = await aRunningRoom();
    await letTimePass(test, room);
    const both = await Promise.all(
      (['a', 'b'] as const).map((by) => send(test, room, by, { version: 1, move: { type: 'settled' } })),
    );
    expect(both.map(({ body }) => body.outcome).sort()).toEqual(['done', 'stale']);
    expect(await eventsOf(test, room)).toHaveLength(2);
  });

  it.each<[why: string, by: 'a' | 'b' | 'coach', move: object, code: string]>([
    ['somebody else’s turn', 'b', { type: 'next' }, 'dialogue.not-your-turn'],
    ['a move that belongs elsewhere', 'a', { type: 'confirm' }, 'dialogue.move-not-here'],
    ['a coach’s move by a partner', 'a', { type: 'hold' }, 'dialogue.coach-only'],
    ['a move that nobody knows', 'a', { type: 'shout' }, 'dialogue.unknown-move'],
    ['a name from the prototype', 'a', { type: 'constructor' }, 'dialogue.unknown-move'],
    ['a move of the product itself', 'a', { type: 'lapse' }, 'dialogue.unknown-move'],
    ['the product’s word on keeping', 'a', { type: 'keeping', on: true }, 'dialogue.unknown-move'],
    ['a code that was not given', 'a', { type: 'paper-done' }, 'dialogue.unknown-move'],
    ['a field too many', 'a', { type: 'next', text: 'stiekem' }, 'dialogue.bad-move'],
    ['a field too few', 'coach', { type: 'slow-down' }, 'dialogue.bad-move'],
    ['a field that is wrong', 'coach', { type: 'nudge', to: 'c', nudge: 'breathe' }, 'dialogue.bad-move'],
  ])('refuses %s, and stays as it is', async (_, by, move, code) => {
    const room = await aRunningRoom(['a', 'settled'], ['b', 'settled']);
    const before = await stateOf(test, room);
    const answer = await send(test, room, by, { version: before.version, move });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.text).not.toContain('stiekem');
    expect(await stateOf(test, room)).toEqual(before);
    expect(await eventsOf(test, room)).toHaveLength(before.version);
  });

  it('refuses a body that is no move at all', async () => {
    const room = await aRunningRoom();
    for (const body of [
      {},
      { version: -1, move: { type: 'pause' } },
      { version: 1, move: 'pause' },
      { version: '1' },
    ]) {
      const answer = await (await test.as(room.couple.a)).post(`${room.path}/moves`).send(body);
      expect([answer.status, answer.body.code]).toEqual([400, 'invalid-request']);
    }
  });

  it('takes nothing after its end, and can still be looked at', async () => {
    const room = await aRunningRoom(['b', 'stop']);
    const before = await stateOf(test, room);
    expect(await dialogueRow(test, room)).toMatchObject({ status: 'stopped', ended_at: expect.any(Date) });
    for (const by of ['a', 'coach'] as const) {
      const answer = await send(test, room, by, { version: before.version, move: { type: 'pause' } });
      expect([answer.status, answer.body.code]).toEqual([422, 'dialogue.ended']);
    }
    expect((await enter(test, room, 'a')).state).toEqual(before);
  });
});
