import { raiseFlag } from '@tweespraak/shared/testing';
import { bytes } from './support/answering';
import { openEvents } from './support/events';
import { aPlannedRoom, enter, personOf, send, stateOf, type TestRoom, walk } from './support/rooms';
import { createTestApp, type TestApp } from './support/test-app';

describe('a safety flag before a room', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
  });
  afterAll(() => test.close());

  const as = async (room: TestRoom, party: 'a' | 'b' | 'coach') => test.as(personOf(room, party));
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

  it.each(['holding', 'zero-negativity'] as const)(
    'tells nothing to a move that does not belong there: %s that waited for its beginning',
    async (type) => {
      const [calm, flagged] = [await aPlannedRoom(test, { type }), await aPlannedRoom(test, { type })];
      for (const room of [calm, flagged]) await enter(test, room, 'a');
      await raiseFlag(test.db, flagged.couple);
      for (const move of [{ type: 'back' }, { type: 'pause' }, { type: 'done', day: 1 }]) {
        const [one, two] = [
          await send(test, flagged, 'a', { version: 0, move }),
          await send(test, calm, 'a', { version: 0, move }),
        ];
        expect([one.status, bytes(one)]).toEqual([422, bytes(two)]);
      }
    },
  );

  it('leaves every other dialogue alone', async () => {
    const room = await aPlannedRoom(test, { type: 'appreciation' });
    await raiseFlag(test.db, room.couple);
    await enter(test, room, 'a');
    await walk(test, room, [['a', 'begin']]);
  });

  it.each(['asked', 'cancelled', 'not-now'] as const)(
    'and without one: a dialogue that is %s has no room yet',
    async (status) => {
      const room = await aPlannedRoom(test, { status });
      const answer = await (await as(room, 'a')).get(room.path);
      expect([answer.status, answer.body.code]).toEqual([422, 'dialogue.not-yet']);
    },
  );
});
