import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import type { RoomEventMessage, RoomNow, RoomView } from '@tweespraak/dialogues/contract';
import {
  reduce,
  screenOf,
  scripts,
  type Party,
  type Room,
  type RoomEvent,
  type Screen,
  type Script,
  type Seat,
} from '@tweespraak/dialogues/domain';
import { asProblem } from '@tweespraak/platform/web';
import { RoomClient } from './room-client';
import { RoomLife } from './room-life';
import { OPEN_EVENT_SOURCE, listenToRoom } from './room-stream';
import { ServerClock } from './server-clock';
import { watchWaking } from './watch-waking';

/** `outdated`: the server speaks of steps that this page does not know; a reload brings them. */
export type RoomStatus = 'loading' | 'here' | 'failed' | 'gone' | 'outdated';

/** First wait before trying again, and the longest one, ms. */
const RETRY_MS = 1000;
const RETRY_MAX_MS = 15_000;

/**
 * One room as the server has it. The state comes from a read and goes on with each event, by the same `reduce` as the
 * server's; after a gap, a sleep or a lost connection it is read again. Nothing is ever guessed ahead.
 */
@Injectable()
export class RoomStore {
  private readonly client = inject(RoomClient);
  private readonly clock = inject(ServerClock);
  private readonly life = inject(RoomLife);
  private readonly openSource = inject(OPEN_EVENT_SOURCE);
  private readonly current = signal<RoomView | null>(null);
  private readonly state = signal<Room | null>(null);
  private readonly isConnected = signal(true);
  private readonly end = signal<'gone' | 'outdated' | null>(null);
  private readonly failure = signal<unknown>(null);
  private id = '';
  private reading = 0;
  private tries = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private stopListening: () => void = () => undefined;

  readonly view = this.current.asReadonly();
  readonly room = this.state.asReadonly();
  /** False while the server cannot tell what happens; what is on the screen is the last that it told. */
  readonly connected = this.isConnected.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly present = computed<readonly Party[]>(() => this.current()?.present ?? []);
  readonly status = computed<RoomStatus>(() => {
    if (this.end()) return this.end() ?? 'gone';
    if (this.state()) return 'here';
    return this.failure() ? 'failed' : 'loading';
  });
  readonly script = computed<Script | null>(() => {
    const key = this.state()?.key;
    return key ? (scripts[key] ?? null) : null;
  });

  constructor() {
    const stopWatching = watchWaking(() => void this.refresh());
    inject(DestroyRef).onDestroy(() => {
      stopWatching();
      this.close();
    });
  }

  get dialogueId(): string {
    return this.id;
  }

  open(dialogueId: string): void {
    this.close();
    this.id = dialogueId;
    this.current.set(null);
    this.state.set(null);
    this.end.set(null);
    void this.refresh();
  }

  /** Reads the room as it is now and listens anew from there on. */
  async refresh(): Promise<void> {
    if (await this.reread()) this.listen();
  }

  /** Reads what no event tells, while the stream goes on. False when it could not be read. */
  async reread(): Promise<boolean> {
    if (this.end() || !this.id) return false;
    clearTimeout(this.retry);
    const turn = ++this.reading;
    try {
      const view = await this.client.read(this.id);
      if (turn !== this.reading) return false;
      this.failure.set(null);
      this.tries = 0;
      this.accept(view);
      return true;
    } catch (error) {
      if (turn === this.reading) this.failed(error);
      return false;
    }
  }

  /**
   * Takes over a room that the server gave, whole or (after a move) only what moves; an older one than is on the screen
   * brings only what stands beside the state.
   */
  accept(view: RoomView | RoomNow): void {
    const state = view.state as Room;
    if (scripts[state.key]?.version !== state.scriptVersion) return this.finish('outdated');
    this.clock.set(view.now);
    this.isConnected.set(true);
    if (view.version >= (this.state()?.version ?? 0)) this.show(state, 'names' in view);
    this.current.update((before) => ('names' in view ? view : before && { ...before, ...view }));
  }

  screen(party: Party): Screen | null {
    const [room, script] = [this.state(), this.script()];
    return room && script ? screenOf(script, room, party, this.present().includes('coach')) : null;
  }

  nameOf(party: Party): string {
    return this.current()?.names[party] ?? '';
  }

  /** The seat of who looks; the coach's own screen has none. */
  mySeat(): Seat | null {
    const party = this.current()?.party;
    return party === 'a' || party === 'b' ? party : null;
  }

  private listen(): void {
    this.stopListening();
    if (this.end()) return;
    this.stopListening = listenToRoom(this.openSource, this.id, this.state()?.version ?? 0, {
      connected: (is) => this.isConnected.set(is),
      moved: (message) => this.moved(message),
      present: ({ present }) => this.current.update((view) => view && { ...view, present }),
      refresh: () => void this.reread(),
      gone: () => this.finish('gone'),
      broken: () => this.tryAgain(),
    });
  }

  private moved({ version, at, event }: RoomEventMessage): void {
    const [room, script] = [this.state(), this.script()];
    if (!room || !script || version <= room.version) return;
    if (version > room.version + 1) return void this.refresh();
    this.clock.reach(at);
    this.show(reduce(script, room, event as RoomEvent));
    this.life.note();
  }

  /** What is mine alone is not in an event: when a tick or the end may have changed it, the room is read again. */
  private show(room: Room, withOwn = false): void {
    const before = this.state();
    this.state.set(room);
    const over = before?.phase !== 'ended' && room.phase === 'ended';
    if (!withOwn && before && (over || before.keeping !== room.keeping)) void this.reread();
  }

  private failed(error: unknown): void {
    const { kind } = asProblem(error);
    if (kind === 'denied' && this.state()) return this.finish('gone');
    this.failure.set(error);
    this.isConnected.set(false);
    if (this.state()) this.tryAgain();
  }

  private tryAgain(): void {
    this.stopListening();
    clearTimeout(this.retry);
    const wait = Math.min(RETRY_MS * 2 ** this.tries, RETRY_MAX_MS);
    this.tries += 1;
    this.retry = setTimeout(() => void this.refresh(), wait);
  }

  private finish(how: 'gone' | 'outdated'): void {
    this.close();
    this.end.set(how);
  }

  private close(): void {
    this.reading += 1;
    clearTimeout(this.retry);
    this.stopListening();
    this.stopListening = () => undefined;
  }
}
