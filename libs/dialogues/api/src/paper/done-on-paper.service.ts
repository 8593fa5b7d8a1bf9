import { Injectable } from '@nestjs/common';
import type { Figures } from '@tweespraak/dialogues/contract';
import { isForPaper, scripts } from '@tweespraak/dialogues/domain';
import { Jobs, type TenantContext, TenantDb, Webhooks } from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { lockDialogue } from '../couple-parts';
import { DialogueRow } from '../dialogue.entity';
import { mustBePlanned } from '../may-change';
import { refusal } from '../refusals';
import { CodeTries } from './code-tries';
import { readPaperCode } from './paper-code';

/** Nobody counted at the table: that it was done is all there is. */
const DONE_AT_THE_TABLE: Figures = {
  ...{ minutes: 0, rounds: 0, loops: 0, corrections: 0, pauses: 0 },
  ...{ summaryConfirmed: false, validated: false, empathised: false, switched: false, onPaper: true },
};

/** A dialogue that was held with the folding card, noted by the code on it. */
@Injectable()
export class DoneOnPaperService {
  constructor(
    private readonly db: TenantDb,
    private readonly tries: CodeTries,
    private readonly jobs: Jobs,
    private readonly webhooks: Webhooks,
  ) {}

  /**
   * By one of the two or their coach; once more is once.
   * @throws DomainError 'too-many-requests', 'dialogue.unknown-code', 'dialogue.not-on-paper', 'couple.archived', and where it stands.
   */
  async done(ctx: TenantContext, typed: string): Promise<void> {
    await this.tries.take(actorOf(ctx));
    await this.db.run(ctx, 'dialogue.paper', async (tx) => {
      const [found]: { id: DialogueId }[] = await tx.em.query(
        `SELECT id FROM dialogues WHERE practice_id = $1 AND paper_code = $2 AND status <> 'cancelled'`,
        [ctx.practiceId, readPaperCode(typed)],
      );
      if (!found) throw refusal('dialogue.unknown-code');
      const { dialogue } = await lockDialogue(ctx, tx, found.id);
      if (dialogue.status === 'closed' && dialogue.onPaper) return;
      mustBePlanned(dialogue);
      if (!isForPaper(scripts[dialogue.type])) throw refusal('dialogue.not-on-paper');
      await tx.em.update(
        DialogueRow,
        { practiceId: ctx.practiceId, id: found.id },
        { status: 'closed', onPaper: true, endedAt: ctx.now, topic: null, figures: DONE_AT_THE_TABLE },
      );
      const { practiceId } = ctx;
      await this.jobs.send(tx.em, 'couple.moved', { practiceId, coupleId: dialogue.coupleId });
      await this.webhooks.tell(tx.em, { practiceId, type: 'dialogue.ended', objectId: found.id, once: true });
    });
    await this.tries.forgive(actorOf(ctx));
  }
}
