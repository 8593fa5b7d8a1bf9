import type { KeptWords } from '@tweespraak/dialogues/contract';
import { raiseFlag, type DialogueOverrides } from '@tweespraak/shared/testing';
import { bytes } from './support/answering';
import { openEvents } from './support/events';
import {
  aPlannedRoom,
  CLOSE,
  dialogueRow,
  enter,
  eventsOf,
  letTimePass,
  personOf,
  send,
  stateOf,
  type TestRoom,
  TO_THE_SWITCH,
  walk,
} from './support/rooms';
import { createTestApp, type TestApp } from './support/test-app';

const CALM = { spots: ['chest'], tension: 4, shareWithCoach: false, goOn: false };
const TENSE = { ...CALM, tension: 7 };

describe('one’s own side of a room', () => {
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
  const keep = async (room: TestRoom, party: 'a' | 'b', on: boolean) =>
    (await as(room, party)).put(`${room.path}/keep`).send({ keep: on });
  const words = async (room: TestRoom, party: 'a' | 'b'): Promise<KeptWords[]> =>
    (await (await as(room, party)).get(`${room.path}/words`).expect(200)).body;
  const say = async (room: TestRoom, party: 'a' | 'b', text: string) =>
    (await as(room, party)).post(`${room.path}/words`).send({ text });
  const wordsLeft = (room: TestRoom) =>
    test.db.rows(`SELECT id FROM dialogue_words WHERE dialogue_id = $1`, [room.id]);
  /** Both settled, both agreed to begin, and a tells. */
  const telling = async (overrides: DialogueOverrides = {}) => {
    const room = await aPlannedRoom(test, { topic: 'De zaterdag', ...overrides });
    await enter(test, room, 'a');
    await walk(test, room, TO_THE_SWITCH.slice(0, 9));
    return room;
  };

  describe('the body check', () => {
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

  describe('the three sliders', () => {
    const METER = { heard: 8, safe: 7, close: 6 };
    const measure = async (room: TestRoom, party: 'a' | 'b', body: object = METER) =>
      (await as(room, party)).put(`${room.path}/meter`).send(body);

    it('are for oneself, during and up to seven days after', async () => {
      const room = await telling();
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

  describe('the words', () => {
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
      await walk(test, room, TO_THE_SWITCH.slice(0, 9));
      await keep(room, 'a', true);
      await keep(room, 'b', true);
      await say(room, 'a', 'Ik mis je.');
      await walk(test, room, [...TO_THE_SWITCH.slice(9), ...CLOSE]);
      expect(await words(room, 'b')).toHaveLength(1);
      expect((await enter(test, room, 'b')).topic).toBe('De zaterdag');
      await keep(room, 'a', false);
      expect(await wordsLeft(room)).toEqual([]);
      expect(await enter(test, room, 'b')).toMatchObject({ topic: null, state: { keeping: false } });
      expect((await keep(room, 'a', true)).body.code).toBe('dialogue.ended');
    });
  });

  describe('a safety flag', () => {
    const beginning = async (room: TestRoom, party: 'a' | 'coach') => {
      const answer = await send(test, room, party, { version: 0, move: { type: 'begin' } });
      return bytes(answer);
    };

    it('is told to the coach alone: for partners the coach is not there yet, as on any evening', async () => {
      const [calm, flagged] = [
        await aPlannedRoom(test, { type: 'holding' }),
        await aPlannedRoom(test, { type: 'holding' }),
      ];
      await raiseFlag(test.db, flagged.couple);
      for (const room of [calm, flagged]) await enter(test, room, 'a');
      expect(await beginning(flagged, 'a')).toBe(await beginning(calm, 'a'));
      const coach = await (await as(flagged, 'coach')).get(flagged.path);
      expect([coach.status, coach.body.code]).toEqual([200, undefined]);
      expect(await beginning(flagged, 'coach')).toContain('dialogue.waits');
      const stream = await openEvents(test.app, test.db, flagged.couple.coach, `${flagged.path}/events`);
      await stream.until(({ type }) => type === 'present');
      expect(await beginning(flagged, 'a')).toContain('dialogue.coach-needed');
      stream.close();
      expect((await stateOf(test, flagged)).version).toBe(0);
    });

    it('keeps thirty days without negativity from opening, in the words of every not-yet', async () => {
      const flagged = await aPlannedRoom(test, { type: 'zero-negativity' });
      const cancelled = await aPlannedRoom(test, { type: 'zero-negativity', status: 'cancelled' });
      await raiseFlag(test.db, flagged.couple);
      const look = async (room: TestRoom) => bytes(await (await as(room, 'a')).get(room.path));
      expect(await look(flagged)).toBe(await look(cancelled));
      expect(await look(flagged)).toContain('dialogue.not-yet');
      expect((await (await as(flagged, 'coach')).get(flagged.path)).body.code).toBe('dialogue.waits');
    });

    it('leaves every other dialogue alone', async () => {
      const room = await aPlannedRoom(test, { type: 'appreciation' });
      await raiseFlag(test.db, room.couple);
      await enter(test, room, 'a');
      await walk(test, room, [['a', 'begin']]);
    });
  });

  it.each(['asked', 'cancelled', 'not-now'] as const)(
    'a dialogue that is %s has no room yet',
    async (status) => {
      const room = await aPlannedRoom(test, { status });
      const answer = await (await as(room, 'a')).get(room.path);
      expect([answer.status, answer.body.code]).toEqual([422, 'dialogue.not-yet']);
    },
  );
});
