import { Injectable } from '@nestjs/common';
import type { RoomEventMessage } from '@tweespraak/dialogues/contract';
import { hiddenFrom, type RoomEvent, withoutNudge } from '@tweespraak/dialogues/domain';
import { Listener, systemContext, TenantDb } from '@tweespraak/platform/api';
import type { DialogueId, PracticeId } from '@tweespraak/shared/kernel';
import { eventText } from './event-stream';
import { type OpenRoom, OpenRooms } from './open-rooms';
import { CHANNEL, readNews, type RoomNews, toMessage } from './room-news';
import { EVENTS_AFTER } from './room.sql';
import type { RoomLine } from './viewer';

/**
 * From the word of a committed move to every open stream of its room in this process, without a question to the database
 * while nothing is missing. What is missing (a line that was lost, a stream that is behind) is read from the table.
 */
@Injectable()
export class FanOut {
  private listening = false;

  constructor(
    private readonly listener: Listener,
    private readonly open: OpenRooms,
    private readonly db: TenantDb,
  ) {}

  /** Listens from the first open stream on. */
  start(): void {
    if (this.listening) return;
    this.listening = true;
    this.listener.listen(CHANNEL, {
      heard: (payload) => this.heard(readNews(payload)),
      opened: () => this.afterSilence(),
    });
  }

  /** What was said while nobody listened: moves stand in the table, anything else is read with the room itself. */
  private afterSilence(): void {
    for (const viewer of this.open.viewers) viewer.refresh();
    for (const id of this.open.ids) void this.catchUp(id);
  }

  private heard(news: RoomNews | null): void {
    const room = news && this.open.get(news.dialogueId);
    if (!room) return;
    const { dialogueId, moved } = news;
    if (!moved) return room.viewers.forEach((viewer) => viewer.refresh());
    if (this.open.tell(room, lineOf(moved))) void this.catchUp(dialogueId);
  }

  /** Brings every stream of a room up to the table. One reading at a time; a failed one is tried again by the watch. */
  async catchUp(dialogueId: DialogueId): Promise<void> {
    const room = this.open.get(dialogueId);
    const practiceId = room && [...room.viewers][0]?.who.practiceId;
    if (!room || !practiceId || room.reading) return;
    room.reading = true;
    try {
      for (let from = oldestOf(room); Number.isFinite(from);) {
        for (const line of await this.linesAfter(practiceId, dialogueId, from)) this.open.tell(room, line);
        const now = oldestOf(room);
        if (now >= room.heard || now === from) return;
        from = now;
      }
    } catch {
      return; // the database is away: the listener and the watch ask again when it is back
    } finally {
      room.reading = false;
    }
  }

  private async linesAfter(
    practiceId: PracticeId,
    dialogueId: DialogueId,
    version: number,
  ): Promise<RoomLine[]> {
    const statement = { name: 'room-events', text: EVENTS_AFTER, values: [practiceId, dialogueId, version] };
    const rows = await this.db.live(systemContext(practiceId, new Date()), 'room.watch', {}, (tx) =>
      tx.query<{ event: RoomEvent }>(statement),
    );
    return rows.map(({ event }) => lineOf(toMessage(event)));
  }
}

/** Made once for all streams; a nudge twice, since it is for one phone. */
export function lineOf(message: RoomEventMessage): RoomLine {
  const { version } = message;
  const event = message.event as RoomEvent;
  const textOf = (told: RoomEventMessage) => eventText('moved', version, JSON.stringify(told));
  const from = hiddenFrom(event);
  const line = { version, text: textOf(message) };
  return from
    ? { ...line, hidden: { from, text: textOf({ ...message, event: withoutNudge(event) }) } }
    : line;
}

/** What the stream that is furthest behind told last. */
function oldestOf({ viewers }: OpenRoom): number {
  return Math.min(...[...viewers].filter(({ isOpen }) => isOpen).map(({ version }) => version));
}
