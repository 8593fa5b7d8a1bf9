import { Injectable } from '@nestjs/common';
import type { AnswerAppointmentBody, MyAppointments } from '@tweespraak/agenda/contract';
import { DAY_MS, momentAhead, mustBeThere } from '@tweespraak/agenda/domain';
import { type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import { heldBetween, toMyAppointment } from '../agenda.mapper';
import { AGENDA, type AgendaRow } from '../agenda.sql';
import { actorOf, coupleOf } from '../couple-names';
import { notFound } from '../refusals';
import { APPOINTMENT_COLUMNS, type AppointmentRow, type StoredAppointment, toStored } from '../stored';

/** How far ahead a partner sees, and may propose. */
const AHEAD_MS = 100 * DAY_MS;
const ONE = `SELECT ${APPOINTMENT_COLUMNS} FROM appointments a WHERE a.practice_id = $1 AND a.id = $2`;
const COACH = `
  SELECT p.given_name || CASE WHEN p.family_name = '' THEN '' ELSE ' ' || p.family_name END AS name
  FROM couples c JOIN people p ON p.practice_id = c.practice_id AND p.id = c.coach_id
  WHERE c.practice_id = $1 AND $2 IN (c.partner_a_id, c.partner_b_id)
  ORDER BY c.archived_at IS NOT NULL, c.created_at DESC LIMIT 1`;
const SAY = `
  INSERT INTO appointment_answers (practice_id, appointment_id, couple_id, person_id, occurrence, answer, following, proposed_at,
    sequence, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT (practice_id, appointment_id, person_id, occurrence) DO UPDATE SET answer = excluded.answer,
    following = excluded.following, proposed_at = excluded.proposed_at, sequence = excluded.sequence, at = excluded.at`;
const UNSAY = `
  DELETE FROM appointment_answers
  WHERE practice_id = $1 AND appointment_id = $2 AND person_id = $3 AND occurrence = $4`;

/** What a partner sees of the appointments, and says to them. Only the coach reads what was said. */
@Injectable()
export class MyAppointmentsService {
  constructor(private readonly db: TenantDb) {}

  list(ctx: TenantContext): Promise<MyAppointments> {
    return this.db.run(ctx, 'my-agenda.read', async (tx) => {
      tx.about({ subjectId: actorOf(ctx) });
      const now = ctx.now.getTime();
      const range = [ctx.practiceId, ctx.now, new Date(now + AHEAD_MS), null];
      const rows: AgendaRow[] = await tx.em.query(AGENDA, range);
      const [coach]: { name: string }[] = await tx.em.query(COACH, [ctx.practiceId, actorOf(ctx)]);
      return {
        timeZone: ctx.timeZone,
        coachName: coach?.name ?? '',
        appointments: heldBetween(rows, now, now + AHEAD_MS).map(toMyAppointment),
      };
    });
  }

  /**
   * @throws DomainError 'not-found', 'couple.archived', 'appointment.over', 'appointment.cancelled',
   * 'appointment.unknown-occurrence', 'appointment.in-the-past', 'appointment.too-far'.
   */
  answer(ctx: TenantContext, id: string, body: AnswerAppointmentBody): Promise<void> {
    return this.db.run(ctx, 'appointment.answer', async (tx) => {
      const stored = await this.mine(ctx, tx, id);
      await coupleOf(ctx, tx, stored.coupleId);
      const now = ctx.now.getTime();
      const occurrence = Date.parse(body.occurrence);
      mustBeThere(stored.is, occurrence, now);
      const proposed = body.proposedAt && new Date(momentAhead(Date.parse(body.proposedAt), now, AHEAD_MS));
      const following = body.answer === 'confirmed' && body.scope === 'following' && stored.is.rule !== null;
      await tx.em.query(SAY, [
        ...[ctx.practiceId, id, stored.coupleId, actorOf(ctx), new Date(occurrence)],
        ...[body.answer, following, proposed, stored.sequence, ctx.now],
      ]);
    });
  }

  /** @throws DomainError 'not-found'. */
  takeBack(ctx: TenantContext, id: string, occurrence: string): Promise<void> {
    return this.db.run(ctx, 'appointment.unanswer', async (tx) => {
      await this.mine(ctx, tx, id);
      await tx.em.query(UNSAY, [ctx.practiceId, id, actorOf(ctx), new Date(occurrence)]);
    });
  }

  private async mine(ctx: TenantContext, tx: TenantTransaction, id: string): Promise<StoredAppointment> {
    tx.about({ objectId: id, subjectId: actorOf(ctx) });
    const [row]: AppointmentRow[] = await tx.em.query(ONE, [ctx.practiceId, id]);
    if (!row) throw notFound();
    tx.about({ coupleId: row.coupleId });
    return toStored(row);
  }
}
