import { Injectable } from '@nestjs/common';
import type { Facts, Move, Party } from '@tweespraak/dialogues/domain';
import type { TenantContext, ThinTransaction } from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';
import { RoomLists } from '../lists/room-lists';
import { FlagGate } from './flag-gate';
import { type LockedRoom, stepOf } from './locked-room';
import { dayOfPractice } from './practice-day';
import { partyOf } from './room-party';

interface Tap {
  readonly by: Party;
  readonly move: Move;
}

/** What the server knows at the moment of a move and the room may not hold. None of it is stored with the move. */
@Injectable()
export class RoomFacts {
  constructor(
    private readonly lists: RoomLists,
    private readonly flags: FlagGate,
  ) {}

  /** @throws DomainError 'dialogue.waits' (to the coach alone), 'dialogue.not-yet'. */
  async of(
    ctx: TenantContext,
    tx: ThinTransaction,
    dialogueId: DialogueId,
    locked: LockedRoom,
    { by, move }: Tap,
  ): Promise<Facts> {
    const own = partyOf(ctx, locked) === by;
    const { pattern, list } = stepOf(locked.state);
    const begins = move.type === 'begin' || move.type === 'back';
    const waits = begins && (await this.flags.waits(ctx, tx, locked));
    return {
      coachConnected: locked.coach_connected && !waits,
      tension: own ? locked.tension : null,
      ...(own && locked.state.phase === 'active' && move.type === 'ready' && list
        ? { listReady: await this.lists.isReady(ctx, tx, { dialogueId, coupleId: locked.couple_id }, list) }
        : {}),
      ...(pattern === 'cycle' ? { today: dayOfPractice(locked.state, locked.at, ctx.timeZone) } : {}),
    };
  }
}
