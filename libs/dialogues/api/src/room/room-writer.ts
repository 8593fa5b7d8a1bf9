import { Injectable } from '@nestjs/common';
import {
  advance,
  type Attempt,
  RETURN_WITHIN_MS,
  type Room,
  type RoomEvent,
} from '@tweespraak/dialogues/domain';
import type { Statement, TenantContext, ThinTransaction } from '@tweespraak/platform/api';
import { DialogueLooks } from '../jobs/dialogue-looks';
import { type LockedRoom, scriptOf } from './locked-room';
import { RoomEnding } from './room-ending';
import { type RoomNews, toMessage } from './room-news';
import { refused } from './room-refusals';
import { statusOf } from './room-status';
import { MOVE_DIALOGUE, MOVE_ROOM } from './room.sql';

/** Makes a judged move of a locked room lasting: state, event, the dialogue's own row and the word to all screens. */
@Injectable()
export class RoomWriter {
  constructor(
    private readonly looks: DialogueLooks,
    private readonly ending: RoomEnding,
  ) {}

  /**
   * What is written goes out with the transaction's commit: nothing of it is true before that.
   * @returns the room after the move. @throws DomainError 'dialogue.<why>' when the domain does not take it.
   */
  async move(ctx: TenantContext, tx: ThinTransaction, locked: LockedRoom, attempt: Attempt): Promise<Room> {
    const advanced = advance(scriptOf(locked.state), locked.state, attempt);
    if (!advanced.ok) throw refused(advanced.code);
    const { room, event } = advanced;
    const move = moveStatement(ctx, locked, room, event);
    if (event.by === 'system') await tx.asSystem(move);
    else tx.send(move);
    if (statusOf(room) !== statusOf(locked.state)) await this.turn(ctx, tx, locked, room);
    return room;
  }

  /** The dialogue begins, pauses, goes on or ends. */
  private async turn(ctx: TenantContext, tx: ThinTransaction, locked: LockedRoom, room: Room): Promise<void> {
    const dialogue = [ctx.practiceId, locked.dialogue_id];
    const values = [...dialogue, statusOf(locked.state), statusOf(room), room.begunAt, room.endedAt];
    const moved = await tx.query({ name: 'dialogue-move', text: MOVE_DIALOGUE, values });
    if (!moved.length) throw refused('dialogue.ended'); // the coach took it back in the same moment
    const { dialogue_id: dialogueId, couple_id: coupleId } = locked;
    if (room.phase === 'ended') return this.ending.end(ctx, tx, { dialogueId, coupleId }, room);
    const look = new Date((room.pausedAt ?? room.movedAt) + RETURN_WITHIN_MS);
    await this.looks.at(tx, { practiceId: ctx.practiceId, dialogueId: locked.dialogue_id }, look);
  }
}

function moveStatement(ctx: TenantContext, locked: LockedRoom, room: Room, event: RoomEvent): Statement {
  const { practiceId, personId } = ctx;
  const { dialogue_id: dialogueId, couple_id } = locked;
  const news: RoomNews = { practiceId, dialogueId, moved: toMessage(event) };
  return {
    name: 'room-move',
    text: MOVE_ROOM,
    values: [
      ...[practiceId, dialogueId, couple_id, room.version, JSON.stringify(room)],
      ...[event.by, event.by === 'system' ? null : personId, JSON.stringify(event), event.at],
      JSON.stringify(news),
    ],
  };
}
