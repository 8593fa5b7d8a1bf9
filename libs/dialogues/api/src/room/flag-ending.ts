import { Injectable } from '@nestjs/common';
import { type DialogueKey, type Room, scripts, WAITS_WHILE_FLAGGED } from '@tweespraak/dialogues/domain';
import { type TenantContext, TenantDb, type ThinTransaction } from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';
import type { StoredStatus } from '../dialogue.entity';
import { FlagGate } from './flag-gate';
import { type LockedRoom, lockRoom } from './locked-room';
import { statusOf } from './room-status';
import { RoomWriter } from './room-writer';

/** Those that wait for a flag and go on at home, day after day, with nobody there who could stop them. */
export const END_WHILE_FLAGGED: readonly DialogueKey[] = WAITS_WHILE_FLAGGED.filter(
  (key) => scripts[key].setting !== 'room',
);
const GOING_ON: readonly StoredStatus[] = ['running', 'paused'];

/** Those of them that go on, as far as whoever asks may see. Parameters: practice, types, states, dialogue or null for all. */
const FIND_GOING_ON = `
  SELECT d.id FROM dialogues d
  JOIN dialogue_rooms r ON r.practice_id = d.practice_id AND r.dialogue_id = d.id
  WHERE d.practice_id = $1 AND d.type = ANY ($2::text[]) AND d.status = ANY ($3::text[])
    AND ($4::uuid IS NULL OR d.id = $4) ORDER BY d.id`;

/**
 * A practice at home that a safety flag came upon: the product ends it, before anybody reads or moves anything of it. It
 * lapses like any other that nobody came back to, by the same move, and from there on all that reads it is the ordinary
 * code: for the two there is one dialogue, and it is over.
 */
@Injectable()
export class FlagEnding {
  constructor(
    private readonly db: TenantDb,
    private readonly flags: FlagGate,
    private readonly writer: RoomWriter,
  ) {}

  /** In a transaction of its own, before an act on this dialogue, or on all of one's own (null). */
  async before(ctx: TenantContext, id: DialogueId | null): Promise<void> {
    await this.db.live(ctx, 'room.move', { objectId: id }, async (tx) => {
      const values = [ctx.practiceId, END_WHILE_FLAGGED, GOING_ON, id];
      const found = await tx.query<{ id: DialogueId }>({
        name: 'practices-going-on',
        text: FIND_GOING_ON,
        values,
      });
      for (const each of found) await this.inRoom(ctx, tx, await lockRoom(ctx, tx, each.id));
    });
  }

  /** In the transaction of somebody who comes in. @returns whether it was ended just now. */
  async onEntering(
    ctx: TenantContext,
    tx: ThinTransaction,
    dialogueId: DialogueId,
    { type, status }: { readonly type: DialogueKey; readonly status: StoredStatus },
  ): Promise<boolean> {
    if (!END_WHILE_FLAGGED.includes(type) || !GOING_ON.includes(status)) return false;
    const locked = await lockRoom(ctx, tx, dialogueId);
    return (await this.inRoom(ctx, tx, locked)) !== locked;
  }

  /** In the transaction of a move. @returns the room as it is now. */
  async inRoom(ctx: TenantContext, tx: ThinTransaction, locked: LockedRoom): Promise<LockedRoom> {
    if (!goesOn(locked.state) || !(await this.flags.stands(tx, locked.couple_id))) return locked;
    const state = await this.writer.move(ctx, tx, locked, {
      by: 'system',
      at: locked.at,
      move: { type: 'lapse' },
      facts: { coachConnected: false, mayNotGoOn: true },
    });
    return { ...locked, state, version: state.version };
  }
}

function goesOn(room: Room): boolean {
  return END_WHILE_FLAGGED.includes(room.key) && GOING_ON.includes(statusOf(room));
}
