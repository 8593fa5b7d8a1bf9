import { Injectable } from '@nestjs/common';
import { type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import { coupleOf } from '../couple-parts';
import { notFound } from '../refusals';
import { hasCome, stateOf } from './enrolment-state';
import { EnrolmentSteps } from './enrolment-steps';
import type { EnrolmentRow, StepRow } from './enrolments.sql';
import { ProgrammeLooks } from './programme-looks';
import { programmeRefusal } from './programme-refusals';
import { StepGiving } from './step-giving';

/** What a coach does with a programme that runs. Doing it twice is once; after each change the product looks at it again. */
@Injectable()
export class EnrolmentChangesService {
  constructor(
    private readonly db: TenantDb,
    private readonly steps: EnrolmentSteps,
    private readonly giving: StepGiving,
    private readonly looks: ProgrammeLooks,
  ) {}

  /** What waits moves along by the days of the pause. @throws DomainError 'not-found', 'enrolment.ended'. */
  pause(ctx: TenantContext, id: string, paused: boolean): Promise<void> {
    return this.change(ctx, id, paused ? 'programme.pause' : 'programme.resume', async (tx, row) => {
      mustNotHaveEnded(row);
      if (paused) return this.steps.turn(ctx, tx, { ...row, pausedAt: row.pausedAt ?? ctx.now });
      if (!row.pausedAt) return;
      const pause = { from: row.pausedAt.getTime(), to: ctx.now.getTime() };
      await this.steps.turn(ctx, tx, { ...row, pausedAt: null, pauses: [...row.pauses, pause] });
    });
  }

  /** Gives nothing more, or goes on where it was; what was given stays. @throws DomainError 'not-found', 'enrolment.ended'. */
  cancel(ctx: TenantContext, id: string, cancelled: boolean): Promise<void> {
    return this.change(ctx, id, cancelled ? 'programme.cancel' : 'programme.restore', async (tx, row) => {
      if (row.finishedAt) throw programmeRefusal('enrolment.ended');
      await this.steps.turn(ctx, tx, {
        ...row,
        cancelledAt: cancelled ? (row.cancelledAt ?? ctx.now) : null,
      });
    });
  }

  /** Goes on without this step: it does not come, or is not waited for any more. @throws DomainError 'not-found', 'enrolment.ended'. */
  skip(ctx: TenantContext, id: string, stepId: string): Promise<void> {
    return this.change(ctx, id, 'programme.skip', async (tx, row) => {
      mustNotHaveEnded(row);
      const { step } = await this.stepOf(ctx, tx, row, stepId);
      if (step.state !== 'skipped') await this.steps.skip(ctx, tx, step);
    });
  }

  /** Undoes that, also when it was the last one. @throws DomainError 'not-found', 'enrolment.ended' for a cancelled one. */
  unskip(ctx: TenantContext, id: string, stepId: string): Promise<void> {
    return this.change(ctx, id, 'programme.unskip', async (tx, row) => {
      if (row.cancelledAt) throw programmeRefusal('enrolment.ended');
      const { step } = await this.stepOf(ctx, tx, row, stepId);
      if (step.state !== 'skipped') return;
      await this.steps.unskip(ctx, tx, step);
      await this.steps.turn(ctx, tx, { ...row, finishedAt: null });
    });
  }

  /**
   * Gives a step now, whatever its rule says; those above it that did not come are skipped.
   * @throws DomainError 'not-found', 'enrolment.ended', 'enrolment.delivered', 'couple.archived' and whatever refuses to be given.
   */
  deliver(ctx: TenantContext, id: string, stepId: string): Promise<void> {
    return this.change(ctx, id, 'programme.deliver', async (tx, row) => {
      mustNotHaveEnded(row);
      const { step, above } = await this.stepOf(ctx, tx, row, stepId);
      if (step.deliveredAt) throw programmeRefusal('enrolment.delivered');
      await coupleOf(ctx, tx, row.coupleId);
      const definition = row.steps.find((one) => one.id === stepId);
      if (!definition) throw notFound();
      const objectId = await this.giving.give(ctx, tx, row, definition);
      for (const one of above.filter((before) => !hasCome(before))) await this.steps.skip(ctx, tx, one);
      await this.steps.deliver(ctx, tx, step, objectId);
    });
  }

  private change(
    ctx: TenantContext,
    id: string,
    action: string,
    work: (tx: TenantTransaction, row: EnrolmentRow) => Promise<void>,
  ): Promise<void> {
    return this.db.run(ctx, action, async (tx) => {
      const row = await this.steps.lock(ctx, tx, id);
      await work(tx, row);
      tx.about({ coupleId: row.coupleId, objectId: id, subjectId: null });
      await this.looks.at(tx.em, { practiceId: ctx.practiceId, enrolmentId: id }, ctx.now);
    });
  }

  private async stepOf(
    ctx: TenantContext,
    tx: TenantTransaction,
    { id }: EnrolmentRow,
    stepId: string,
  ): Promise<{ step: StepRow; above: StepRow[] }> {
    const rows = await this.steps.of(ctx, tx, [id]);
    const nth = rows.findIndex(({ step }) => step === stepId);
    const step = rows[nth];
    if (!step) throw notFound();
    return { step, above: rows.slice(0, nth) };
  }
}

function mustNotHaveEnded(row: EnrolmentRow): void {
  if (['cancelled', 'finished'].includes(stateOf(row))) throw programmeRefusal('enrolment.ended');
}
