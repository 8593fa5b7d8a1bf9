import type { DialogueOverrides } from '@tweespraak/shared/testing';
import { openEvents } from './support/events';
import {
  aPlannedRoom,
  enter,
  letTimePass,
  personOf,
  send,
  stateOf,
  type TestRoom,
  TO_TELLING,
  walk,
} from './support/rooms';
import { createTestApp, type TestApp } from './support/test-app';

const CALM = { spots: ['chest'], tension: 4, shareWithCoach: false, goOn: false };
const TENSE = { ...CALM, tension: 7 };

describe('the body check before a dialogue', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
  });
  afterAll(() => test.close());

  const begun = async (overrides: DialogueOverrides = {}): Promise<TestRoom> => {
    const room = await aPlannedRoom(test, overrides);
    await enter(test, room, 'a');
    await walk(test, room, [['a', 'begin']]);
    await letTimePass(test, room);
    return room;
  };
  const as = async (room: TestRoom, party: 'a' | 'b' | 'coach') => test.as(personOf(room, party));
  const checkIn = async (room: TestRoom, party: 'a' | 'b', body: object) =>
    (await as(room, party)).post(`${room.path}/body-check`).send(body);
  it('lets the room know that somebody is ready, and never a number', async () => {
    const room = await begun();
    const answer = await checkIn(room, 'a', { ...CALM, tension: 6 });
    expect(answer.body).toMatchObject({
      next: 'ready',
      room: { party: 'a', own: { tension: 6 }, version: 2 },
    });
    expect((await enter(test, room, 'b')).state.ready).toEqual(['a']);
    const seen = await Promise.all((['b', 'coach'] as const).map((party) => enter(test, room, party)));
    expect(seen.map(({ own, sharedTensions }) => [own?.tension ?? null, sharedTensions])).toEqual([
      [null, []],
      [null, []],
    ]);
    const rows = await test.db.rows<{ text: string }>(
      `SELECT r.state::text || e.event::text AS text FROM dialogue_rooms r JOIN dialogue_events e USING (dialogue_id)
       WHERE r.dialogue_id = $1`,
      [room.id],
    );
    expect(rows).toHaveLength(2);
    expect(rows.map(({ text }) => text).join()).not.toMatch(/tension|chest/);
  });

  it('offers rest first from seven, and goes on when one chooses to', async () => {
    const room = await begun();
    expect((await checkIn(room, 'a', TENSE)).body).toMatchObject({
      next: 'rest-first',
      room: { version: 1 },
    });
    expect((await checkIn(room, 'a', { ...TENSE, goOn: true })).body).toMatchObject({
      next: 'ready',
      room: { version: 2 },
    });
  });

  it('keeps a dialogue that asks a lot from beginning at eight, and tells nobody', async () => {
    const room = await begun({ type: 'frustration' });
    await checkIn(room, 'b', CALM);
    expect((await checkIn(room, 'a', { ...CALM, tension: 8, goOn: true })).body.next).toBe('not-today');
    expect((await stateOf(test, room)).ready).toEqual(['b']);
    const { version } = await stateOf(test, room);
    const tried = await send(test, room, 'a', { version, move: { type: 'settled' } });
    expect([tried.status, tried.body.code]).toEqual([422, 'dialogue.too-tense']);
    await checkIn(room, 'a', CALM);
    expect(await stateOf(test, room)).not.toMatchObject({ step: 'body' });
  });

  it('is one’s own also on a shared phone: a dialogue that asks a lot waits for the own account', async () => {
    const room = await begun({ type: 'frustration' });
    await checkIn(room, 'a', CALM);
    const { version } = await walk(test, room, [['a', 'share-phone']]);
    const tried = await send(test, room, 'a', { version, seat: 'b', move: { type: 'settled' } });
    expect(tried.body.code).toBe('dialogue.body-check-needed');
  });

  it('shows its tension to the coach when its owner shares it, at once, and to nobody else', async () => {
    const room = await begun();
    const stream = await openEvents(test.app, test.db, room.couple.coach, `${room.path}/events`);
    await checkIn(room, 'a', { ...CALM, tension: 5, shareWithCoach: true });
    await stream.until(({ type }) => type === 'refresh');
    expect((await enter(test, room, 'coach')).sharedTensions).toEqual([{ seat: 'a', tension: 5 }]);
    expect((await enter(test, room, 'b')).sharedTensions).toEqual([]);
    stream.close();
  });

  it('is no coach’s to give, and says what is wrong with a bad one', async () => {
    const room = await begun();
    expect((await (await as(room, 'coach')).post(`${room.path}/body-check`).send(CALM)).status).toBe(403);
    for (const bad of [{ ...CALM, tension: 11 }, { ...CALM, spots: ['heart'] }, {}]) {
      expect((await checkIn(room, 'a', bad)).status).toBe(400);
    }
    expect(await test.db.rows(`SELECT 1 FROM body_checks WHERE dialogue_id = $1`, [room.id])).toEqual([]);
  });
});

describe('the three sliders after a dialogue', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
  });
  afterAll(() => test.close());

  const as = async (room: TestRoom, party: 'a' | 'b' | 'coach') => test.as(personOf(room, party));
  const METER = { heard: 8, safe: 7, close: 6 };
  const aTellingRoom = async () => {
    const room = await aPlannedRoom(test);
    await enter(test, room, 'a');
    await walk(test, room, TO_TELLING);
    return room;
  };
  const measure = async (room: TestRoom, party: 'a' | 'b', body: object = METER) =>
    (await as(room, party)).put(`${room.path}/meter`).send(body);

  it('are for oneself, during and up to seven days after', async () => {
    const room = await aTellingRoom();
    expect((await measure(room, 'a')).status).toBe(204);
    expect((await enter(test, room, 'a')).own?.measured).toBe(true);
    expect((await enter(test, room, 'b')).own?.measured).toBe(false);
    await walk(test, room, [['b', 'stop']]);
    expect((await measure(room, 'b')).status).toBe(204);
    await test.db.rows(
      `UPDATE dialogue_rooms SET state = jsonb_set(state, '{endedAt}', to_jsonb((state->>'endedAt')::bigint - 604900000))
       WHERE dialogue_id = $1`,
      [room.id],
    );
    expect((await measure(room, 'b')).body.code).toBe('dialogue.too-late');
  });

  it('come after the beginning, and go from nought to ten', async () => {
    const room = await aPlannedRoom(test);
    expect((await measure(room, 'a')).body.code).toBe('dialogue.not-yet');
    await enter(test, room, 'a');
    expect((await measure(room, 'a')).body.code).toBe('dialogue.not-begun');
    expect((await measure(room, 'a', { ...METER, safe: 11 })).status).toBe(400);
  });
});
