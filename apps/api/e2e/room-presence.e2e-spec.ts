import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { parseEnv } from '@tweespraak/platform/api';
import { aCoach, aSession } from '@tweespraak/shared/testing';
import { createApp } from '../src/server';
import { type EventStream, openEvents } from './support/events';
import { aPlannedRoom, enter, personOf, stateOf, type TestRoom, walk } from './support/rooms';
import { createTestApp, type TestApp } from './support/test-app';

const moved = (version: number) => (message: { type: string; id: string | undefined }) =>
  message.type === 'moved' && message.id === String(version);
const present =
  (...parties: string[]) =>
  (message: { type: string; data: unknown }) =>
    message.type === 'present' && JSON.stringify(message.data) === JSON.stringify({ present: parties });

describe('who is in a room', () => {
  let test: TestApp;
  let second: NestFastifyApplication;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
    second = await createApp(parseEnv({ ...test.db.env, WORKER: 'off' }));
    await second.init();
    await second.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => {
    await second.close();
    await test.close();
  });

  const aRoom = async (): Promise<TestRoom> => {
    const room = await aPlannedRoom(test);
    await enter(test, room, 'a');
    return room;
  };
  const listen = (
    room: TestRoom,
    party: 'a' | 'b' | 'coach',
    more: Parameters<typeof openEvents>[4] & { after?: number; app?: NestFastifyApplication } = {},
  ) =>
    openEvents(
      more.app ?? test.app,
      test.db,
      personOf(room, party),
      `${room.path}/events${more.after === undefined ? '' : `?after=${more.after}`}`,
      more,
    );

  it('says who is there, and within ten seconds who is away', async () => {
    const room = await aRoom();
    const mine = await listen(room, 'a');
    await mine.until(present('a'));
    const theirs = await listen(room, 'b', { app: second });
    await theirs.until(present('a', 'b'));
    await mine.until(present('a', 'b'));
    const leftAt = Date.now();
    theirs.close();
    mine.messages.length = 0;
    await mine.until(present('a'));
    expect(Date.now() - leftAt).toBeLessThan(10_000);
    expect((await enter(test, room, 'coach')).present).toEqual(['a']);
    mine.close();
  });

  it('keeps somebody there who has a second tab open', async () => {
    const room = await aRoom();
    const [mine, tab, other] = [await listen(room, 'a'), await listen(room, 'b'), await listen(room, 'b')];
    await mine.until(present('a', 'b'));
    tab.close();
    await new Promise((wait) => setTimeout(wait, 9_000));
    expect(mine.messages.filter(({ type }) => type === 'present').at(-1)?.data).toEqual({
      present: ['a', 'b'],
    });
    [mine, other].forEach((one) => one.close());
  });

  it('ends for a coach who is no longer theirs, and tells that coach nothing more', async () => {
    const room = await aRoom();
    const [coach, mine] = [await listen(room, 'coach'), await listen(room, 'a')];
    const next = await aCoach(test.db, room.couple.practice);
    const dismissedAt = Date.now();
    await test.db.rows(`UPDATE couples SET coach_id = $2 WHERE id = $1`, [room.couple.id, next.id]);
    await coach.until(({ type }) => type === 'gone');
    await coach.ended;
    expect(Date.now() - dismissedAt).toBeLessThan(5_000);
    const before = coach.text();
    await walk(test, room, [['a', 'begin']]);
    await mine.until(moved(1));
    expect(coach.text()).toBe(before);
    mine.close();
  });

  it('ends with the session, wherever it was signed out', async () => {
    const room = await aRoom();
    const cookie = await aSession(test.db, room.couple.a);
    const stream = await listen(room, 'a', { cookie });
    await stream.until(({ type }) => type === 'present');
    await test.db.rows(`DELETE FROM identity.sessions WHERE person_id = $1`, [room.couple.a.id]);
    await stream.until(({ type }) => type === 'gone');
    await stream.ended;
  });

  it('keeps the session of a coach who only watches, while the room lives', async () => {
    const room = await aRoom();
    const stream = await listen(room, 'coach');
    const seen = async (minutesAgo: number) =>
      test.db.rows(
        `UPDATE identity.sessions SET seen_at = now() - make_interval(mins => $2) WHERE person_id = $1`,
        [room.couple.coach.id, minutesAgo],
      );
    await walk(test, room, [['a', 'begin']]);
    await seen(29);
    const fresh = async () => {
      const [row] = await test.db.rows<{ fresh: boolean }>(
        `SELECT bool_and(seen_at > now() - interval '1 minute') AS fresh FROM identity.sessions WHERE person_id = $1`,
        [room.couple.coach.id],
      );
      return row?.fresh;
    };
    for (let tries = 0; !(await fresh()) && tries < 100; tries++)
      await new Promise((wait) => setTimeout(wait, 100));
    expect(await fresh()).toBe(true);
    await test.db.rows(
      `UPDATE dialogue_rooms SET updated_at = now() - interval '20 minutes' WHERE dialogue_id = $1`,
      [room.id],
    );
    await seen(31);
    await stream.until(({ type }) => type === 'gone');
  });

  it('needs a room, and leaves place for others', async () => {
    const planned = await aPlannedRoom(test);
    const notYet = await listen(planned, 'a');
    expect(notYet.status).toBe(422);
    const room = await aRoom();
    const streams: EventStream[] = [];
    for (let nth = 0; nth < 10; nth++) streams.push(await listen(room, 'a'));
    const tooMany = await listen(room, 'a');
    expect(tooMany.status).toBe(429);
    expect((await listen(room, 'b')).status).toBe(200);
    streams.forEach((one) => one.close());
  });

  it('ends when the server stops, and the state is there for the next one', async () => {
    const third = await createApp(parseEnv({ ...test.db.env, WORKER: 'off' }));
    await third.init();
    const room = await aRoom();
    const stream = await listen(room, 'a', { app: third });
    await stream.until(({ type }) => type === 'present');
    await walk(test, room, [['a', 'begin']]);
    await third.close();
    await stream.ended;
    expect((await stateOf(test, room)).version).toBe(1);
  });
});
