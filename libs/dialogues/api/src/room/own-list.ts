import { Injectable } from '@nestjs/common';
import type { ListRule } from '@tweespraak/dialogues/domain';
import type { TenantContext, ThinTransaction } from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';

const SEAT = `SELECT listed_at IS NOT NULL AS ready FROM dialogue_seats
  WHERE practice_id = $1 AND dialogue_id = $2 AND person_id = $3`;

/** Whether somebody's own list is complete; what is complete, the lists decided when it was written. */
@Injectable()
export class OwnList {
  async isReady(
    ctx: TenantContext,
    tx: ThinTransaction,
    dialogueId: DialogueId,
    _rule: ListRule,
  ): Promise<boolean> {
    const values = [ctx.practiceId, dialogueId, ctx.personId];
    const [row] = await tx.query<{ ready: boolean }>({ name: 'own-list', text: SEAT, values });
    return row?.ready ?? false;
  }
}
