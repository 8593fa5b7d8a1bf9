import { Injectable } from '@nestjs/common';
import type { MeterBody } from '@tweespraak/dialogues/contract';
import { type TenantContext, TenantDb, type ThinTransaction } from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';
import type { LockedRoom } from './locked-room';
import { lockOwnSeat } from './own-seat';
import { IS_KEPT, SET_KEEP, SET_METER, UNKEEP_ROOM } from './own-side.sql';
import { refreshRoom } from './room-news';
import { refused } from './room-refusals';
import { RoomWriter } from './room-writer';

/** How long after the end the sliders can be set: a day that was too full is no reason to lose them. */
const MEASURE_WITHIN_MS = 7 * 24 * 60 * 60 * 1000;

/** One partner's own side of a dialogue: the sliders and the tick to keep words. Nobody else reads either. */
@Injectable()
export class OwnSideService {
  constructor(
    private readonly db: TenantDb,
    private readonly writer: RoomWriter,
  ) {}

  /** @throws DomainError 'not-found', 'dialogue.not-yet', 'dialogue.not-begun', 'dialogue.too-late'. */
  measure(ctx: TenantContext, dialogueId: DialogueId, { heard, safe, close }: MeterBody): Promise<void> {
    return this.db.thin(ctx, 'meter.write', async (tx) => {
      const { locked } = await lockOwnSeat(ctx, tx, dialogueId);
      const { begunAt, endedAt } = locked.state;
      if (begunAt === null) throw refused('dialogue.not-begun');
      if (endedAt !== null && locked.at > endedAt + MEASURE_WITHIN_MS) throw refused('dialogue.too-late');
      const values = [ctx.practiceId, dialogueId, locked.couple_id, ctx.personId, heard, safe, close];
      tx.send({ name: 'meter', text: SET_METER, values });
    });
  }

  /**
   * Ticks "keep", or takes it back. The room learns when both have, and when not both have any more; never who. After the
   * end a tick can only be taken back, and then there is nothing left to keep.
   * @throws DomainError 'not-found', 'dialogue.not-yet', 'dialogue.ended'.
   */
  keep(ctx: TenantContext, dialogueId: DialogueId, keep: boolean): Promise<void> {
    return this.db.thin(ctx, 'words.keep', async (tx) => {
      const { locked } = await lockOwnSeat(ctx, tx, dialogueId);
      const ended = locked.state.phase === 'ended';
      if (ended && keep && !locked.state.keeping) throw refused('dialogue.ended');
      const values = [ctx.practiceId, dialogueId, locked.couple_id, ctx.personId, keep];
      const [both] = await tx.query<{ kept: boolean }>(
        { name: 'keep', text: SET_KEEP, values },
        { name: 'is-kept', text: IS_KEPT, values: [dialogueId] },
      );
      const on = both?.kept ?? false;
      if (on === locked.state.keeping) return;
      await (ended ? this.forget(ctx, tx, dialogueId) : this.tell(ctx, tx, locked, on));
    });
  }

  private async tell(
    ctx: TenantContext,
    tx: ThinTransaction,
    locked: LockedRoom,
    on: boolean,
  ): Promise<void> {
    const attempt = {
      by: 'system',
      at: locked.at,
      move: { type: 'keeping', on },
      facts: { coachConnected: false },
    } as const;
    await this.writer.move(ctx, tx, locked, attempt);
  }

  /** The words are gone with the tick; a room that has ended takes no more moves, so its state is put right by hand. */
  private async forget(ctx: TenantContext, tx: ThinTransaction, dialogueId: DialogueId): Promise<void> {
    const values = [ctx.practiceId, dialogueId];
    tx.send({ name: 'room-unkeep', text: UNKEEP_ROOM, values }, refreshRoom(ctx.practiceId, dialogueId));
  }
}
