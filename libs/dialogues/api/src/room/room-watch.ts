import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Sessions, systemContext, TenantDb } from '@tweespraak/platform/api';
import type { DialogueId, PersonId, PracticeId } from '@tweespraak/shared/kernel';
import { FanOut } from './fan-out';
import { OpenRooms } from './open-rooms';
import { partyOf, type Places, presentParties } from './room-party';
import { STILL_HERE, WATCH_ROOMS } from './room.sql';
import type { Viewer } from './viewer';

/** Somebody who left is known to be away within PRESENT_SECONDS and one of these. */
const TICK_MS = 2_000;
const BREATH_MS = 10_000;
/** Practices that are looked after side by side: each takes a connection that moves want too. */
const AT_ONCE = 3;

interface WatchedRoom extends Places {
  id: DialogueId;
  version: number;
  people: PersonId[];
  /** Something moved lately: whoever looks on counts as active, also a coach who only watches. */
  lively: boolean;
}

/**
 * Every two seconds, for all streams of this process at once: says who is there, hears who is, ends the streams of whoever
 * may no longer look (session over, another coach, practice left), and catches up a room whose word was lost.
 */
@Injectable()
export class RoomWatch implements BeforeApplicationShutdown {
  private readonly logger = new Logger('RoomWatch');
  private timer: NodeJS.Timeout | undefined;
  private breath: NodeJS.Timeout | undefined;
  private ticking: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly open: OpenRooms,
    private readonly db: TenantDb,
    private readonly sessions: Sessions,
    private readonly fanOut: FanOut,
  ) {}

  /** From the first open stream on. */
  start(): void {
    if (this.timer || this.stopped) return;
    this.schedule();
    this.breath = setInterval(() => this.open.viewers.forEach((viewer) => viewer.breathe()), BREATH_MS);
  }

  /** Streams end before the server waits for its connections: an open one would hold it for ever. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    clearInterval(this.breath);
    for (const viewer of this.open.viewers) viewer.end();
    await this.ticking;
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      this.ticking = this.tick().then(() => {
        if (!this.stopped) this.schedule();
      });
    }, TICK_MS);
  }

  private async tick(): Promise<void> {
    const viewers = this.open.viewers.filter(({ isOpen }) => isOpen);
    if (!viewers.length) return;
    try {
      const rooms = new Map<DialogueId, WatchedRoom>();
      const practices = [...Map.groupBy(viewers, ({ who }) => who.practiceId)];
      while (practices.length) {
        const looks = practices
          .splice(0, AT_ONCE)
          .map(([practiceId, watched]) => this.look(practiceId, watched));
        for (const room of (await Promise.all(looks)).flat()) rooms.set(room.id, room);
      }
      await this.endStrangers(viewers, rooms);
      for (const room of rooms.values()) this.tell(room);
    } catch (error) {
      // The database is away: streams stay, the next tick asks again. No message: it could hold values.
      this.logger.warn({ error: error instanceof Error ? error.name : typeof error });
    }
  }

  private look(practiceId: PracticeId, viewers: readonly Viewer[]): Promise<WatchedRoom[]> {
    const pairs = [...new Set(viewers.map(({ who }) => `${who.dialogueId} ${who.personId}`))].sort();
    const [dialogues, people] = [pairs.map((pair) => pair.slice(0, 36)), pairs.map((pair) => pair.slice(37))];
    return this.db.live(systemContext(practiceId, new Date()), 'room.watch', {}, (tx) =>
      tx.query<WatchedRoom>(
        { name: 'rooms-still-here', text: STILL_HERE, values: [practiceId, dialogues, people] },
        { name: 'rooms-watch', text: WATCH_ROOMS, values: [practiceId, [...new Set(dialogues)]] },
      ),
    );
  }

  private async endStrangers(
    viewers: readonly Viewer[],
    rooms: ReadonlyMap<DialogueId, WatchedRoom>,
  ): Promise<void> {
    const asked = viewers.map(({ who }) => ({
      tokenHash: who.tokenHash,
      active: rooms.get(who.dialogueId)?.lively ?? false,
    }));
    const sessions = await this.sessions.stillOpen(asked);
    for (const viewer of viewers) {
      const { who } = viewer;
      const room = rooms.get(who.dialogueId);
      const roles: readonly string[] = sessions.get(who.tokenHash.toString('hex')) ?? [];
      if (!room || !partyOf(who, room) || !roles.includes(who.role)) viewer.gone();
    }
  }

  private tell(room: WatchedRoom): void {
    const here = this.open.get(room.id);
    if (!here) return;
    const parties = presentParties(room.people, room);
    for (const viewer of here.viewers) viewer.present(parties);
    here.heard = Math.max(here.heard, room.version);
    if ([...here.viewers].some(({ isOpen, version }) => isOpen && version < room.version)) {
      void this.fanOut.catchUp(room.id);
    }
  }
}
