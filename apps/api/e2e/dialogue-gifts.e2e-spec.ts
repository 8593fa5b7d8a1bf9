import type { MyGift, RoomRequest } from '@tweespraak/dialogues/contract';
import type { Room } from '@tweespraak/dialogues/domain';
import { aDialogueRoom, type TestPerson } from '@tweespraak/shared/testing';
import { bytes } from './support/answering';
import { aList, end, type TestList } from './support/lists';
import { send, stateOf, walk } from './support/rooms';
import { createTestApp, type TestApp } from './support/test-app';

const REQUESTS = [
  { text: 'Elke maandag een wandeling met mij maken', days: 14 },
  { text: 'Elke avond vijf minuten naast mij zitten', days: 7 },
  { text: 'Twee keer per week het eten maken', days: 30 },
];

describe('three small requests and a gift', () => {
  let test: TestApp;
  let room: TestList;
  let asker: TestPerson;
  let giver: TestPerson;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
  });
  beforeEach(async () => {
    room = await aList(test, 'behaviour-request');
    asker = room.couple.a;
    giver = room.couple.b;
  });
  afterAll(() => test.close());

  const at = async (step: string, place: Partial<Room> = {}) => {
    const [before] = await test.db.rows<{ version: number }>(
      `DELETE FROM dialogue_rooms WHERE dialogue_id = $1 RETURNING version`,
      [room.id],
    );
    await test.db.rows(`UPDATE dialogues SET status = 'running' WHERE id = $1`, [room.id]);
    const there = { key: 'behaviour-request', sender: 'a', position: 'send', step } as const;
    await aDialogueRoom(test.db, room, { ...there, version: before?.version ?? 0, ...place });
  };
  const write = (requests: object[] = REQUESTS, person = asker) =>
    room.ask(person, 'put', '/requests', { requests });
  const read = async (person: TestPerson): Promise<RoomRequest[]> =>
    (await room.ask(person, 'get', '/requests')).body;
  const gifts = async (person: TestPerson): Promise<MyGift[]> =>
    (await (await test.as(person)).get('/api/my/gifts')).body;
  /** From the writing to the choice: what happens in the room in between is not of the requests. */
  const offered = async () => {
    await at('options');
    await write();
    await walk(test, room, [['a', 'ready']]);
    await at('choose');
    return read(giver);
  };
  const gift = (requestId: string | undefined, person = giver) =>
    room.ask(person, 'put', '/gift', { requestId });
  const mark = async (id: string, given: boolean, person: TestPerson) =>
    (await test.as(person)).put(`/api/my/gifts/${id}/given`).send({ given });

  it('are written when the room stands there, by the one who asks alone', async () => {
    const refusals = [await write()];
    await at('desire');
    refusals.push(await write());
    await at('options');
    refusals.push(await write(REQUESTS, giver));
    await at('options', { phase: 'paused' });
    refusals.push(await write());
    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual(
      Array(4).fill([422, 'request.not-now']),
    );
    await at('options');
    expect((await write()).status).toBe(204);
    expect((await read(asker)).map(({ text, days }) => ({ text, days }))).toEqual(REQUESTS);
  });

  it('have to be clear: rules per request, no word of them in the answer, and nothing saved', async () => {
    await at('options');
    const unclear = await write([
      { text: 'Niet meer zo laat thuiskomen', days: 14 },
      { text: 'Mij elke dag begrijpen', days: 7 },
      { text: 'Elke dag koken, in ruil voor mijn hulp', days: 7 },
    ]);
    expect([unclear.status, unclear.body.code]).toEqual([422, 'request.not-clear']);
    expect(unclear.body.details.rules).toEqual([
      expect.arrayContaining(['positive']),
      expect.arrayContaining(['visible']),
      expect.arrayContaining(['no-exchange']),
    ]);
    expect(unclear.text).not.toMatch(/thuiskomen|begrijpen|koken/);
    for (const requests of [
      REQUESTS.slice(0, 2),
      [...REQUESTS, REQUESTS[0]],
      [{ text: 'Elke dag', days: 31 }],
    ])
      expect((await write(requests as object[])).status).toBe(400);
    expect(await read(asker)).toEqual([]);
  });

  it('give the other the same bytes until they are offered, and then are there, all three', async () => {
    await at('options');
    const page = async () => bytes(await room.ask(giver, 'get', '/requests'));
    const before = await page();
    await write();
    await write(REQUESTS.toReversed());
    await write();
    expect(await page()).toBe(before);
    await walk(test, room, [['a', 'ready']]);
    expect(await read(giver)).toEqual(await read(asker));
    expect(await read(giver)).toHaveLength(3);
  });

  it('are not offered while one of the three is missing', async () => {
    await at('options');
    const { version } = await stateOf(test, room);
    const answer = await send(test, room, 'a', { version, move: { type: 'ready' } });
    expect([answer.status, answer.body.code]).toEqual([422, 'dialogue.list-not-ready']);
  });

  it('can be made smaller when that was asked: what did not change stays the same request', async () => {
    const before = await offered();
    await at('smaller');
    const smaller = REQUESTS.with(1, { text: 'Elke avond een minuut naast mij zitten', days: 7 });
    expect((await write(smaller)).status).toBe(204);
    await walk(test, room, [['a', 'ready']]);
    const after = await read(giver);
    expect(after.map(({ text }) => text)).toEqual(smaller.map(({ text }) => text));
    expect(after.map(({ id }, nth) => id === before[nth]?.id)).toEqual([true, false, true]);
  });

  it('become a gift by the choice of the one who was asked, at the moment of the choice', async () => {
    const [first, second] = await offered();
    expect((await gift(first?.id, asker)).body.code).toBe('gift.not-now');
    await at('meaning');
    expect((await gift(first?.id)).body.code).toBe('gift.not-now');
    await at('choose');
    expect((await gift(first?.id)).status).toBe(204);
    expect((await gift(second?.id)).status).toBe(204);
    expect((await read(asker)).map(({ chosen }) => chosen)).toEqual([false, true, false]);
  });

  it('become a gift by the move of the room too, in the same moment', async () => {
    await offered();
    await walk(test, room, [['b', { type: 'choose', option: 2 }]]);
    expect((await read(giver)).map(({ chosen }) => chosen)).toEqual([false, false, true]);
    expect(await gifts(giver)).toMatchObject([{ mine: true, text: REQUESTS[2]?.text, givenAt: null }]);
    expect(await gifts(asker)).toMatchObject([{ mine: false, text: REQUESTS[2]?.text, givenAt: null }]);
  });

  it('become no gift by the tap of the other on a shared phone: the giver says it with an own account', async () => {
    const [first] = await offered();
    await at('choose', { mode: 'one-phone' });
    const { version } = await stateOf(test, room);
    await send(test, room, 'a', { version, seat: 'b', move: { type: 'choose', option: 0 } });
    expect((await read(giver)).map(({ chosen }) => chosen)).toEqual([false, false, false]);
    expect((await gift(first?.id)).status).toBe(204);
    expect(await gifts(giver)).toHaveLength(1);
  });

  it('may wait: "not yet" leaves nothing behind when the dialogue has ended, and the chosen one stays', async () => {
    const [first] = await offered();
    await gift(first?.id);
    await end(test, room, 'closed');
    expect((await read(asker)).map(({ id }) => id)).toEqual([first?.id]);
    room = await aList(test, 'behaviour-request');
    [asker, giver] = [room.couple.a, room.couple.b];
    await offered();
    await end(test, room, 'stopped');
    expect(await test.db.rows(`SELECT id FROM behaviour_requests WHERE dialogue_id = $1`, [room.id])).toEqual(
      [],
    );
  });

  it('are marked given by the giver alone, who can take that back', async () => {
    const [first] = await offered();
    await gift(first?.id);
    const id = first?.id ?? '';
    expect((await mark(id, true, asker)).body.code).toBe('gift.not-yours');
    expect((await mark(id, true, giver)).status).toBe(204);
    expect(await gifts(asker)).toMatchObject([{ mine: false, givenAt: expect.any(String) }]);
    await mark(id, false, giver);
    expect(await gifts(asker)).toMatchObject([{ givenAt: null }]);
  });

  it('run out without a word: no list, no count, and the same answer as for what never was', async () => {
    const [first] = await offered();
    await gift(first?.id);
    await test.db.rows(`UPDATE behaviour_requests SET until = current_date - 3 WHERE chosen_at IS NOT NULL`);
    for (const person of [asker, giver]) {
      expect(await gifts(person)).toEqual([]);
      expect((await mark(first?.id ?? '', true, person)).status).toBe(404);
    }
  });

  it('are for the two alone: never for the coach', async () => {
    await offered();
    for (const [method, path] of [
      ['get', '/requests'],
      ['put', '/gift'],
    ] as const)
      expect((await room.ask(room.couple.coach, method, path)).status).toBe(403);
    expect((await (await test.as(room.couple.coach)).get('/api/my/gifts')).status).toBe(403);
  });
});
