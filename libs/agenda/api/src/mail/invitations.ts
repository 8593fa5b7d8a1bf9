import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Appointment, announcementOf } from '@tweespraak/agenda/domain';
import {
  type Addressee,
  ENV,
  type Env,
  type JobPayloads,
  type Letter,
  Mailer,
  publicUrl,
  systemContext,
  type TenantContext,
  TenantDb,
} from '@tweespraak/platform/api';
import type { PracticeId } from '@tweespraak/shared/kernel';
import { writeInvitation } from '../calendar/write-calendar';
import { APPOINTMENT_COLUMNS, type AppointmentRow, type StoredAppointment, toStored } from '../stored';
import { whereOf, WORDS } from './appointment.mail';
import { appointmentLetter, type News } from './letter';
import { readersOf } from './readers.sql';

type Job = JobPayloads['mail.appointment'];
interface ClaimedRow extends AppointmentRow {
  readonly announced: Appointment | null;
}
interface Claimed {
  readonly stored: StoredAppointment;
  readonly news: News;
  readonly readers: readonly Addressee[];
}

/** As long as a mail server may take before another worker tries. */
const IN_HAND = `interval '5 minutes'`;
const FREE = `
  SELECT (a.announcing_until > now()) AS "isTaken", a.undo_until > now() AS "isEarly"
  FROM appointments a WHERE a.practice_id = $1 AND a.id = $2 FOR UPDATE`;
const CLAIM = `
  UPDATE appointments a SET announcing_until = now() + ${IN_HAND} WHERE a.practice_id = $1 AND a.id = $2
  RETURNING ${APPOINTMENT_COLUMNS}, a.announced`;
const TOLD = `
  UPDATE appointments SET announced = $3, announced_sequence = $4, announcing_until = NULL
  WHERE practice_id = $1 AND id = $2`;
const RELEASE = `UPDATE appointments SET announcing_until = NULL WHERE practice_id = $1 AND id = $2`;

/**
 * Tells the calendars of the two what is news between what they were told last and what is. One worker at a time has an
 * appointment in hand; what is told is noted after the mails have left, so that a worker that dies loses none: at worst the
 * same mail comes twice, with the same id and sequence, which calendars take for one.
 */
@Injectable()
export class Invitations {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly db: TenantDb,
    private readonly mailer: Mailer,
  ) {}

  /** Does nothing while the latest act can be undone: that act has a job of its own. @throws when a mail does not leave. */
  async tell(job: Job): Promise<void> {
    const ctx = systemContext(job.practiceId as PracticeId, new Date());
    const claimed = await this.claim(ctx, job.appointmentId);
    if (!claimed) return;
    try {
      for (const reader of claimed.readers) await this.mailer.send(this.letter(claimed, reader, ctx));
    } catch (error) {
      await this.note(ctx, job.appointmentId, RELEASE, []);
      throw error;
    }
    const { stored, news } = claimed;
    await this.note(ctx, job.appointmentId, TOLD, [JSON.stringify(news.is), stored.sequence]);
  }

  private claim(ctx: TenantContext, id: string): Promise<Claimed | null> {
    return this.db.run(ctx, 'appointment.mail', async ({ em, about }) => {
      about({ objectId: id });
      const [free]: { isTaken: boolean | null; isEarly: boolean }[] = await em.query(FREE, [
        ctx.practiceId,
        id,
      ]);
      if (!free || free.isEarly) return null;
      if (free.isTaken) throw new Error('another worker has this appointment in hand');
      const [[row]]: [ClaimedRow[], number] = await em.query(CLAIM, [ctx.practiceId, id]);
      if (!row) return null;
      about({ coupleId: row.coupleId });
      const stored = toStored(row);
      const announcement = announcementOf(row.announced, stored.is);
      if (!announcement) {
        await em.query(RELEASE, [ctx.practiceId, id]);
        return null;
      }
      const readers: Addressee[] = await em.query(readersOf, [ctx.practiceId, stored.coupleId]);
      return { stored, news: { told: row.announced, is: stored.is, announcement }, readers };
    });
  }

  private note(ctx: TenantContext, id: string, statement: string, values: readonly unknown[]): Promise<void> {
    return this.db.run(ctx, 'appointment.mail', async ({ em, about }) => {
      about({ objectId: id });
      await em.query(statement, [ctx.practiceId, id, ...values]);
    });
  }

  private letter({ stored, news }: Claimed, reader: Addressee, { now, practiceId }: TenantContext): Letter {
    const { locale, name, email } = reader;
    const url = `${publicUrl(this.env)}/home`;
    const text = appointmentLetter(news, reader, { url, now: now.getTime() });
    const entry = {
      ...{ uid: stored.uid, sequence: stored.sequence, is: calendarState(news), title: WORDS[locale].title },
      ...{
        where: (details: Parameters<typeof whereOf>[1]) => whereOf(locale, details),
        stamp: stored.undoUntil,
      },
      description: url,
    };
    const { announcement } = news;
    const calendar = writeInvitation({
      ...{ entry, announcement, organizer: senderOf(this.env.MAIL_FROM) },
      attendee: { name, email },
    });
    const key = `${stored.uid} ${stored.sequence} ${reader.person_id}`;
    const messageId = createHash('sha256').update(key).digest('base64url');
    const method = announcement.method === 'cancel' ? 'CANCEL' : 'REQUEST';
    return { to: email, text, messageId, practiceId, calendar: { method, text: calendar } };
  }
}

/** A cancellation says what is cancelled: as it was. */
function calendarState({ told, is, announcement }: News): Appointment {
  return announcement.method === 'cancel' ? { ...(told ?? is), cancelled: false } : is;
}

/** "Name <address>", as the mails are sent from. */
export function senderOf(from: string): { name: string; email: string } {
  const [, name = '', email = ''] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(from) ?? [];
  return email ? { name: name || email, email } : { name: from.trim(), email: from.trim() };
}
