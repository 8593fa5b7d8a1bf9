import { Inject, Injectable } from '@nestjs/common';
import { nextDeliveries, type ProgrammeStep } from '@tweespraak/homework/domain';
import { ENV, type Env, type TenantContext, type TenantTransaction } from '@tweespraak/platform/api';
import { addDays } from '@tweespraak/shared/kernel';
import { onWall } from '../reminders/reminder-times';
import { todayOf } from '../today';
import { EnrolmentReading } from './enrolment-reading';
import { EnrolmentSteps } from './enrolment-steps';
import { enrolmentOf, hasCome, stateOf } from './enrolment-state';
import type { EnrolmentRow, StepRow } from './enrolments.sql';
import { ProgrammeLooks } from './programme-looks';
import { StepGiving } from './step-giving';

/** While a step waits for something to happen, it is looked at each morning as well: an event that got lost costs a day. */
const MORNING = '09:00';

/** Gives what may be given of one enrolment by now. */
@Injectable()
export class Delivery {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly reading: EnrolmentReading,
    private readonly steps: EnrolmentSteps,
    private readonly giving: StepGiving,
    private readonly looks: ProgrammeLooks,
  ) {}

  /**
   * In a transaction of the couple's coach that holds the lock on the enrolment: every step comes once, together with what it
   * becomes. A step that is refused stands `stuck` and holds up those below it, until the coach does something about it.
   */
  async advance(ctx: TenantContext, tx: TenantTransaction, row: EnrolmentRow): Promise<void> {
    if (stateOf(row) !== 'running') return;
    const rows = await this.steps.of(ctx, tx, [row.id]);
    const facts = await this.reading.facts(ctx, tx, row, rows);
    const enrolment = enrolmentOf(row, ctx.timeZone, this.env.MAIL_UNDO_SECONDS);
    const { state, deliver, lookAt } = nextDeliveries(enrolment, facts, ctx.now.getTime(), ctx.timeZone);
    const given = await this.giveAll(ctx, tx, row, { rows, deliver });
    if (given < deliver.length) return;
    if (state === 'finished') return this.steps.turn(ctx, tx, { ...row, finishedAt: ctx.now });
    const next = rows.find((one) => !hasCome(one) && !deliver.some(({ id }) => id === one.step));
    if (!next || next.state === 'stuck') return;
    await this.steps.plan(ctx, tx, row.id, {
      step: next.step,
      at: lookAt === null ? null : new Date(lookAt),
    });
    const look = lookAt === null ? this.nextMorning(ctx) : new Date(lookAt);
    await this.looks.at(tx.em, { practiceId: ctx.practiceId, enrolmentId: row.id }, look);
  }

  /** @returns how many came: fewer than asked for when one is stuck. */
  private async giveAll(
    ctx: TenantContext,
    tx: TenantTransaction,
    row: EnrolmentRow,
    { rows, deliver }: { readonly rows: readonly StepRow[]; readonly deliver: readonly ProgrammeStep[] },
  ): Promise<number> {
    for (const [nth, step] of deliver.entries()) {
      const before = rows.find((one) => one.step === step.id);
      if (!before || before.state === 'stuck') return nth;
      const made = await this.giving.tryTo(ctx, tx, row, step);
      if ('why' in made) {
        await this.steps.stick(ctx, tx, before, made.why);
        return nth;
      }
      await this.steps.deliver(ctx, tx, before, made.objectId);
    }
    return deliver.length;
  }

  private nextMorning(ctx: TenantContext): Date {
    return onWall(addDays(todayOf(ctx), 1), MORNING, ctx.timeZone);
  }
}
