import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Room } from '@tweespraak/dialogues/domain';
import { aSession, provideSpec } from '@tweespraak/platform/web';
import { FakeEvents } from '../testing/fake-events';
import { DIALOGUE_ID, TO_TELLING, aView, play, type Step } from '../testing/rooms';
import { OPEN_EVENT_SOURCE } from './room-stream';
import { RoomLife } from './room-life';
import { RoomMoves } from './room-moves';
import { RoomStore } from './room-store';
import { ServerClock } from './server-clock';

const URL = `/api/rooms/${DIALOGUE_ID}`;
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 6; turn += 1) {
    TestBed.tick();
    await Promise.resolve();
  }
};

function setUp() {
  FakeEvents.opened = [];
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ session: aSession({ roles: ['partner'] }) }),
      RoomStore,
      RoomLife,
      RoomMoves,
      ServerClock,
      { provide: OPEN_EVENT_SOURCE, useValue: FakeEvents.open },
    ],
  });
  const [http, store, moves] = [
    TestBed.inject(HttpTestingController),
    TestBed.inject(RoomStore),
    TestBed.inject(RoomMoves),
  ];
  const reads = (): TestRequest[] => http.match({ method: 'GET', url: URL });
  const sent = (): TestRequest => http.expectOne({ method: 'POST', url: `${URL}/moves` });
  return { http, store, moves, reads, sent };
}

async function openAt(steps: readonly Step[] = TO_TELLING) {
  const spec = setUp();
  const { room } = play(steps);
  spec.store.open(DIALOGUE_ID);
  spec.reads()[0]?.flush(aView(room));
  await settle();
  FakeEvents.latest().connect();
  return { ...spec, room };
}

/** What happened after `steps`, as the stream tells it. */
const after = (steps: readonly Step[], more: readonly Step[]) =>
  play([...steps, ...more]).events.slice(steps.length);

describe('a room on a phone', () => {
  it('reads the room once and listens from there on', async () => {
    const { store, room } = await openAt();
    expect(store.status()).toBe('here');
    expect(store.screen('a')?.stem?.nl).toBe('Wat ik je wil laten weten is …');
    expect(FakeEvents.latest().url).toBe(`${URL}/events?after=${room.version}`);
  });

  it('goes on with each event, and takes none twice', async () => {
    const { store, reads } = await openAt();
    const [said, mirrored] = after(TO_TELLING, [
      ['a', 'next'],
      ['b', 'mirrored'],
    ]);
    if (!said || !mirrored) throw new Error('Two moves were made.');
    [said, said, mirrored].forEach((event) => FakeEvents.latest().moved(event));
    expect(store.room()).toMatchObject({ position: 'check', version: TO_TELLING.length + 2 });
    expect(reads()).toEqual([]);
  });

  it('reads again when events are missing', async () => {
    const { store, reads } = await openAt();
    const later: readonly Step[] = [...TO_TELLING, ['a', 'next'], ['b', 'mirrored']];
    const [, mirrored] = after(TO_TELLING, later.slice(TO_TELLING.length));
    if (mirrored) FakeEvents.latest().moved(mirrored);
    expect(store.room()?.position).toBe('send');
    reads()[0]?.flush(aView(play(later).room));
    await settle();
    expect(store.room()?.position).toBe('check');
  });

  it('says that it is not connected until the stream is back, and keeps what is on the screen', async () => {
    const { store } = await openAt();
    FakeEvents.latest().fail();
    expect([store.connected(), store.status()]).toEqual([false, 'here']);
    FakeEvents.latest().connect();
    expect(store.connected()).toBe(true);
  });

  it('reads and listens anew when the server refused the stream', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
    const { reads, room } = await openAt();
    FakeEvents.latest().fail('for-good');
    jest.advanceTimersByTime(1000);
    reads()[0]?.flush(aView(room));
    await settle();
    expect(FakeEvents.opened).toHaveLength(2);
    jest.useRealTimers();
  });

  it('reads again when the phone wakes up', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
    const { reads } = await openAt();
    const shown = jest.spyOn(document, 'visibilityState', 'get');
    shown.mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    jest.advanceTimersByTime(600_000);
    shown.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(reads()).toHaveLength(1);
    shown.mockRestore();
    jest.useRealTimers();
  });

  it('does not come back to a room that is no longer theirs', async () => {
    const { store, reads } = await openAt();
    FakeEvents.latest().tell('gone');
    expect(store.status()).toBe('gone');
    await store.refresh();
    expect(reads()).toEqual([]);
    expect(FakeEvents.latest().readyState).toBe(2);
  });

  it('knows who is there', async () => {
    const { store } = await openAt();
    FakeEvents.latest().tell('present', { present: ['a'] });
    expect(store.present()).toEqual(['a']);
  });

  it('asks for a new page when the server knows newer steps', async () => {
    const { store, reads } = setUp();
    store.open(DIALOGUE_ID);
    const room: Room = { ...play(TO_TELLING).room, scriptVersion: 99 };
    reads()[0]?.flush(aView(room));
    await settle();
    expect(store.status()).toBe('outdated');
  });
});

describe('a tap', () => {
  it('goes with the version that the person saw, and is on the screen when the server did it', async () => {
    const { store, moves, sent, room } = await openAt();
    const done = moves.send({ type: 'next' });
    expect(moves.busy()).toBe('next');
    const request = sent();
    expect(request.request.body).toEqual({ version: room.version, move: { type: 'next' } });
    request.flush({ outcome: 'done', room: aView(play([...TO_TELLING, ['a', 'next']]).room) });
    expect(await done).toBe(true);
    expect([store.room()?.position, moves.busy()]).toEqual(['mirror', null]);
  });

  it('is not sent twice while it is on its way', async () => {
    const { moves, http } = await openAt();
    void moves.send({ type: 'next' });
    expect(await moves.send({ type: 'next' })).toBe(false);
    expect(http.match(`${URL}/moves`)).toHaveLength(1);
  });

  it('on the next screen, which came before the answer to the last one, waits for that answer', async () => {
    const steps: Step[] = [...TO_TELLING, ['a', 'next'], ['b', 'mirrored']];
    const { moves, sent, http } = await openAt(steps);
    const right = moves.send({ type: 'confirm' });
    const request = sent();
    after(steps, [['a', 'confirm']]).forEach((event) => FakeEvents.latest().moved(event));
    const enough = moves.send({ type: 'no-more' });
    http.expectNone(`${URL}/moves`);
    const confirmed = play([...steps, ['a', 'confirm']]).room;
    request.flush({ outcome: 'done', room: aView(confirmed) });
    expect(await right).toBe(true);
    await settle();
    const second = sent();
    expect(second.request.body).toEqual({ version: confirmed.version, move: { type: 'no-more' } });
    second.flush({ outcome: 'done', room: aView(play([...steps, ['a', 'confirm'], ['a', 'no-more']]).room) });
    expect(await enough).toBe(true);
  });

  it('that came too late is not done: the person sees where the room is and may tap again', async () => {
    const { store, moves, sent, http } = await openAt();
    const done = moves.send({ type: 'next' });
    const later = play([...TO_TELLING, ['a', 'next'], ['b', 'mirrored']]).room; // from the other tab
    sent().flush({ outcome: 'stale', room: aView(later) });
    expect(await done).toBe(false);
    expect([moves.unmet()?.why, store.room()?.position]).toEqual(['moved-on', 'check']);
    http.expectNone(`${URL}/moves`);
  });

  it('goes again by itself when only something beside it came in between', async () => {
    const { moves, sent } = await openAt();
    const done = moves.send({ type: 'next' });
    const hint: Step = ['coach', { type: 'nudge', to: 'a', nudge: 'smaller' }];
    sent().flush({ outcome: 'stale', room: aView(play([...TO_TELLING, hint]).room) });
    await settle();
    const again = sent();
    expect(again.request.body.version).toBe(TO_TELLING.length + 1);
    again.flush({ outcome: 'done', room: aView(play([...TO_TELLING, hint, ['a', 'next']]).room) });
    expect(await done).toBe(true);
  });

  it('on pause holds wherever the room is by now', async () => {
    const { store, moves, sent } = await openAt();
    const done = moves.send({ type: 'pause' });
    const said: readonly Step[] = [...TO_TELLING, ['a', 'next']];
    sent().flush({ outcome: 'stale', room: aView(play(said).room) });
    await settle();
    sent().flush({ outcome: 'done', room: aView(play([...said, ['a', 'pause']]).room) });
    expect(await done).toBe(true);
    expect(store.room()?.phase).toBe('paused');
  });

  it('on pause without a connection goes as soon as there is one', async () => {
    const { store, moves, sent, reads, room } = await openAt();
    void moves.send({ type: 'pause' });
    sent().error(new ProgressEvent('error'));
    await settle();
    expect(moves.unmet()).toEqual({ why: 'offline', waits: true });
    reads().forEach((read) => read.error(new ProgressEvent('error')));
    await settle();
    expect(store.connected()).toBe(false);
    FakeEvents.latest().connect();
    void store.refresh();
    reads().forEach((read) => read.flush(aView(room)));
    await settle();
    expect(sent().request.body.move).toEqual({ type: 'pause' });
  });

  it('that is refused leaves the room as it is, and says why', async () => {
    const { store, moves, sent } = await openAt();
    const done = moves.send({ type: 'next' });
    sent().flush({ code: 'dialogue.held' }, { status: 422, statusText: 'Unprocessable' });
    expect(await done).toBe(false);
    expect(moves.unmet()).toMatchObject({ why: 'refused', error: { code: 'dialogue.held' } });
    expect(store.room()?.position).toBe('send');
  });

  it('names the seat on a shared phone, and never on one’s own', async () => {
    const shared: readonly Step[] = [...TO_TELLING, ['a', 'share-phone'], ['a', 'next']];
    const { moves, sent } = await openAt(shared);
    void moves.send({ type: 'mirrored' }, 'b');
    expect(sent().request.body).toMatchObject({ seat: 'b', move: { type: 'mirrored' } });
  });
});
