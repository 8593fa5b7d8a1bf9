import { Injectable } from '@nestjs/common';
import type { Figures } from '@tweespraak/dialogues/contract';
import { fidelityOf, type Room, type RoomEvent } from '@tweespraak/dialogues/domain';
import { Jobs, type TenantContext, type ThinTransaction, Webhooks } from '@tweespraak/platform/api';
import type { CoupleId, DialogueId } from '@tweespraak/shared/kernel';
import { scriptOf } from './locked-room';
import { END_DIALOGUE, EVENTS_AFTER } from './room.sql';

/** What an end leaves: figures without a word. The words and the topic go by themselves where not both keep them. */
@Injectable()
export class RoomEnding {
  constructor(
    private readonly jobs: Jobs,
    private readonly webhooks: Webhooks,
  ) {}

  /** In the transaction of the move that ends the room, after it was written. What the couple follows may go on then. */
  async end(
    ctx: TenantContext,
    tx: ThinTransaction,
    { dialogueId, coupleId }: { readonly dialogueId: DialogueId; readonly coupleId: CoupleId },
    room: Room,
  ): Promise<void> {
    const dialogue = [ctx.practiceId, dialogueId];
    const read = { name: 'room-events', text: EVENTS_AFTER, values: [...dialogue, 0] };
    const events = (await tx.query<{ event: RoomEvent }>(read)).map(({ event }) => event);
    const figures = JSON.stringify(figuresOf(room, events));
    tx.send({ name: 'dialogue-end', text: END_DIALOGUE, values: [...dialogue, room.level, figures] });
    const { practiceId } = ctx;
    await this.jobs.send(tx, 'couple.moved', { practiceId, coupleId });
    await this.webhooks.tell(tx, { practiceId, type: 'dialogue.ended', objectId: dialogueId, once: true });
  }
}

function figuresOf(room: Room, events: readonly RoomEvent[]): Figures {
  const { rounds, minutes, loops, corrections, pauses, ...ticks } = fidelityOf(scriptOf(room), events);
  const { summaryConfirmed, validated, empathised, switched, onPaper } = ticks;
  const counts = { minutes, rounds: rounds.length, loops, corrections, pauses };
  return { ...counts, summaryConfirmed, validated, empathised, switched, onPaper };
}
