import { Injectable } from '@nestjs/common';
import type { AnswerAttentionBody, Attention } from '@tweespraak/homework/contract';
import { attentionQueue } from '@tweespraak/homework/domain';
import { type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import type { CoupleId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { anyCouple } from '../couple-parts';
import { todayOf } from '../today';
import { AttentionReading } from './attention-reading';
import { ANSWER, NAMES, TAKE_BACK } from './attention.sql';

/** The contingent queue of a coach: couples who stall, and what the coach did about it. Never for the couple. */
@Injectable()
export class AttentionService {
  constructor(
    private readonly db: TenantDb,
    private readonly reading: AttentionReading,
  ) {}

  /** Most urgent first; without what was answered. */
  list(ctx: TenantContext): Promise<Attention> {
    return this.db.run(ctx, 'caseload.today', async (tx) => {
      const facts = await this.reading.facts(ctx, tx);
      const answered = await this.reading.answered(ctx, tx);
      const items = attentionQueue(facts, answered, { today: todayOf(ctx), timeZone: ctx.timeZone });
      const names = await namesOf(ctx, tx, [...new Set(items.map(({ coupleId }) => coupleId))]);
      return {
        items: items.map((item) => ({ ...item, names: names.get(item.coupleId) ?? { a: '', b: '' } })),
      };
    });
  }

  /** Done, or left alone for a reason; once more is once. @throws DomainError 'not-found'. */
  answer(
    ctx: TenantContext,
    coupleId: CoupleId,
    { kind, occasion, reason }: AnswerAttentionBody,
  ): Promise<void> {
    return this.db.run(ctx, 'attention.answer', async (tx) => {
      await anyCouple(ctx, tx, coupleId);
      tx.about({ coupleId });
      await tx.em.query(ANSWER, [
        ...[ctx.practiceId, coupleId, occasion, kind, reason],
        ...[actorOf(ctx), ctx.now],
      ]);
    });
  }

  /** Takes an answer back: the occasion comes back, if it is still there. @throws DomainError 'not-found'. */
  takeBack(ctx: TenantContext, coupleId: CoupleId, occasion: string): Promise<void> {
    return this.db.run(ctx, 'attention.take-back', async (tx) => {
      await anyCouple(ctx, tx, coupleId);
      tx.about({ coupleId });
      await tx.em.query(TAKE_BACK, [ctx.practiceId, coupleId, occasion]);
    });
  }
}

type Names = Readonly<Record<'a' | 'b', string>>;

async function namesOf(
  { practiceId }: TenantContext,
  { em }: TenantTransaction,
  coupleIds: readonly string[],
): Promise<Map<string, Names>> {
  if (!coupleIds.length) return new Map();
  const rows: (Names & { id: string })[] = await em.query(NAMES, [practiceId, coupleIds]);
  return new Map(rows.map(({ id, a, b }) => [id, { a, b }]));
}
