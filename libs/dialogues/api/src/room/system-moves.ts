import { Injectable } from '@nestjs/common';
import type { Move } from '@tweespraak/dialogues/domain';
import { type TenantContext, TenantDb } from '@tweespraak/platform/api';
import { type DialogueId, isDomainError } from '@tweespraak/shared/kernel';
import { lockRoom } from './locked-room';
import { RoomWriter } from './room-writer';

const TOO_LATE: readonly string[] = [
  'dialogue.ended',
  'dialogue.too-soon',
  'dialogue.not-begun',
  'dialogue.move-not-here',
];

/** Moves that the product makes by itself. */
@Injectable()
export class SystemMoves {
  constructor(
    private readonly db: TenantDb,
    private readonly writer: RoomWriter,
  ) {}

  /** Nobody came back: the room lapses. One that went on or ended in the meantime is left as it is. */
  async lapse(ctx: TenantContext, dialogueId: DialogueId): Promise<void> {
    try {
      await this.move(ctx, dialogueId, { type: 'lapse' });
    } catch (error) {
      if (!isDomainError(error) || !TOO_LATE.includes(error.code)) throw error;
    }
  }

  private move(ctx: TenantContext, dialogueId: DialogueId, move: Move): Promise<void> {
    return this.db.live(ctx, 'room.move', { objectId: dialogueId }, async (tx) => {
      const locked = await lockRoom(ctx, tx, dialogueId);
      const attempt = { by: 'system', at: locked.at, move, facts: { coachConnected: false } } as const;
      await this.writer.move(ctx, tx, locked, attempt);
    });
  }
}
