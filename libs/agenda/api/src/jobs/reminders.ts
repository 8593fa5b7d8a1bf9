import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Appointment, nextOccurrence, reminderAt } from '@tweespraak/agenda/domain';
import {
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

const LOOK = `
  SELECT ${APPOINTMENT_COLUMNS}, a.reminded_until AS "remindedUntil", ARRAY[c.partner_a_id, c.partner_b_id] AS partners
  FROM appointments a
  JOIN couples c ON c.practice_id = a.practice_id AND c.id = a.couple_id AND c.archived_at IS NULL
  WHERE a.practice_id = $1 AND a.id = $2 AND a.status = 'planned' FOR NO KEY UPDATE OF a`;
const REMINDED = `UPDATE appointments SET reminded_until = $3 WHERE practice_id = $1 AND id = $2`;

interface LookRow extends AppointmentRow {
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
      const [row]: LookRow[] = await tx.em.query(LOOK, [ctx.practiceId, job.appointmentId]);
      if (!row) return;
      tx.about({ coupleId: row.coupleId });
      const { is, undoUntil } = toStored(row);
      const since = Math.max(now.getTime(), row.remindedUntil?.getTime() ?? 0);
      const next = nextOccurrence(is, since + 1);
      if (!next || next.start <= now.getTime()) return this.lookAt(tx, job, is, since);
      const at = reminderAt(next.start, is.timeZone);
      if (at > now.getTime()) return this.lookAt(tx, job, is, since);
      const until = new Date(next.start);
      // Whoever was told of a new time today knows it.
      if (undoUntil.getTime() < at)
        await this.notices.tellMany(
          tx.em,
          row.partners.map((personId) => ({
            ...{ practiceId: job.practiceId, personId, kind: 'appointment-reminder' as const },
            ...{ objectId: job.appointmentId, until },
          })),
        );
      await tx.em.query(REMINDED, [ctx.practiceId, job.appointmentId, until]);
      return this.lookAt(tx, job, is, next.start);
    });
  }

  /** At the day before the first occurrence after a moment; the same look is asked for once. */
  private async lookAt(tx: TenantTransaction, job: Job, is: Appointment, after: number): Promise<void> {
    for (let next = nextOccurrence(is, after + 1); next; next = nextOccurrence(is, next.end + 1)) {
      if (next.start <= after) continue;
      const startAfter = new Date(reminderAt(next.start, is.timeZone));
      await this.jobs.send(tx.em, 'appointment.remind', job, { startAfter, id: lookId(job, next.start) });
      return;
    }
  }
}

/** One look for one appointment and moment, whoever asks for it. */
function lookId({ appointmentId }: Job, start: number): string {
  const hex = createHash('sha256').update(`${appointmentId} ${start}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
