import { randomUUID } from 'node:crypto';
import { RoomView } from '@tweespraak/dialogues/contract';
import { replay, type Room, scripts } from '@tweespraak/dialogues/domain';
import { aCoach } from '@tweespraak/shared/testing';
import { hasLeft } from './support/browser';
import { bytes } from './support/answering';
import {
  aPlannedRoom,
  CLOSE,
  dialogueRow,
  enter,
  eventsOf,
  personOf,
  send,
  type TestRoom,
  TO_THE_SWITCH,
  walk,
} from './support/rooms';
import { createTestApp, type TestApp } from './support/test-app';

const timeless = (room: Room) => ({ ...room, stepStartedAt: 0 });

describe('a room', () => {
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
    expect((await dialogueRow(test, room)).status).toBe('planned');
  });

  it('lets begin whoever asked or, when nobody is named, whoever came in first', async () => {
    const [free, asked] = [await aPlannedRoom(test), await aPlannedRoom(test)];
    await test.db.rows(`UPDATE dialogues SET first_person_id = NULL WHERE id = ANY ($1)`, [
      [free.id, asked.id],
    ]);
    await test.db.rows(`UPDATE dialogues SET asked_by = $2, asked_at = now() WHERE id = $1`, [
      asked.id,
      asked.couple.a.id,
    ]);
    expect((await enter(test, free, 'b')).state.first).toBe('b');
    expect((await enter(test, asked, 'b')).state.first).toBe('a');
  });

  it('goes through a whole basic dialogue, and leaves its figures and no topic', async () => {
    const room = await aPlannedRoom(test, { topic: 'De zaterdag' });
    const opened = (await enter(test, room, 'a')).state;
    const begun = await walk(test, room, TO_THE_SWITCH);
    expect(begun).toMatchObject({ step: 'switch', phase: 'active', version: TO_THE_SWITCH.length });
    expect(await dialogueRow(test, room)).toMatchObject({ status: 'running', started_at: expect.any(Date) });
    const ended = await walk(test, room, CLOSE);
    expect(ended).toMatchObject({ phase: 'ended', endedHow: 'completed' });
    expect(await dialogueRow(test, room)).toMatchObject({
      ...{ status: 'closed', ended_at: expect.any(Date), topic: null },
      figures: { rounds: 1, summaryConfirmed: true, validated: true, empathised: true, switched: false },
    });
    const events = await eventsOf(test, room);
    expect(events.map(({ version }) => version)).toEqual(events.map((_, nth) => nth + 1));
    expect(timeless(replay(scripts.imago, opened, events))).toEqual(timeless(ended));
  });

  it('pauses for anyone, waits for who paused, and goes on where it was', async () => {
    const room = await aRunningRoom(['a', 'settled'], ['b', 'settled'], ['coach', 'pause']);
    expect((await dialogueRow(test, room)).status).toBe('paused');
    const [look] = await test.db.rows<{ hours: number }>(
      `SELECT round(extract(epoch FROM max(start_after) - now()) / 3600)::int AS hours FROM pgboss.job
       WHERE name = 'dialogue.look' AND data ->> 'dialogueId' = $1`,
      [room.id],
    );
    expect(look?.hours).toBe(24);
    const inAnHour = Date.now() + 3_600_000;
    await walk(test, room, [
      ['a', { type: 'return-at', at: inAnHour }],
      ['a', 'back'],
      ['b', 'back'],
    ]);
    const back = await walk(test, room, [
      ['a', 'ready'],
      ['b', 'ready'],
    ]);
    expect(back).toMatchObject({ phase: 'active', step: 'request', position: 'send' });
    expect((await dialogueRow(test, room)).status).toBe('running');
  });

  it('on one shared phone takes the other’s word from the one beside, and not before', async () => {
    const room = await aRunningRoom(['a', 'settled'], ['b', 'settled']);
    const forB = (version: number) => send(test, room, 'a', { version, seat: 'b', move: { type: 'yes' } });
    const asked = await walk(test, room, [['a', 'next']]);
    expect((await forB(asked.version)).body.code).toBe('dialogue.not-your-turn');
    const shared = await walk(test, room, [['a', 'share-phone']]);
    expect((await forB(shared.version)).body.outcome).toBe('done');
    expect((await eventsOf(test, room)).at(-1)).toMatchObject({ by: 'b', move: { type: 'yes' } });
    const [row] = await test.db.rows(
      `SELECT party, person_id FROM dialogue_events WHERE dialogue_id = $1 ORDER BY version DESC LIMIT 1`,
      [room.id],
    );
    expect(row).toEqual({ party: 'b', person_id: room.couple.a.id });
  });

  it('is for nobody else: a stranger’s look is answered as one at nothing', async () => {
    const [room, other] = [await aRunningRoom(), await aRunningRoom()];
    const ofNobody = `/api/rooms/${randomUUID()}`;
    for (const person of [other.couple.coach, other.couple.a, other.couple.b]) {
      const browser = await test.as(person);
      for (const path of ['', '/events', '/words'] as const) {
        if (path === '/words' && person === other.couple.coach) continue; // a coach has no such page
        expect(bytes(await browser.get(`${room.path}${path}`))).toBe(
          bytes(await browser.get(`${ofNobody}${path}`)),
        );
      }
      const move = { version: 1, move: { type: 'pause' } };
      const answer = await browser.post(`${room.path}/moves`).send(move);
      expect(answer.status).toBe(404);
      expect(bytes(answer)).toBe(bytes(await browser.post(`${ofNobody}/moves`).send(move)));
    }
    expect(await eventsOf(test, room)).toHaveLength(1);
  });

  it('is open to the second coach, and closed to one who left the practice', async () => {
    const room = await aRunningRoom();
    const second = await aCoach(test.db, room.couple.practice);
    expect((await (await test.as(second)).get(room.path)).status).toBe(404);
    await test.db.rows(`UPDATE couples SET co_coach_id = $2 WHERE id = $1`, [room.couple.id, second.id]);
    expect((await (await test.as(second)).get(room.path)).body.party).toBe('coach');
    await hasLeft(test.db, second.id);
    expect((await (await test.as(second)).get(room.path)).status).toBe(401);
  });

  it('writes who entered in the access log, and no line for each move', async () => {
    const room = await aRunningRoom(['a', 'settled'], ['b', 'settled'], ['a', 'next']);
    await enter(test, room, 'coach');
    const rows = await test.db.rows<{ action: string; n: number }>(
      `SELECT action, count(*)::int AS n FROM access_log WHERE couple_id = $1 GROUP BY 1`,
      [room.couple.id],
    );
    expect(rows).toEqual([{ action: 'room.enter', n: 2 }]);
    expect(
      (await test.db.rows(`SELECT 1 FROM dialogue_events WHERE person_id = $1`, [personOf(room, 'coach').id]))
        .length,
    ).toBe(1);
  });
});
