import { Injectable } from '@nestjs/common';
import type { Appointment } from '@tweespraak/agenda/domain';
import { type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import { lockAppointment, saveAppointment } from '../appointment-rows';
import { coupleOf } from '../couple-names';
import { refusal } from '../refusals';
import type { StoredAppointment } from '../stored';
import { AfterAct, type Touched } from './after-act';
import { DialogueMoment } from './dialogue-moment';

const BEFORE = `
  SELECT a.before, a.split_from AS "splitFrom", EXISTS (SELECT 1 FROM appointment_answers s
    WHERE s.practice_id = a.practice_id AND s.appointment_id = a.id AND s.sequence >= a.sequence) AS "isAnswered"
  FROM appointments a WHERE a.practice_id = $1 AND a.id = $2`;

/** What the latest act split off from this one: the two are put back together. */
const SPLIT_OFF = `
  SELECT id FROM appointments WHERE practice_id = $1 AND couple_id = $2 AND split_from = $3 AND status = 'planned'`;

interface Before {
  /** Empty when there was nothing; null when nothing can be taken back. */
  readonly before: Appointment | Record<string, never> | null;
  readonly splitFrom: string | null;
  /** Somebody answered since: to another time than the one that comes back. */
  readonly isAnswered: boolean;
}

/** Takes the latest act on an appointment back. Who was not told yet never will be. */
@Injectable()
export class UndoService {
  constructor(
    private readonly db: TenantDb,
    private readonly dialogues: DialogueMoment,
    private readonly after: AfterAct,
  ) {}

  /** @throws DomainError 'not-found', 'couple.archived', 'appointment.nothing-to-undo'. */
  undo(ctx: TenantContext, id: string): Promise<void> {
    return this.db.run(ctx, 'appointment.undo', async (tx) => {
      const stored = await lockAppointment(ctx, tx, id);
      await coupleOf(ctx, tx, stored.coupleId);
      const [part]: { id: string }[] = await tx.em.query(SPLIT_OFF, [ctx.practiceId, stored.coupleId, id]);
      const touched = await this.takeBack(ctx, tx, part ? await lockAppointment(ctx, tx, part.id) : stored);
      for (const one of touched) await this.dialogues.follow(ctx, tx, { ...stored, is: one.is });
      await this.after.follow(ctx, tx, id, touched);
    });
  }

  private async takeBack(
    ctx: TenantContext,
    tx: TenantTransaction,
    stored: StoredAppointment,
  ): Promise<Touched[]> {
    const [found]: Before[] = await tx.em.query(BEFORE, [ctx.practiceId, stored.id]);
    if (!found?.before) throw refusal('appointment.nothing-to-undo');
    const { before, splitFrom, isAnswered } = found;
    const is = isThere(before) ? before : { ...stored.is, cancelled: true };
    const asked = isAnswered ? stored.sequence + 1 : is.asked;
    const touched = { id: stored.id, is: { ...is, asked } };
    const undoUntil = this.after.undoUntil(ctx);
    await saveAppointment(ctx, tx, stored, { is: touched.is, before: null, undoUntil });
    if (!splitFrom) return [touched];
    return [touched, ...(await this.takeBack(ctx, tx, await lockAppointment(ctx, tx, splitFrom)))];
  }
}

const isThere = (before: Appointment | Record<string, never>): before is Appointment => 'start' in before;
