import { Injectable } from '@nestjs/common';
import { type Appointment, occurrencesOf, reminderAt } from '@tweespraak/agenda/domain';
import {
  jobIdOf,
  type JobPayloads,
  Jobs,
  Notices,
  systemContext,
  type TenantContext,
  TenantDb,
  type TenantTransaction,
} from '@tweespraak/platform/api';
import type { PersonId, PracticeId } from '@tweespraak/shared/kernel';
import { APPOINTMENT_COLUMNS, type AppointmentRow, toStored } from '../stored';

const LOCK = `SELECT id FROM appointments WHERE practice_id = $1 AND id = $2 FOR NO KEY UPDATE`;
const LOOK = `
  SELECT ${APPOINTMENT_COLUMNS}, a.practice_id AS "practiceId", a.reminded_until AS "remindedUntil", ARRAY[c.partner_a_id, c.partner_b_id] AS partners
  FROM appointments a
  JOIN couples c ON c.practice_id = a.practice_id AND c.id = a.couple_id AND c.archived_at IS NULL
  WHERE a.practice_id = $1 AND a.id = $2 AND a.status = 'planned'`;
const REMINDED = `UPDATE appointments SET reminded_until = $3 WHERE practice_id = $1 AND id = $2`;

interface LookRow extends AppointmentRow {
  readonly practiceId: string;
  readonly remindedUntil: Date | null;
  readonly partners: readonly PersonId[];
}
type Job = JobPayloads['appointment.remind'];

/** Both are told of an appointment the day before, each as they chose to be told; the next look follows from that. */
@Injectable()
export class Reminders {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: Jobs,
    private readonly notices: Notices,
  ) {}

  /** In the transaction of an act: what was to be told of the time before is no news, and a look at the time that stands. */
  async plan(
    { practiceId, now }: TenantContext,
    tx: TenantTransaction,
    { id, is }: { readonly id: string; readonly is: Appointment },
  ): Promise<void> {
    await this.notices.drop(tx.em, { practiceId, objectId: id });
    await this.lookAt(tx, { practiceId, appointmentId: id }, is, now.getTime());
  }

  /** Tells both when it is the day before; looking once too often changes nothing. */
  remind(job: Job, now = new Date()): Promise<void> {
    const ctx = systemContext(job.practiceId as PracticeId, now);
    return this.db.run(ctx, 'appointment.remind', async (tx) => {
      tx.about({ objectId: job.appointmentId });
      await tx.em.query(LOCK, [ctx.practiceId, job.appointmentId]);
      const [row]: LookRow[] = await tx.em.query(LOOK, [ctx.practiceId, job.appointmentId]);
      if (!row) return;
      tx.about({ coupleId: row.coupleId });
      const { is } = toStored(row);
      const since = Math.max(now.getTime(), row.remindedUntil?.getTime() ?? 0);
      const next = startAfter(is, since);
      const isDue = next !== null && reminderAt(next, is.timeZone) <= now.getTime();
      if (isDue) await this.tell(tx, row, next);
      await this.lookAt(tx, job, is, isDue ? next : since);
    });
  }

  /** Whoever was told of a new time since the reminder was due knows it. */
  private async tell({ em }: TenantTransaction, row: LookRow, start: number): Promise<void> {
    const { id, practiceId, partners, undoUntil, timeZone } = row;
    const about = { practiceId, kind: 'appointment-reminder', objectId: id, until: new Date(start) } as const;
    if (undoUntil.getTime() < reminderAt(start, timeZone))
      await this.notices.tellMany(
        em,
        partners.map((personId) => ({ ...about, personId })),
      );
    await em.query(REMINDED, [practiceId, id, new Date(start)]);
  }

  /** At the day before the first occurrence after a moment; the same look is asked for once. */
  private async lookAt(tx: TenantTransaction, job: Job, is: Appointment, after: number): Promise<void> {
    const start = startAfter(is, after);
    if (start === null) return;
    const due = new Date(reminderAt(start, is.timeZone));
    await this.jobs.send(tx.em, 'appointment.remind', job, {
      startAfter: due,
      id: jobIdOf(job.appointmentId, start),
    });
  }
}

/** The first beginning after a moment. */
function startAfter(appointment: Appointment, moment: number): number | null {
  const starts = occurrencesOf(appointment).map(({ start }) => start);
  return starts.filter((start) => start > moment).sort((one, other) => one - other)[0] ?? null;
}
