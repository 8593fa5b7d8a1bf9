import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { DialogueDay, DialogueList, RoomView, type DayBody } from '@tweespraak/dialogues/contract';
import { FreshReads } from '@tweespraak/platform/web';
import { firstValueFrom } from 'rxjs';
import * as z from 'zod/mini';
import { RoomClient } from './room-client';

const Days = z.array(DialogueDay);

/** A practice of days or weeks: the room that it goes on in, its lists, and my own entries. Call the reads in an injection context. */
@Injectable({ providedIn: 'root' })
export class PracticeClient {
  private readonly http = inject(HttpClient);
  private readonly rooms = inject(RoomClient);
  private readonly reads = new FreshReads();

  room(dialogueId: () => string): HttpResourceRef<RoomView | undefined> {
    return this.reads.follow(httpResource(() => at(dialogueId()), { parse: (raw) => RoomView.parse(raw) }));
  }

  /** My own entries, and what the other shared. */
  days(dialogueId: () => string): HttpResourceRef<DialogueDay[] | undefined> {
    return this.reads.follow(
      httpResource(() => at(dialogueId(), '/days'), { parse: (raw) => Days.parse(raw) }),
    );
  }

  /** Not asked while there is no id. */
  list(dialogueId: () => string | null): HttpResourceRef<DialogueList | undefined> {
    const url = () => {
      const id = dialogueId();
      return id === null ? undefined : at(id, '/list');
    };
    return this.reads.follow(httpResource(url, { parse: (raw) => DialogueList.parse(raw) }));
  }

  /** My entry of one day and kind; again changes it. Throws Problem. */
  async enter(dialogueId: string, body: DayBody): Promise<void> {
    await firstValueFrom(this.http.put(at(dialogueId, '/days'), body));
    this.reads.change();
  }

  /** Takes an entry of mine away. Throws Problem. */
  async remove(dialogueId: string, dayId: string): Promise<void> {
    await firstValueFrom(this.http.delete(at(dialogueId, `/days/${encodeURIComponent(dayId)}`)));
    this.reads.change();
  }

  /**
   * Says in the room that I did this day (or week), 1 for the first. A room that moved meanwhile is asked again, once.
   * Throws Problem.
   */
  async tap(dialogueId: string, version: number, day: number): Promise<void> {
    const move = { type: 'done', day };
    const { outcome, room } = await this.rooms.move(dialogueId, { version, move });
    if (outcome === 'stale') await this.rooms.move(dialogueId, { version: room.version, move });
    this.reads.change();
  }
}

function at(dialogueId: string, path = ''): string {
  return `/api/rooms/${encodeURIComponent(dialogueId)}${path}`;
}
