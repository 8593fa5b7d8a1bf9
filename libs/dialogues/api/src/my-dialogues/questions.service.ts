import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AnswerDialogueBody, AskDialogueBody, PlannedDialogue } from '@tweespraak/dialogues/contract';
import { nextLevel } from '@tweespraak/dialogues/domain';
import { Idempotency, type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import type { CoupleId, DialogueId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { lockDialogue } from '../couple-parts';
import { DialogueRow } from '../dialogue.entity';
import { historyOf, mayAskNow } from '../history';
import { DialogueLooks } from '../jobs/dialogue-looks';
import { News } from '../mail/news';
import { ANSWER_WITHIN_MS, momentAhead } from '../moments';
import { mintPaperCode } from '../paper/paper-code';
import { refusal } from '../refusals';
import { Topics } from '../topics';
import { decideAnswer, mustBeWithdrawable } from './answer-rules';
import { myCouple } from './my-dialogues.service';
import { mustNotPester } from './own-questions';

/** One of the two asks the other for a dialogue, and the other answers. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly db: TenantDb,
    private readonly idempotency: Idempotency,
    private readonly news: News,
    private readonly looks: DialogueLooks,
    private readonly topics: Topics,
  ) {}

  /**
   * Asks; the other is told after the time to undo.
   * @throws DomainError 'dialogue.not-yet', 'dialogue.asked-already', 'dialogue.in-the-past', 'couple.archived', 'too-many-requests'.
   */
  ask(ctx: TenantContext, body: AskDialogueBody, key?: string): Promise<PlannedDialogue> {
    return this.db.run(ctx, 'dialogue.ask', async (tx) => {
      const couple = await myCouple(ctx, tx);
      if (couple.archived) throw refusal('couple.archived');
      const request = { route: 'POST /my/dialogues', key, body };
      const asked = await this.idempotency.once(ctx, tx, request, () => this.add(ctx, tx, couple.id, body));
      tx.about({ objectId: asked.id });
      return asked;
    });
  }

  /**
   * Yes, or "not now" with another time; who asked may say yes to that. Of two answers at once the first one stands.
   * @throws DomainError 'not-found', 'couple.archived', 'dialogue.answered', 'dialogue.cancelled', 'dialogue.expired',
   *   'dialogue.not-yours', 'dialogue.too-late', 'dialogue.in-the-past'.
   */
  answer(ctx: TenantContext, id: DialogueId, body: AnswerDialogueBody): Promise<void> {
    return this.db.run(ctx, 'dialogue.answer', async (tx) => {
      const { dialogue } = await lockDialogue(ctx, tx, id);
      const columns = decideAnswer(ctx.now, actorOf(ctx), dialogue, body);
      await tx.em.update(DialogueRow, { practiceId: ctx.practiceId, id }, columns);
      await this.news.answered(ctx, tx.em, id);
      if (columns.proposedAt) await this.forgetAfter(ctx, tx, id, columns.proposedAt);
    });
  }

  /** Takes one's own question back; its topic is gone at once. @throws DomainError 'not-found', 'dialogue.not-yours', 'dialogue.answered'. */
  withdraw(ctx: TenantContext, id: DialogueId): Promise<void> {
    return this.db.run(ctx, 'dialogue.withdraw', async (tx) => {
      const { dialogue } = await lockDialogue(ctx, tx, id);
      mustBeWithdrawable(actorOf(ctx), dialogue);
      if (dialogue.status === 'cancelled') return;
      const columns = { status: 'cancelled', cancelledFrom: dialogue.status, topic: null } as const;
      await tx.em.update(DialogueRow, { practiceId: ctx.practiceId, id }, columns);
    });
  }

  private async add(
    ctx: TenantContext,
    tx: TenantTransaction,
    coupleId: CoupleId,
    { type, topic, at }: AskDialogueBody,
  ): Promise<PlannedDialogue> {
    const me = actorOf(ctx);
    const id = randomUUID() as DialogueId;
    await mustNotPester(ctx, tx);
    const history = await historyOf(ctx, tx, coupleId);
    if (!mayAskNow(history, ctx.now).includes(type)) throw refusal('dialogue.not-yet');
    await tx.em.insert(DialogueRow, {
      ...{ practiceId: ctx.practiceId, id, coupleId, type, paperCode: mintPaperCode() },
      level: nextLevel(type, history),
      coachPresent: false,
      firstPersonId: me,
      topic: await this.topics.seal(tx, { id, coupleId }, topic),
      plannedAt: momentAhead(ctx.now, at),
      status: 'asked',
      ...{ askedBy: me, askedAt: ctx.now, createdBy: me, createdAt: ctx.now },
    });
    await this.news.asked(ctx, tx.em, id);
    await this.forgetAfter(ctx, tx, id, new Date(ctx.now.getTime() + ANSWER_WITHIN_MS));
    return { id };
  }

  /** A topic does not outlive a question that nobody answered. */
  private forgetAfter(
    ctx: TenantContext,
    tx: TenantTransaction,
    id: DialogueId,
    before: Date,
  ): Promise<void> {
    const when = new Date(before.getTime() + 1000);
    return this.looks.at(tx.em, { practiceId: ctx.practiceId, dialogueId: id }, when);
  }
}
