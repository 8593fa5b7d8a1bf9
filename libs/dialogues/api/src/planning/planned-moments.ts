import { Injectable } from '@nestjs/common';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';

const SET = `
  UPDATE dialogues SET planned_at = $4
  WHERE practice_id = $1 AND id = $2 AND couple_id = $3 AND status = 'planned' AND asked_by IS NULL`;

/** For the agenda: the moment of a dialogue that a coach planned follows its appointment. */
@Injectable()
export class PlannedMoments {
  /** In the caller's transaction. @returns false when this couple has no such dialogue that waits for its beginning. */
  async set(
    { practiceId }: TenantContext,
    { em }: TenantTransaction,
    { coupleId, dialogueId, at }: { coupleId: string; dialogueId: string; at: Date | null },
  ): Promise<boolean> {
    const [, count]: [unknown[], number] = await em.query(SET, [practiceId, dialogueId, coupleId, at]);
    return count > 0;
  }
}
