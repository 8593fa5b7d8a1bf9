import type { KeptWords } from '@tweespraak/dialogues/contract';
import { bytes } from './support/answering';
import {
  aPlannedRoom,
  CLOSE,
  dialogueRow,
  enter,
  eventsOf,
  personOf,
  stateOf,
  type TestRoom,
  TO_TELLING,
  TO_THE_SWITCH,
  walk,
} from './support/rooms';
import { createTestApp, type TestApp } from './support/test-app';

describe('the words of a room', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
  });
  afterAll(() => test.close());

  const as = async (room: TestRoom, party: 'a' | 'b' | 'coach') => test.as(personOf(room, party));
  const keep = async (room: TestRoom, party: 'a' | 'b', on: boolean) =>
    (await as(room, party)).put(`${room.path}/keep`).send({ keep: on });
  const words = async (room: TestRoom, party: 'a' | 'b'): Promise<KeptWords[]> =>
    (await (await as(room, party)).get(`${room.path}/words`).expect(200)).body;
  const say = async (room: TestRoom, party: 'a' | 'b', text: string) =>
    (await as(room, party)).post(`${room.path}/words`).send({ text });
  const wordsLeft = (room: TestRoom) =>
    test.db.rows(`SELECT id FROM dialogue_words WHERE dialogue_id = $1`, [room.id]);
  /** Both settled, both agreed to begin, and a tells. */
  const telling = async () => {
    const room = await aPlannedRoom(test, { topic: 'De zaterdag' });
    await enter(test, room, 'a');
    await walk(test, room, TO_TELLING);
    return room;
  };

  it('are kept from the moment that both want it, and by the one who tells', async () => {
    const room = await telling();
    await keep(room, 'a', true);
    expect((await enter(test, room, 'b')).state.keeping).toBe(false);
    expect((await say(room, 'a', 'Ik mis je.')).body.code).toBe('words.not-kept');
    await keep(room, 'b', true);
    expect((await eventsOf(test, room)).at(-1)).toMatchObject({
      by: 'system',
      move: { type: 'keeping', on: true },
    });
    expect((await say(room, 'a', 'Ik mis je.')).status).toBe(201);
    expect((await say(room, 'b', 'Nee, wacht.')).body.code).toBe('words.receiver-listens');
    expect(await words(room, 'b')).toMatchObject([
      { mine: false, text: 'Ik mis je.', step: 'tell', round: 1 },
    ]);
    const [row] = await test.db.rows<{ text: string }>(
      `SELECT encode(sealed, 'escape') AS text FROM dialogue_words WHERE dialogue_id = $1`,
      [room.id],
    );
    expect(row?.text).not.toContain('mis');
  });

  it('close to the other with one tick taken back, and open again with it', async () => {
    const room = await telling();
    await keep(room, 'a', true);
    await keep(room, 'b', true);
    await say(room, 'a', 'Ik mis je.');
    await keep(room, 'b', false);
    expect([(await words(room, 'a')).length, (await words(room, 'b')).length]).toEqual([1, 0]);
    expect((await stateOf(test, room)).keeping).toBe(false);
    await keep(room, 'b', true);
    expect(await words(room, 'b')).toHaveLength(1);
    expect((await (await as(room, 'a')).delete(`${room.path}/words`)).status).toBe(204);
    expect(await words(room, 'b')).toEqual([]);
  });

  it('never tell who ticked', async () => {
    const room = await telling();
    const before = bytes(await (await as(room, 'b')).get(room.path)).replace(/\\"now\\":\\"[^"]*\\"/, '');
    await keep(room, 'a', true);
    expect(bytes(await (await as(room, 'b')).get(room.path)).replace(/\\"now\\":\\"[^"]*\\"/, '')).toBe(
      before,
    );
  });

  it('are two ticks at the same moment, and one word of it', async () => {
    const room = await telling();
    await Promise.all([keep(room, 'a', true), keep(room, 'b', true)]);
    expect((await stateOf(test, room)).keeping).toBe(true);
    expect((await eventsOf(test, room)).filter(({ move }) => move.type === 'keeping')).toHaveLength(1);
  });

  it('are never for the coach', async () => {
    const room = await telling();
    const coach = await as(room, 'coach');
    expect((await coach.get(`${room.path}/words`)).status).toBe(403);
    expect((await coach.post(`${room.path}/words`).send({ text: 'x' })).status).toBe(403);
    expect((await coach.put(`${room.path}/keep`).send({ keep: true })).status).toBe(403);
  });

  it.each<[how: string, by: 'a' | 'coach', move: 'stop' | 'coach-stop']>([
    ['a partner stops', 'a', 'stop'],
    ['the coach stops', 'coach', 'coach-stop'],
  ])('are gone with the topic when %s and not both keep them', async (_, by, move) => {
    const room = await telling();
    await keep(room, 'a', true);
    await keep(room, 'b', true);
    await say(room, 'a', 'Ik mis je.');
    await keep(room, 'b', false);
    expect(await wordsLeft(room)).toHaveLength(1);
    await walk(test, room, [[by, move]]);
    expect(await wordsLeft(room)).toEqual([]);
    expect((await dialogueRow(test, room)).topic).toBeNull();
  });

  it('stay with the topic when both keep them to the end, until one no longer does', async () => {
    const room = await aPlannedRoom(test, { topic: 'De zaterdag' });
    await enter(test, room, 'a');
    await walk(test, room, TO_TELLING);
    await keep(room, 'a', true);
    await keep(room, 'b', true);
    await say(room, 'a', 'Ik mis je.');
    await walk(test, room, [...TO_THE_SWITCH.slice(TO_TELLING.length), ...CLOSE]);
    expect(await words(room, 'b')).toHaveLength(1);
    expect((await enter(test, room, 'b')).topic).toBe('De zaterdag');
    await keep(room, 'a', false);
    expect(await wordsLeft(room)).toEqual([]);
    expect(await enter(test, room, 'b')).toMatchObject({ topic: null, state: { keeping: false } });
    expect((await keep(room, 'a', true)).body.code).toBe('dialogue.ended');
  });
});
