import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DialogueChanges, PlanDialogueBody, PlannedDialogue } from '@tweespraak/dialogues/contract';
import type { Level } from '@tweespraak/dialogues/domain';
import { Idempotency, type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import type { CoupleId, DialogueId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { type CoupleParts, coupleOf, isFlagged, lockDialogue, personOn } from '../couple-parts';
import { DialogueRow } from '../dialogue.entity';
import { News } from '../mail/news';
import { mustBePlanned } from '../may-change';
import { momentAhead } from '../moments';
import { mintPaperCode } from '../paper/paper-code';
import { Topics } from '../topics';
import { mustBePlannable } from './plan-rules';
import { lockRoomOf, replanRoom } from './waiting-room';

/** A coach prepares a dialogue for a couple, and changes what was prepared. */
@Injectable()
export class PlanningService {
  constructor(
    private readonly db: TenantDb,
    private readonly idempotency: Idempotency,
    private readonly news: News,
    private readonly topics: Topics,
  ) {}

  /**
   * Plans one; the mail to both leaves after the time to undo.
   * @throws DomainError 'not-found', 'couple.archived', 'dialogue.needs-coach', 'dialogue.waits', 'dialogue.in-the-past'.
   */
  plan(
    ctx: TenantContext,
    coupleId: CoupleId,
    body: PlanDialogueBody,
    key?: string,
  ): Promise<PlannedDialogue> {
    return this.db.run(ctx, 'dialogue.plan', async (tx) => {
      tx.about({ coupleId });
      const couple = await coupleOf(ctx, tx, coupleId);
      const request = { route: `POST /couples/${coupleId}/dialogues`, key, body };
      const planned = await this.idempotency.once(ctx, tx, request, () => this.add(ctx, tx, couple, body));
      tx.about({ objectId: planned.id });
      return planned;
    });
  }

  /**
   * Changes what a planned one is, until it begins.
   * @throws DomainError as `plan`, and 'dialogue.begun', 'dialogue.ended', 'dialogue.cancelled', 'dialogue.asked'.
   */
  change(ctx: TenantContext, id: DialogueId, changes: DialogueChanges): Promise<void> {
    return this.db.run(ctx, 'dialogue.change', async (tx) => {
      const room = await lockRoomOf(ctx, tx, id);
      const { dialogue, couple } = await lockDialogue(ctx, tx, id);
      mustBePlanned(dialogue);
      const { type } = dialogue;
      const coachPresent = changes.coachPresent ?? dialogue.coachPresent;
      mustBePlannable({ type, coachPresent, flagged: await isFlagged(tx, couple.id) });
      const columns = await this.columnsOf(ctx, tx, { id, couple }, changes);
      if (!Object.keys(columns).length) return;
      await tx.em.update(DialogueRow, { practiceId: ctx.practiceId, id }, columns);
      if (room) await replanRoom(ctx, tx, id, room, { ...columns, first: changes.first ?? null });
    });
  }

  /** As `plan`, in a transaction of the caller's. */
  async planWithin(
    ctx: TenantContext,
    tx: TenantTransaction,
    coupleId: CoupleId,
    body: PlanDialogueBody,
  ): Promise<PlannedDialogue> {
    return this.add(ctx, tx, await coupleOf(ctx, tx, coupleId), body);
  }

  private async add(
    ctx: TenantContext,
    tx: TenantTransaction,
    couple: CoupleParts,
    body: PlanDialogueBody,
  ): Promise<PlannedDialogue> {
    const id = randomUUID() as DialogueId;
    mustBePlannable({ ...body, flagged: await isFlagged(tx, couple.id) });
    await tx.em.insert(DialogueRow, {
      practiceId: ctx.practiceId,
      id,
      coupleId: couple.id,
      type: body.type,
      status: 'planned',
      paperCode: mintPaperCode(),
      createdBy: actorOf(ctx),
      createdAt: ctx.now,
      ...(await this.columnsOf(ctx, tx, { id, couple }, body)),
    });
    await this.news.planned(ctx, tx.em, id);
    return { id };
  }

  /** Only what the coach names. */
  private async columnsOf(
    ctx: TenantContext,
    tx: TenantTransaction,
    { id, couple }: { id: DialogueId; couple: CoupleParts },
    { level, coachPresent, first, topic, pillar, plannedAt }: DialogueChanges,
  ): Promise<Partial<DialogueRow>> {
    return {
      ...(level !== undefined && { level: level as Level }),
      ...(coachPresent !== undefined && { coachPresent }),
      ...(first !== undefined && { firstPersonId: personOn(couple, first) }),
      ...(topic !== undefined && { topic: await this.topics.seal(tx, { id, coupleId: couple.id }, topic) }),
      ...(pillar !== undefined && { pillar }),
      ...(plannedAt !== undefined && { plannedAt: momentAhead(ctx.now, plannedAt) }),
    };
  }
}
