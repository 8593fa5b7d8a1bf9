import { Injectable } from '@nestjs/common';
import type { SavedAppointment } from '@tweespraak/agenda/contract';
import type { Changed } from '@tweespraak/agenda/domain';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import { insertAppointment, saveAppointment } from '../appointment-rows';
import type { StoredAppointment } from '../stored';
import { AfterAct } from './after-act';
import { DialogueMoment } from './dialogue-moment';

/** What was split off from this one by an earlier act stands by itself from now on. */
const CUT_LOOSE = `
  UPDATE appointments SET split_from = NULL, before = NULL WHERE practice_id = $1 AND couple_id = $2 AND split_from = $3`;

/** Writes what an act made of an appointment: the same one, or that and the series that was split off. */
@Injectable()
export class Saving {
  constructor(
    private readonly after: AfterAct,
    private readonly dialogues: DialogueMoment,
  ) {}

  async save(
    ctx: TenantContext,
    tx: TenantTransaction,
    stored: StoredAppointment,
    { kept, next }: Changed,
  ): Promise<SavedAppointment> {
    const undoUntil = this.after.undoUntil(ctx);
    await tx.em.query(CUT_LOOSE, [ctx.practiceId, stored.coupleId, stored.id]);
    await saveAppointment(ctx, tx, stored, { is: kept, before: stored.is, undoUntil });
    const touched = [{ id: stored.id, is: kept }];
    if (next) {
      const { coupleId, coachId, kind, dialogueId } = stored;
      const is = { ...next, asked: 0, changes: next.changes.map((one) => ({ ...one, asked: 0 })) };
      const row = { coupleId, coachId, kind, dialogueId, is, splitFrom: stored.id, undoUntil };
      touched.push({ id: await insertAppointment(ctx, tx, row), is });
    }
    const last = touched.at(-1) ?? { id: stored.id, is: kept };
    await this.dialogues.follow(ctx, tx, { ...stored, is: next ?? kept });
    return this.after.follow(ctx, tx, last.id, touched);
  }
}
