import { Injectable } from '@nestjs/common';
import { type TenantContext, TenantDb } from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';
import { lockDialogue } from '../couple-parts';
import { DialogueRow } from '../dialogue.entity';
import { DialogueLooks } from '../jobs/dialogue-looks';
import { News } from '../mail/news';
import { mustBePlanned } from '../may-change';
import { refusal } from '../refusals';

const KEEP_FOR_UNDO_MS = 24 * 3_600_000;

/** A coach takes a plan back, or lays aside one that nobody came back to; and undoes that. Doing either twice is once. */
@Injectable()
export class CancellationsService {
  constructor(
    private readonly db: TenantDb,
    private readonly news: News,
    private readonly looks: DialogueLooks,
  ) {}

  /** @throws DomainError 'not-found', 'couple.archived', 'dialogue.begun', 'dialogue.ended', 'dialogue.asked'. */
  cancel(ctx: TenantContext, id: DialogueId): Promise<void> {
    return this.db.run(ctx, 'dialogue.cancel', async (tx) => {
      const { dialogue } = await lockDialogue(ctx, tx, id);
      const { status } = dialogue;
      if (status === 'cancelled') return;
      if (status !== 'lapsed') mustBePlanned(dialogue);
      const columns = { status: 'cancelled', cancelledFrom: status } as const;
      await tx.em.update(DialogueRow, { practiceId: ctx.practiceId, id }, columns);
      // Its topic is forgotten once nobody can want it back.
      const when = new Date(ctx.now.getTime() + KEEP_FOR_UNDO_MS);
      await this.looks.at(tx.em, { practiceId: ctx.practiceId, dialogueId: id }, when);
    });
  }

  /** Puts it back as it stood. @throws DomainError 'not-found', 'couple.archived', 'dialogue.asked' for a withdrawn question. */
  restore(ctx: TenantContext, id: DialogueId): Promise<void> {
    return this.db.run(ctx, 'dialogue.restore', async (tx) => {
      const { dialogue } = await lockDialogue(ctx, tx, id);
      const { status, cancelledFrom, announcedAt } = dialogue;
      if (status !== 'cancelled') return;
      if (cancelledFrom !== 'planned' && cancelledFrom !== 'lapsed') throw refusal('dialogue.asked');
      const columns = { status: cancelledFrom, cancelledFrom: null };
      await tx.em.update(DialogueRow, { practiceId: ctx.practiceId, id }, columns);
      if (cancelledFrom === 'planned' && !announcedAt) await this.news.planned(ctx, tx.em, id);
    });
  }
}
