import { Injectable } from '@nestjs/common';
import { type DialogueKey, type Level, scripts } from '@tweespraak/dialogues/domain';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import type { CoupleId, DialogueId } from '@tweespraak/shared/kernel';
import { PlanningService } from './planning.service';

/** What another domain says of a dialogue that it plans; the two choose when, and who begins. */
export interface PlannedFor {
  readonly coupleId: CoupleId;
  readonly type: DialogueKey;
  readonly level: Level;
}

/** For other domains: plans a dialogue for a couple within a transaction of theirs. */
@Injectable()
export class DialoguePlanning {
  constructor(private readonly planning: PlanningService) {}

  /** In the name of the coach of `ctx`. @throws DomainError 'not-found', 'couple.archived', 'dialogue.waits'. */
  async plan(
    ctx: TenantContext,
    tx: TenantTransaction,
    { coupleId, type, level }: PlannedFor,
  ): Promise<DialogueId> {
    const { id } = await this.planning.planWithin(ctx, tx, coupleId, {
      ...{ type, level, coachPresent: scripts[type].requiresCoach },
      ...{ first: null, topic: null, pillar: null, plannedAt: null },
    });
    return id as DialogueId;
  }
}
