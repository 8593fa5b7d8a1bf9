import { Injectable } from '@nestjs/common';
import type {
  CancelAppointmentBody,
  ChangeAppointmentBody,
  PlanAppointmentBody,
  SavedAppointment,
} from '@tweespraak/agenda/contract';
import { cancelAppointment, changeAppointment, planAppointment } from '@tweespraak/agenda/domain';
import { Idempotency, type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import { insertAppointment, lockAppointment } from '../appointment-rows';
import { actorOf, coupleOf } from '../couple-names';
import type { StoredAppointment } from '../stored';
import { AfterAct } from './after-act';
import { DialogueMoment } from './dialogue-moment';
import { Saving } from './saving';
import { toEdit, toPlan } from './to-plan';

/** A coach plans, moves and cancels. The two are told once the time to undo is over. */
@Injectable()
export class PlanningService {
  constructor(
    private readonly db: TenantDb,
    private readonly idempotency: Idempotency,
    private readonly dialogues: DialogueMoment,
    private readonly saving: Saving,
    private readonly after: AfterAct,
  ) {}

  /**
   * @throws DomainError 'not-found', 'couple.archived', 'appointment.in-the-past', 'appointment.too-far',
   * 'appointment.impossible-repeat', 'appointment.unknown-zone', 'appointment.unknown-dialogue'.
   */
  plan(
    ctx: TenantContext,
    coupleId: string,
    body: PlanAppointmentBody,
    key?: string,
  ): Promise<SavedAppointment> {
    return this.db.run(ctx, 'appointment.plan', async (tx) => {
      const couple = await coupleOf(ctx, tx, coupleId);
      const request = { route: `POST /couples/${coupleId}/appointments`, key, body };
      const saved = await this.idempotency.once(ctx, tx, request, () => this.add(ctx, tx, couple.id, body));
      tx.about({ objectId: saved.id });
      return saved;
    });
  }

  /** @throws DomainError 'not-found', 'couple.archived', and as `changeAppointment` of the domain. */
  change(ctx: TenantContext, id: string, body: ChangeAppointmentBody): Promise<SavedAppointment> {
    return this.db.run(ctx, 'appointment.change', async (tx) => {
      const stored = await this.held(ctx, tx, id);
      const changed = changeAppointment(stored.is, toEdit(body), ctx.now.getTime(), stored.sequence + 1);
      return this.saving.save(ctx, tx, stored, changed);
    });
  }

  /** @throws DomainError 'not-found', 'couple.archived', and as `cancelAppointment` of the domain. */
  cancel(ctx: TenantContext, id: string, body: CancelAppointmentBody): Promise<SavedAppointment> {
    return this.db.run(ctx, 'appointment.cancel', async (tx) => {
      const stored = await this.held(ctx, tx, id);
      const act = { scope: body.scope, occurrence: Date.parse(body.occurrence) };
      const kept = cancelAppointment(stored.is, act, ctx.now.getTime());
      await this.after.tellPrograms(ctx, tx, 'appointment.cancelled', id);
      return this.saving.save(ctx, tx, stored, { kept, next: null });
    });
  }

  private async held(ctx: TenantContext, tx: TenantTransaction, id: string): Promise<StoredAppointment> {
    const stored = await lockAppointment(ctx, tx, id);
    await coupleOf(ctx, tx, stored.coupleId);
    return stored;
  }

  private async add(
    ctx: TenantContext,
    tx: TenantTransaction,
    coupleId: StoredAppointment['coupleId'],
    body: PlanAppointmentBody,
  ): Promise<SavedAppointment> {
    const is = planAppointment(toPlan(ctx, body), ctx.now.getTime());
    const dialogueId = body.kind === 'dialogue' ? body.dialogueId : null;
    await this.dialogues.take(ctx, tx, { coupleId, dialogueId, is });
    const row = { coupleId, coachId: actorOf(ctx), kind: body.kind, dialogueId, is };
    const id = await insertAppointment(ctx, tx, { ...row, undoUntil: this.after.undoUntil(ctx) });
    await this.after.tellPrograms(ctx, tx, 'appointment.planned', id);
    return this.after.follow(ctx, tx, id, [{ id, is }]);
  }
}
