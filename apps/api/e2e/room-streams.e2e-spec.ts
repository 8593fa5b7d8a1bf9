import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PresentMessage, RoomEventMessage } from '@tweespraak/dialogues/contract';
import { parseEnv } from '@tweespraak/platform/api';
import * as z from 'zod/mini';
import { createApp } from '../src/server';
import { type EventStream, openEvents } from './support/events';
import {
  aPlannedRoom,
  enter,
  letTimePass,
  personOf,
  send,
  type TestRoom,
  TO_TELLING,
  TO_THE_SWITCH,
  walk,
} from './support/rooms';
import { createTestApp, type TestApp } from './support/test-app';

/** `refresh` also comes once when the process begins to listen: it says nothing. */
const MESSAGES: Record<string, { parse(data: unknown): unknown }> = {
  moved: RoomEventMessage,
  present: PresentMessage,
  refresh: z.null(),
};
const moved = (version: number) => (message: { type: string; id: string | undefined }) =>
  message.type === 'moved' && message.id === String(version);
const versions = ({ messages }: EventStream) =>
  messages.filter(({ type }) => type === 'moved').map(({ id }) => Number(id));
const present =
  (...parties: string[]) =>
  (message: { type: string; data: unknown }) =>
    message.type === 'present' && JSON.stringify(message.data) === JSON.stringify({ present: parties });

describe('the stream of a room', () => {
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

  it('tells every screen of every process what happens, in order and once', async () => {
    const room = await aRoom();
    const streams = await Promise.all([
      listen(room, 'a', { after: 0 }),
      listen(room, 'b', { after: 0, app: second }),
      listen(room, 'coach', { after: 0, app: second }),
    ]);
    const last = TO_THE_SWITCH.length;
    const state = await walk(test, room, TO_THE_SWITCH);
    for (const stream of streams) {
      await stream.until(moved(last));
      expect(versions(stream)).toEqual(TO_THE_SWITCH.map((_, nth) => nth + 1));
      for (const { type, data } of stream.messages) MESSAGES[type]?.parse(data);
      expect(stream.messages.every(({ type }) => type in MESSAGES)).toBe(true);
      stream.close();
    }
    expect(state.version).toBe(last);
  });

  it('tells a nudge to the one it is for and to the coach, and to the other only that a move was made', async () => {
    const room = await aRoom();
    const parties = ['a', 'b', 'coach'] as const;
    const streams = await Promise.all(
      parties.map((party, nth) => listen(room, party, { after: 0, app: nth % 2 ? second : test.app })),
    );
    const nudge = { type: 'nudge', to: 'b', nudge: 'mirror-first' } as const;
    const { version } = await walk(test, room, [...TO_TELLING, ['coach', nudge]]);
    const heard = async (stream: EventStream) => (await stream.until(moved(version))).data;
    const told = await Promise.all(streams.map(heard));
    expect(told).toMatchObject(
      ['', nudge.nudge, nudge.nudge].map((word) => ({ version, event: { move: { ...nudge, nudge: word } } })),
    );
    for (const [nth, party] of parties.entries()) {
      const again = await listen(room, party, { after: version - 1 });
      expect(await heard(again)).toEqual(told[nth]);
      again.close();
    }
    streams.forEach((stream) => stream.close());
    expect(streams.map((stream) => stream.text().includes(nudge.nudge))).toEqual([false, true, true]);
  });

  it('keeps a nudge out of every room that the other one is given', async () => {
    const room = await aRoom();
    const nudge = { type: 'nudge', to: 'b', nudge: 'mirror-first' } as const;
    const state = await walk(test, room, [...TO_TELLING, ['coach', nudge]]);
    const stale = { version: 0, move: { type: 'next' } };
    const given = async (party: 'a' | 'b' | 'coach') => [
      (await enter(test, room, party)).state.nudges,
      (await send(test, room, party, stale)).body.room.state.nudges,
    ];
    const [none, own] = [
      { a: null, b: null },
      { a: null, b: nudge.nudge },
    ];
    expect(await given('a')).toEqual([none, none]);
    expect(await given('b')).toEqual([own, own]);
    expect(await given('coach')).toEqual([own, own]);
    const done = await send(test, room, 'a', { version: state.version, move: { type: 'level', level: 1 } });
    expect(done.text).not.toContain(nudge.nudge);
  });

  it('is kept out of every cache and every buffer in between', async () => {
    const stream = await listen(await aRoom(), 'a');
    expect(stream.status).toBe(200);
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    expect(stream.headers['cache-control']).toContain('no-store');
    stream.close();
  });

  it('brings exactly what was missed to a phone that slept', async () => {
    const room = await aRoom();
    await walk(test, room, TO_THE_SWITCH.slice(0, 9));
    for (const wish of [{ lastEventId: 4 }, { after: 4 }, { lastEventId: 4, after: 0 }]) {
      const stream = await listen(room, 'b', wish);
      await stream.until(({ type }) => type === 'present');
      expect(versions(stream)).toEqual([5, 6, 7, 8, 9]);
      stream.close();
    }
    const fromNow = await listen(room, 'b');
    await walk(test, room, TO_THE_SWITCH.slice(9, 10));
    await fromNow.until(moved(10));
    expect(versions(fromNow)).toEqual([10]);
    fromNow.close();
  });

  it('gives every message the id of the last move, so that a browser comes back with the right one', async () => {
    const room = await aRoom();
    await walk(test, room, TO_THE_SWITCH.slice(0, 3));
    const stream = await listen(room, 'a', { after: 1 });
    const coach = await listen(room, 'coach');
    await stream.until(present('a', 'coach'));
    await walk(test, room, TO_THE_SWITCH.slice(3, 4));
    await stream.until(moved(4));
    const ids = stream.messages.map(({ type, id }) => `${type} ${id}`);
    expect(ids.filter((one) => one.startsWith('moved'))).toEqual(['moved 2', 'moved 3', 'moved 4']);
    expect(ids.filter((one) => one.startsWith('present'))).toContain('present 3');
    expect(stream.text()).toMatch(/^: open\nid: 1\nretry: 1000\n\n/);
    expect(stream.messages.every(({ id }) => id !== undefined)).toBe(true);
    [stream, coach].forEach((one) => one.close());
  });

  it('asks a screen that knows more than the database to read again', async () => {
    const stream = await listen(await aRoom(), 'a', { after: 12 });
    await stream.until(({ type }) => type === 'refresh');
    stream.close();
  });

  it('loses nothing when the line to the database breaks', async () => {
    const room = await aRoom();
    const streams = [
      await listen(room, 'a', { after: 0 }),
      await listen(room, 'b', { after: 0, app: second }),
    ];
    await walk(test, room, TO_THE_SWITCH.slice(0, 2));
    for (const stream of streams) await stream.until(moved(2));
    const cut = await test.db.rows(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'tweespraak-listener'`,
    );
    expect(cut).toHaveLength(2); // one line a process, and no more
    await walk(test, room, TO_THE_SWITCH.slice(2, 12));
    for (const stream of streams) {
      await stream.until(moved(12));
      await stream.until(({ type }) => type === 'refresh'); // what is no move is read with the room itself
      expect(versions(stream)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      stream.close();
    }
  });

  it('reads what a lost word would have told', async () => {
    const room = await aRoom();
    const stream = await listen(room, 'a', { after: 0 });
    await walk(test, room, TO_THE_SWITCH.slice(0, 1));
    await stream.until(moved(1));
    // A move whose word never came: only the tables know of it.
    await test.db.rows(
      `INSERT INTO dialogue_events SELECT practice_id, dialogue_id, 2, couple_id, party, person_id, event || '{"version": 2}', at
       FROM dialogue_events WHERE dialogue_id = $1`,
      [room.id],
    );
    await test.db.rows(
      `UPDATE dialogue_rooms SET version = 2, state = state || '{"version": 2}' WHERE dialogue_id = $1`,
      [room.id],
    );
    await stream.until(moved(2));
    await letTimePass(test, room);
    const answer = await send(test, room, 'a', { version: 2, move: { type: 'settled' } });
    expect(answer.body.outcome).toBe('done');
    await stream.until(moved(3));
    expect(versions(stream)).toEqual([1, 2, 3]);
    stream.close();
  });
});
