import { Injectable } from '@nestjs/common';
import type { Appointment } from '@tweespraak/agenda/domain';
import { nextOccurrence } from '@tweespraak/agenda/domain';
import { PlannedMoments } from '@tweespraak/dialogues/api';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import type { CoupleId } from '@tweespraak/shared/kernel';
import { refusal } from '../refusals';

/** A dialogue that has an appointment is held at its time. */
@Injectable()
export class DialogueMoment {
  constructor(private readonly moments: PlannedMoments) {}

  /** @throws DomainError 'appointment.unknown-dialogue' unless it is a planned one of this couple. */
  async take(
    ctx: TenantContext,
    tx: TenantTransaction,
    one: { readonly coupleId: CoupleId; readonly dialogueId: string | null; readonly is: Appointment },
  ): Promise<void> {
    if (one.dialogueId && !(await this.follow(ctx, tx, one))) throw refusal('appointment.unknown-dialogue');
  }

  /** The dialogue's moment follows; of one that has begun or ended nothing changes. @returns whether it was planned. */
  async follow(
    ctx: TenantContext,
    tx: TenantTransaction,
    one: { readonly coupleId: CoupleId; readonly dialogueId: string | null; readonly is: Appointment },
  ): Promise<boolean> {
    if (!one.dialogueId) return false;
    const at = nextOccurrence(one.is, ctx.now.getTime())?.start;
    const { coupleId, dialogueId } = one;
    return this.moments.set(ctx, tx, { coupleId, dialogueId, at: at === undefined ? null : new Date(at) });
  }
}
