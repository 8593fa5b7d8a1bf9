import { Inject, Injectable } from '@nestjs/common';
import type { SavedAppointment } from '@tweespraak/agenda/contract';
import type { Appointment } from '@tweespraak/agenda/domain';
import {
  ENV,
  type Env,
  Jobs,
  type TenantContext,
  type TenantTransaction,
  Webhooks,
} from '@tweespraak/platform/api';
import { Reminders } from '../jobs/reminders';
import { conflictsOf } from './conflicts';

/** An appointment that an act left behind, as it is now. */
export interface Touched {
  readonly id: string;
  readonly is: Appointment;
}

/** What follows every act, in its transaction: a look whether there is news once it can no longer be undone; reminders. */
@Injectable()
export class AfterAct {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly jobs: Jobs,
    private readonly reminders: Reminders,
    private readonly webhooks: Webhooks,
  ) {}

  undoUntil({ now }: TenantContext): Date {
    return new Date(now.getTime() + this.env.MAIL_UNDO_SECONDS * 1000);
  }

  /** The practice's own programs hear of it. */
  tellPrograms(
    { practiceId }: TenantContext,
    { em }: TenantTransaction,
    type: 'appointment.planned' | 'appointment.cancelled',
    objectId: string,
  ): Promise<void> {
    return this.webhooks.tell(em, { practiceId, type, objectId });
  }

  /** @returns what the act answers; `id` is what it can be taken back by. */
  async follow(
    ctx: TenantContext,
    tx: TenantTransaction,
    id: string,
    touched: readonly Touched[],
  ): Promise<SavedAppointment> {
    const undoUntil = this.undoUntil(ctx);
    for (const one of touched) {
      const job = { practiceId: ctx.practiceId, appointmentId: one.id };
      await this.jobs.send(tx.em, 'mail.appointment', job, { startAfter: undoUntil });
      await this.reminders.plan(ctx, tx, one);
    }
    const planned = touched.map(({ is }) => is);
    const conflicts = await conflictsOf(
      ctx,
      tx,
      planned,
      touched.map((one) => one.id),
    );
    return { id, undoUntil: undoUntil.toISOString(), conflicts };
  }
}
