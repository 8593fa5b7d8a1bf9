import { Injectable } from '@nestjs/common';
import type { Facts, Move, MoveType, Party, Phase } from '@tweespraak/dialogues/domain';
import type { TenantContext, ThinTransaction } from '@tweespraak/platform/api';
import { RoomLists } from '../lists/room-lists';
import { FlagGate } from './flag-gate';
import { type LockedRoom, scriptOf, stepOf } from './locked-room';
import { dayOfPractice } from './practice-day';
import { partyOf } from './room-party';
import { COACH_IS_HERE, OWN_TENSION } from './room.sql';

interface Tap {
  readonly by: Party;
  readonly move: Move;
}

/**
 * Where a dialogue begins, or goes on after a pause: a flag may have come up in between. Only where the move belongs:
 * elsewhere it is refused in the same words with a flag as without one.
 */
const BEGINNINGS: Readonly<Partial<Record<MoveType, Phase>>> = { begin: 'waiting', back: 'return-booked' };

/**
 * What the server knows at the moment of a move and the room may not hold. None of it is stored with the move. Asked only
 * where the move turns on it: most moves turn on the room alone.
 */
@Injectable()
export class RoomFacts {
  constructor(
    private readonly lists: RoomLists,
    private readonly flags: FlagGate,
  ) {}

  /** @throws DomainError 'dialogue.waits' (to the coach alone), 'dialogue.not-yet'. */
  async of(ctx: TenantContext, tx: ThinTransaction, locked: LockedRoom, tap: Tap): Promise<Facts> {
    const { state, at } = locked;
    const { pattern } = stepOf(state);
    return {
      coachConnected: await this.hasCoach(ctx, tx, locked, tap),
      ...(pattern === 'cycle' && { today: dayOfPractice(state, at, ctx.timeZone) }),
      ...(partyOf(ctx, locked) === tap.by && (await this.ofOneself(ctx, tx, locked, tap.move))),
    };
  }

  /** Only a dialogue that needs a coach, and one that a coach holds, turn on whether the coach is there. */
  private async hasCoach(
    ctx: TenantContext,
    tx: ThinTransaction,
    locked: LockedRoom,
    tap: Tap,
  ): Promise<boolean> {
    const { state, dialogue_id, couple_id, coach_id, co_coach_id } = locked;
    if (
      BEGINNINGS[tap.move.type] === state.phase &&
      (await this.flags.waits(ctx, tx, { type: state.key, couple_id }))
    )
      return false;
    if (!scriptOf(state).requiresCoach && !state.held) return false;
    const values = [ctx.practiceId, dialogue_id, coach_id, co_coach_id];
    const [coach] = await tx.query<{ here: boolean }>({ name: 'coach-here', text: COACH_IS_HERE, values });
    return coach?.here ?? false;
  }

  /** What only one's own account can say. */
  private async ofOneself(
    ctx: TenantContext,
    tx: ThinTransaction,
    { state, dialogue_id, couple_id }: LockedRoom,
    move: Move,
  ): Promise<Pick<Facts, 'tension' | 'listReady'>> {
    if (state.phase !== 'active') return {};
    if (move.type === 'settled') {
      const values = [ctx.practiceId, dialogue_id, ctx.personId];
      const [own] = await tx.query<{ tension: number }>({ name: 'own-tension', text: OWN_TENSION, values });
      return { tension: own?.tension ?? null };
    }
    const { list } = stepOf(state);
    if (move.type !== 'ready' || !list) return {};
    const place = { dialogueId: dialogue_id, coupleId: couple_id };
    return { listReady: await this.lists.isReady(ctx, tx, place, list) };
  }
}
