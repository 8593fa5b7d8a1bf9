import { Injectable } from '@nestjs/common';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import { notFound } from '../refusals';
import {
  type EnrolmentRow,
  LOCK_ENROLMENT,
  PLAN_STEP,
  type StepRow,
  STEPS_OF,
  TURN_ENROLMENT,
  TURN_STEP,
} from './enrolments.sql';

const CODE_MOST = 60;

/** The rows of an enrolment and its steps. */
@Injectable()
export class EnrolmentSteps {
  /** Locked until the end of the transaction. @throws DomainError 'not-found'. */
  async lock(ctx: TenantContext, tx: TenantTransaction, id: string): Promise<EnrolmentRow> {
    tx.about({ objectId: id });
    const [row]: EnrolmentRow[] = await tx.em.query(LOCK_ENROLMENT, [ctx.practiceId, id]);
    if (!row) throw notFound();
    return row;
  }

  of({ practiceId }: TenantContext, { em }: TenantTransaction, ids: readonly string[]): Promise<StepRow[]> {
    return em.query(STEPS_OF, [practiceId, ids]);
  }

  async turn(ctx: TenantContext, { em }: TenantTransaction, row: EnrolmentRow): Promise<void> {
    const { id, pausedAt, pauses, finishedAt, cancelledAt } = row;
    const values = [ctx.practiceId, id, pausedAt, JSON.stringify(pauses), finishedAt, cancelledAt];
    await em.query(TURN_ENROLMENT, values);
  }

  deliver(ctx: TenantContext, tx: TenantTransaction, row: StepRow, objectId: string | null): Promise<void> {
    const given = { state: 'delivered', deliveredAt: ctx.now, skippedAt: null, objectId } as const;
    return this.turnStep(ctx, tx, { ...row, ...given, dueAt: null, why: null });
  }

  stick(ctx: TenantContext, tx: TenantTransaction, row: StepRow, why: string): Promise<void> {
    return this.turnStep(ctx, tx, { ...row, state: 'stuck', why: why.slice(0, CODE_MOST), dueAt: null });
  }

  /** Before it came, or while it was waited for. */
  skip(ctx: TenantContext, tx: TenantTransaction, row: StepRow): Promise<void> {
    return this.turnStep(ctx, tx, { ...row, state: 'skipped', skippedAt: ctx.now, dueAt: null, why: null });
  }

  /** Back to where it was: given, or waiting. */
  unskip(ctx: TenantContext, tx: TenantTransaction, row: StepRow): Promise<void> {
    const state = row.deliveredAt ? 'delivered' : 'waiting';
    return this.turnStep(ctx, tx, { ...row, state, skippedAt: null });
  }

  /** The one step whose turn it is, and its moment if that is known. */
  async plan(
    { practiceId }: TenantContext,
    { em }: TenantTransaction,
    enrolmentId: string,
    { step, at }: { readonly step: string; readonly at: Date | null },
  ): Promise<void> {
    await em.query(PLAN_STEP, [practiceId, enrolmentId, step, at]);
  }

  private async turnStep(ctx: TenantContext, { em }: TenantTransaction, row: StepRow): Promise<void> {
    const { enrolmentId, step, state, dueAt, deliveredAt, skippedAt, why, objectId } = row;
    const values = [state, dueAt, deliveredAt, skippedAt, why, objectId];
    await em.query(TURN_STEP, [ctx.practiceId, enrolmentId, step, ...values]);
  }
}
