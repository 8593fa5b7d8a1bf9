import { Injectable } from '@nestjs/common';
import type { GiveHomeworkBody, HomeworkChanges } from '@tweespraak/homework/contract';
import {
  Idempotency,
  Notices,
  type TenantContext,
  TenantDb,
  type TenantTransaction,
} from '@tweespraak/platform/api';
import { addDays, type CoupleId, type HomeworkId } from '@tweespraak/shared/kernel';
import { anyCouple, personOn } from '../couple-parts';
import { aboutOf, type HomeworkRow } from '../homework-row';
import { notFound, refusal } from '../refusals';
import { Reminders } from '../reminders/reminders';
import { todayOf } from '../today';
import { GiveHomework } from './give-homework';
import { CHANGE, LOCK_HOMEWORK, WITHDRAW } from './giving.sql';

const A_YEAR = 366;

/** A coach gives homework, takes it back and changes its date, reminder or promise. */
@Injectable()
export class GivingService {
  constructor(
    private readonly db: TenantDb,
    private readonly idempotency: Idempotency,
    private readonly homework: GiveHomework,
    private readonly notices: Notices,
    private readonly reminders: Reminders,
  ) {}

  /** @throws DomainError as `GiveHomework.give`. */
  give(
    ctx: TenantContext,
    coupleId: CoupleId,
    body: GiveHomeworkBody,
    key?: string,
  ): Promise<{ id: HomeworkId }> {
    return this.db.run(ctx, 'homework.give', async (tx) => {
      await aboutGiven(ctx, tx, coupleId, body);
      const request = { route: `POST /couples/${coupleId}/homework`, key, body };
      return this.idempotency.once(ctx, tx, request, () => this.homework.give(ctx, tx, coupleId, body));
    });
  }

  /** Takes it back, at once for both; what was filled in stays its owner's. Twice is once. @throws DomainError 'not-found', 'couple.archived'. */
  withdraw(ctx: TenantContext, id: HomeworkId): Promise<void> {
    return this.db.run(ctx, 'homework.withdraw', async (tx) => {
      const row = await lockHomework(ctx, tx, id);
      if (row.withdrawn) return;
      await tx.em.query(WITHDRAW, [ctx.practiceId, id, true, ctx.now]);
      await this.notices.drop(tx.em, { practiceId: ctx.practiceId, objectId: id });
    });
  }

  /** Gives it again as it was. @throws DomainError 'not-found', 'couple.archived'. */
  restore(ctx: TenantContext, id: HomeworkId): Promise<void> {
    return this.db.run(ctx, 'homework.restore', async (tx) => {
      const row = await lockHomework(ctx, tx, id);
      if (!row.withdrawn) return;
      await tx.em.query(WITHDRAW, [ctx.practiceId, id, false, ctx.now]);
      await this.homework.tell(ctx, tx, row);
    });
  }

  /**
   * Only what is named. What is done by a rhythm ends by it: its date stays.
   * @throws DomainError 'not-found', 'couple.archived', 'homework.withdrawn', 'homework.in-the-past', 'homework.dates'.
   */
  change(ctx: TenantContext, id: HomeworkId, changes: HomeworkChanges): Promise<void> {
    return this.db.run(ctx, 'homework.change', async (tx) => {
      const row = await lockHomework(ctx, tx, id);
      if (row.withdrawn) throw refusal('homework.withdrawn');
      mustBeDate(todayOf(ctx), row, changes.dueOn);
      const { dueOn = row.dueOn, remindAt = row.remindAt, replyWithinDays = row.replyWithinDays } = changes;
      await tx.em.query(CHANGE, [ctx.practiceId, id, dueOn, remindAt, replyWithinDays]);
      await this.reminders.drop(ctx, tx.em, id);
      await this.reminders.arm(ctx, tx.em, { ...row, dueOn, remindAt });
    });
  }
}

/** Before all else, so that a tap that was sent twice tells the other nothing either. */
async function aboutGiven(
  ctx: TenantContext,
  tx: TenantTransaction,
  coupleId: CoupleId,
  { for: whom }: GiveHomeworkBody,
): Promise<void> {
  tx.about({ objectId: coupleId });
  const couple = await anyCouple(ctx, tx, coupleId);
  tx.about({ coupleId, objectId: null, subjectId: whom === 'both' ? null : personOn(couple, whom) });
}

function mustBeDate(
  today: string,
  { startsOn, dueOn, rhythm }: HomeworkRow,
  wanted: string | undefined,
): void {
  if (wanted === undefined || wanted === dueOn) return;
  if (wanted < today) throw refusal('homework.in-the-past');
  if (rhythm.kind !== 'once' || wanted < startsOn || wanted > addDays(today, A_YEAR))
    throw refusal('homework.dates');
}

/** Locked until the end of the transaction. @throws DomainError 'not-found', 'couple.archived'. */
async function lockHomework(ctx: TenantContext, tx: TenantTransaction, id: HomeworkId): Promise<HomeworkRow> {
  tx.about({ objectId: id });
  const [row]: HomeworkRow[] = await tx.em.query(LOCK_HOMEWORK, [ctx.practiceId, id]);
  if (!row) throw notFound();
  tx.about(aboutOf(row));
  if (row.archived) throw refusal('couple.archived');
  return row;
}
