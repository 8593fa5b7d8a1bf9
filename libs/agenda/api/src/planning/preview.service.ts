import { Inject, Injectable } from '@nestjs/common';
import type { AppointmentPreview, MailPreview, PreviewBody } from '@tweespraak/agenda/contract';
import {
  type Appointment,
  announcementOf,
  cancelAppointment,
  changeAppointment,
  occurrencesBetween,
  planAppointment,
} from '@tweespraak/agenda/domain';
import {
  ENV,
  type Env,
  publicUrl,
  type TenantContext,
  TenantDb,
  type TenantTransaction,
} from '@tweespraak/platform/api';
import type { Locale } from '@tweespraak/shared/kernel';
import { coupleOf } from '../couple-names';
import { appointmentLetter, type News } from '../mail/letter';
import { bothOf } from '../mail/readers.sql';
import { notFound } from '../refusals';
import { APPOINTMENT_COLUMNS, type AppointmentRow, isoOf, toStored } from '../stored';
import { conflictsOf } from './conflicts';
import { toEdit, toPlan } from './to-plan';

const AT_MOST = 6;
const ONE = `SELECT ${APPOINTMENT_COLUMNS}, a.announced FROM appointments a WHERE a.practice_id = $1 AND a.id = $2`;

interface Reader extends Pick<MailPreview, 'seat' | 'name' | 'reaches'> {
  readonly locale: Locale;
}

/** What an act would leave: pairs of what the two were told and what would be. */
interface Outcome {
  readonly coupleId: string;
  readonly told: Appointment | null;
  readonly kept: Appointment | null;
  readonly next: Appointment | null;
  readonly ids: readonly string[];
}

/** What an act would do, before it is done. */
@Injectable()
export class PreviewService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly db: TenantDb,
  ) {}

  /** @throws DomainError as the act itself. */
  preview(ctx: TenantContext, body: PreviewBody): Promise<AppointmentPreview> {
    return this.db.run(ctx, 'appointment.preview', async (tx) => {
      const outcome = await outcomeOf(ctx, tx, body);
      const couple = await coupleOf(ctx, tx, outcome.coupleId);
      const readers: Reader[] = await tx.em.query(bothOf, [ctx.practiceId, couple.id]);
      const left = [outcome.kept, outcome.next].filter((one) => one !== null);
      const now = ctx.now.getTime();
      const ahead = left.flatMap((one) => occurrencesBetween(one, now, Infinity));
      return {
        mails: newsOf(outcome).flatMap((news) => readers.map((one) => this.mail(news, one, now))),
        conflicts: await conflictsOf(ctx, tx, left, outcome.ids),
        startsAt: ahead.slice(0, AT_MOST).map(({ start }) => isoOf(start)),
        undoSeconds: this.env.MAIL_UNDO_SECONDS,
      };
    });
  }

  private mail(news: News, reader: Reader, now: number): MailPreview {
    const text = appointmentLetter(news, reader, { url: `${publicUrl(this.env)}/home`, now });
    const { seat, name, locale, reaches } = reader;
    return {
      ...{ seat, name, locale, reaches, subject: text.subject, method: news.announcement.method },
      paragraphs: [text.greeting, ...text.paragraphs, text.closing],
    };
  }
}

async function outcomeOf(ctx: TenantContext, tx: TenantTransaction, body: PreviewBody): Promise<Outcome> {
  const now = ctx.now.getTime();
  if (body.act === 'plan') {
    const { id: coupleId } = await coupleOf(ctx, tx, body.coupleId);
    return { coupleId, told: null, kept: null, next: planAppointment(toPlan(ctx, body.body), now), ids: [] };
  }
  const [row]: (AppointmentRow & { announced: Appointment | null })[] = await tx.em.query(ONE, [
    ctx.practiceId,
    body.appointmentId,
  ]);
  if (!row) throw notFound();
  const { is, sequence, coupleId } = toStored(row);
  const about = { coupleId, told: row.announced, ids: [row.id] };
  if (body.act === 'change')
    return { ...about, ...changeAppointment(is, toEdit(body.body), now, sequence + 1) };
  const occurrence = Date.parse(body.body.occurrence);
  return { ...about, kept: cancelAppointment(is, { ...body.body, occurrence }, now), next: null };
}

function newsOf({ told, kept, next }: Outcome): News[] {
  const pairs = [...(kept ? [{ told, is: kept }] : []), ...(next ? [{ told: null, is: next }] : [])];
  return pairs.flatMap((pair) => {
    const announcement = announcementOf(pair.told, pair.is);
    return announcement ? [{ ...pair, announcement }] : [];
  });
}
