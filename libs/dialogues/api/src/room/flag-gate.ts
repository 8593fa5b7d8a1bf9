import { Injectable } from '@nestjs/common';
import { type DialogueKey, scripts, WAITS_WHILE_FLAGGED } from '@tweespraak/dialogues/domain';
import type { TenantContext, ThinTransaction } from '@tweespraak/platform/api';
import type { CoupleId } from '@tweespraak/shared/kernel';
import { refusal } from '../refusals';

interface Held {
  readonly type: DialogueKey;
  readonly couple_id: CoupleId;
}

/**
 * Does a safety flag stand in the way? The coach is told. For partners nothing tells it from an evening without one: where
 * a coach has to be there, the coach is not there yet; where none is needed, they hear the words of every "not yet".
 */
@Injectable()
export class FlagGate {
  /** Before a room opens. @throws DomainError 'dialogue.waits' (to the coach alone), 'dialogue.not-yet'. */
  async mustBeOpenTo(ctx: TenantContext, tx: ThinTransaction, dialogue: Held): Promise<void> {
    await this.waits(ctx, tx, dialogue);
  }

  /** Whether a beginning has to wait as if the coach were away. @throws as `mustBeOpenTo`. */
  async waits(ctx: TenantContext, tx: ThinTransaction, { type, couple_id }: Held): Promise<boolean> {
    if (!WAITS_WHILE_FLAGGED.includes(type)) return false;
    if (!(await this.stands(tx, couple_id))) return false;
    if (ctx.role === 'coach') throw refusal('dialogue.waits');
    if (!scripts[type].requiresCoach) throw refusal('dialogue.not-yet');
    return true;
  }

  /** Asked as the product itself: the answer is for nobody. */
  async stands(tx: ThinTransaction, coupleId: CoupleId): Promise<boolean> {
    const [gate] = await tx.asSystem<{ flagged: boolean | null }>({
      name: 'couple-flagged',
      text: `SELECT couple_is_flagged($1) AS flagged`,
      values: [coupleId],
    });
    return gate?.flagged === true;
  }
}
