import type { DialogueId } from '@tweespraak/shared/kernel';
import { localDateIn } from '@tweespraak/shared/kernel';
import { raiseFlag } from '@tweespraak/shared/testing';
import type { Response } from 'supertest';
import { type EventStream, openEvents } from './support/events';
import {
  aPlannedRoom,
  dialogueRow,
  enter,
  eventsOf,
  personOf,
  send,
  stateOf,
  type TestRoom,
  walk,
} from './support/rooms';
import { createTestApp, type TestApp } from './support/test-app';

const DAY_MS = 86_400_000;
const onDay = localDateIn(new Date(), 'Europe/Amsterdam');
const SUN = { onDay, kind: 'sun', smile: null, shared: false };
type Seat = 'a' | 'b';

describe('thirty days without negativity that a safety flag comes upon', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  const underWay = async (paused = false): Promise<TestRoom> => {
    const room = await aPlannedRoom(test, { type: 'zero-negativity', coachPresent: false });
    await enter(test, room, 'a');
    await walk(test, room, [
      ['a', 'begin'],
      ['a', 'yes'],
      ['b', 'yes'],
      ['a', 'ready'],
      ['b', 'ready'],
      ['a', { type: 'done', day: 1 }],
      ...(paused ? ([['a', 'pause']] as const) : []),
    ]);
    return room;
  };
  const get = async (room: TestRoom, party: Seat | 'coach', path: string) =>
    (await test.as(personOf(room, party))).get(path);
  const note = async (room: TestRoom, party: Seat) =>
    (await test.as(personOf(room, party))).put(`${room.path}/days`).send(SUN);
  const move = async (room: TestRoom, party: Seat) => {
    const { version } = await stateOf(test, room);
    return send(test, room, party, { version, move: { type: 'done', day: 1 } });
  };
  const listen = (room: TestRoom, party: Seat | 'coach') =>
    openEvents(test.app, test.db, personOf(room, party), `${room.path}/events?after=0`);
  const lapse = ({ data }: { data: unknown }) => JSON.stringify(data).includes('"lapse"');
  const today = async (room: TestRoom) => (await get(room, 'coach', '/api/today/dialogues')).body;
  const lookNow = async ({ id }: { id: DialogueId }) => {
    await test.db.rows(
      `UPDATE pgboss.job SET start_after = now() WHERE name = 'dialogue.look' AND data ->> 'dialogueId' = $1`,
      [id],
    );
    await test.jobsDone();
  };

  const TOUCHES: Record<string, (room: TestRoom) => Promise<unknown>> = {
    'a reads the list': (room) => get(room, 'a', '/api/my/dialogues'),
    'b reads the list': (room) => get(room, 'b', '/api/my/dialogues'),
    'a comes in': (room) => get(room, 'a', room.path),
    'the coach comes in': (room) => get(room, 'coach', room.path),
    'b listens': async (room) => {
      const stream = await listen(room, 'b');
      await stream.until(lapse);
      stream.close();
    },
    'b moves': (room) => move(room, 'b'),
    'b reads days': (room) => get(room, 'b', `${room.path}/days`),
    'a notes a day': (room) => note(room, 'a'),
    'the product looks': (room) => lookNow(room),
  };

  it.each(Object.keys(TOUCHES))('is over when %s, and says one thing everywhere', async (name) => {
    const room = await underWay();
    const before = await stateOf(test, room);
    await raiseFlag(test.db, room.couple);
    await TOUCHES[name]?.(room);
    const ended = await stateOf(test, room);
    expect(ended).toMatchObject({ phase: 'ended', endedHow: 'lapsed', version: before.version + 1 });
    expect((await eventsOf(test, room)).at(-1)).toMatchObject({ by: 'system', move: { type: 'lapse' } });
    expect(await dialogueRow(test, room)).toMatchObject({ status: 'lapsed', ended_at: expect.any(Date) });
    for (const party of ['a', 'b'] as const) {
      const { dialogues } = (await get(room, party, '/api/my/dialogues')).body;
      expect(dialogues).toMatchObject([{ id: room.id, status: 'lapsed' }]);
      expect((await get(room, party, room.path)).body.state).toEqual(ended);
      expect((await move(room, party)).body.code).toBe('dialogue.ended');
      expect((await note(room, party)).body.code).toBe('dialogue.ended');
    }
    expect(await stateOf(test, room)).toEqual(ended);
  });

  it('reads to both, byte for byte, like one that nobody came back to', async () => {
    const [calm, flagged] = [await underWay(true), await underWay(true)];
    for (const room of [calm, flagged]) await aDayPasses(room);
    await raiseFlag(test.db, flagged.couple);
    await lookNow(calm);
    for (const party of ['b', 'a'] as const)
      expect(await allThat(flagged, party)).toEqual(await allThat(calm, party));
    expect((await dialogueRow(test, calm)).status).toBe('lapsed');
  });

  it('tells every open screen in the same event, whoever touched it', async () => {
    const room = await underWay();
    const streams = await Promise.all([listen(room, 'a'), listen(room, 'b'), listen(room, 'coach')]);
    await raiseFlag(test.db, room.couple);
    await get(room, 'b', '/api/my/dialogues');
    const [a, b, coach] = await Promise.all(streams.map((stream) => stream.until(lapse)));
    expect(a).toEqual(b);
    expect(a).toEqual(coach);
    expect(a?.data).toMatchObject({ by: 'system', event: { move: { type: 'lapse' } } });
    streams.forEach((stream: EventStream) => stream.close());
  });

  it('is ended once by two who come at the same moment', async () => {
    const room = await underWay();
    await raiseFlag(test.db, room.couple);
    const pages = ['/api/my/dialogues', room.path, `${room.path}/days`];
    const answers = await Promise.all(
      (['a', 'b'] as const).flatMap((party) => pages.map((page) => get(room, party, page))),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect((await eventsOf(test, room)).filter(({ move: { type } }) => type === 'lapse')).toHaveLength(1);
  });

  it('waits for its coach, before and after its end, until the next plan', async () => {
    const room = await underWay();
    expect(await today(room)).toEqual([]);
    await raiseFlag(test.db, room.couple);
    expect(await today(room)).toMatchObject([{ id: room.id, why: 'waits' }]);
    await get(room, 'a', '/api/my/dialogues');
    expect(await today(room)).toMatchObject([{ id: room.id, why: 'waits' }]);
    const list = (await get(room, 'coach', `/api/couples/${room.couple.id}/dialogues`)).body;
    expect(list.dialogues).toMatchObject([{ status: 'lapsed', endedHow: 'lapsed' }]);
    expect(list.waiting).toContain('zero-negativity');
  });

  it('of another couple goes on, and a stranger who asks gets the bytes of nothing', async () => {
    const [room, other] = [await underWay(), await underWay()];
    await raiseFlag(test.db, room.couple);
    await get(other, 'a', '/api/my/dialogues');
    expect((await get(other, 'a', `${room.path}/days`)).status).toBe(404);
    expect((await get(other, 'a', room.path)).status).toBe(404);
    for (const one of [room, other]) expect((await stateOf(test, one)).phase).toBe('active');
  });

  /** As if it were tomorrow: nobody came back from the pause. */
  const aDayPasses = async (room: TestRoom) => {
    const values = [room.id, DAY_MS + 60_000];
    await test.db.rows(
      `UPDATE dialogue_rooms SET state = state || jsonb_build_object(
         'pausedAt', (state ->> 'pausedAt')::float8 - $2, 'movedAt', (state ->> 'movedAt')::float8 - $2)
       WHERE dialogue_id = $1`,
      values,
    );
  };

  /** Everything that a partner can get to see of it, as texts without what two couples never share: ids, names, clocks. */
  const allThat = async (room: TestRoom, party: Seat): Promise<string[]> => {
    const answers = [
      await get(room, party, '/api/my/dialogues'),
      await get(room, party, room.path),
      await send(test, room, party, { version: 0, move: { type: 'back' } }),
      await send(test, room, party, { version: 8, move: { type: 'back' } }),
      await get(room, party, `${room.path}/days`),
      await note(room, party),
    ];
    const stream = await listen(room, party);
    await stream.until(({ type }) => type === 'present');
    stream.close();
    return [...answers.map((answer) => said(answer)), stream.text()].map((text) => anonymous(room, text));
  };
  const said = ({ status, text }: Response) => `${status} ${text}`;
  const anonymous = ({ couple }: TestRoom, text: string) =>
    [couple.a, couple.b, couple.coach]
      .reduce((rest, { givenName }) => rest.replaceAll(givenName, '…'), text)
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
      .replace(/"paperCode":"\w+"/g, '"paperCode":""')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'instant')
      .replace(/\b1\d{12}(\.\d+)?\b/g, 'instant');
});
