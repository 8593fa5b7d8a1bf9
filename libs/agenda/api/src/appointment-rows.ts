import { randomUUID } from 'node:crypto';
import type { AppointmentKind } from '@tweespraak/agenda/contract';
import { type Appointment, spanOf, writeRule } from '@tweespraak/agenda/domain';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import type { CoupleId, PersonId } from '@tweespraak/shared/kernel';
import { actorOf } from './couple-names';
import { notFound } from './refusals';
import { APPOINTMENT_COLUMNS, type AppointmentRow, type StoredAppointment, toStored } from './stored';

const LOCK = `SELECT id FROM appointments WHERE practice_id = $1 AND id = $2 FOR NO KEY UPDATE`;
const READ = `SELECT ${APPOINTMENT_COLUMNS} FROM appointments a WHERE a.practice_id = $1 AND a.id = $2`;
const INSERT = `
  INSERT INTO appointments (practice_id, id, couple_id, coach_id, kind, dialogue_id, starts_at, minutes, time_zone, rrule, place,
    place_line, from_at, until_at, uid, before, split_from, undo_until, created_by)
  VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7::float8 / 1000), $8, $9, $10, $11, $12, to_timestamp($13::float8 / 1000),
    to_timestamp($14::float8 / 1000), $15, '{}', $16, $17, $18)`;
const SAVE = `
  UPDATE appointments SET starts_at = to_timestamp($3::float8 / 1000), minutes = $4, time_zone = $5, rrule = $6, place = $7,
    place_line = $8, status = $9, from_at = coalesce(to_timestamp($10::float8 / 1000), from_at),
    until_at = coalesce(to_timestamp($11::float8 / 1000), until_at), asked_sequence = $12, sequence = $13, before = $14,
    split_from = NULL, undo_until = $15, reminded_until = NULL
  WHERE practice_id = $1 AND id = $2`;
const FORGET_CHANGES = `DELETE FROM appointment_changes WHERE practice_id = $1 AND appointment_id = $2`;
const INSERT_CHANGES = `
  INSERT INTO appointment_changes (practice_id, appointment_id, couple_id, occurrence, cancelled, starts_at, minutes, place,
    place_line, asked_sequence)
  SELECT $1, $2, $3, to_timestamp(r.occurrence / 1000), r.cancelled, to_timestamp(r.start / 1000), r.minutes, r.place,
    r."placeLine", coalesce(r.asked, 0)
  FROM jsonb_to_recordset($4::jsonb) AS r (occurrence float8, cancelled boolean, start float8, minutes smallint, place text,
    "placeLine" text, asked integer)`;

/**
 * An appointment that this person may see, held until the end of the transaction: first held, then read, so that the changes
 * of whoever held it before are in what is read. @throws DomainError 'not-found'.
 */
export async function lockAppointment(
  ctx: TenantContext,
  tx: TenantTransaction,
  id: string,
): Promise<StoredAppointment> {
  tx.about({ objectId: id });
  await tx.em.query(LOCK, [ctx.practiceId, id]);
  const [row]: AppointmentRow[] = await tx.em.query(READ, [ctx.practiceId, id]);
  if (!row) throw notFound();
  tx.about({ coupleId: row.coupleId });
  return toStored(row);
}

export interface NewAppointment {
  readonly coupleId: CoupleId;
  readonly coachId: PersonId;
  readonly kind: AppointmentKind;
  readonly dialogueId: string | null;
  readonly is: Appointment;
  /** The series that it was split off from. */
  readonly splitFrom?: string;
  readonly undoUntil: Date;
}

/** @returns its id */
export async function insertAppointment(
  ctx: TenantContext,
  tx: TenantTransaction,
  { is, ...one }: NewAppointment,
): Promise<string> {
  const id = randomUUID();
  const span = spanOf(is);
  await tx.em.query(INSERT, [
    ...[ctx.practiceId, id, one.coupleId, one.coachId, one.kind, one.dialogueId],
    ...[is.start, is.minutes, is.timeZone, is.rule && writeRule(is.rule), is.place, is.placeLine],
    ...[span?.from, span?.until, randomUUID(), one.splitFrom ?? null, one.undoUntil, actorOf(ctx)],
  ]);
  await insertChanges(ctx, tx, { id, coupleId: one.coupleId }, is);
  return id;
}

/** Writes how it is now. `before`: how it was, for whoever takes this back; null when that is not to be taken back. */
export async function saveAppointment(
  ctx: TenantContext,
  tx: TenantTransaction,
  stored: StoredAppointment,
  { is, before, undoUntil }: { is: Appointment; before: Appointment | null; undoUntil: Date },
): Promise<void> {
  const span = spanOf(is);
  await tx.em.query(SAVE, [
    ...[ctx.practiceId, stored.id, is.start, is.minutes, is.timeZone, is.rule && writeRule(is.rule)],
    ...[
      is.place,
      is.placeLine,
      is.cancelled ? 'cancelled' : 'planned',
      span?.from ?? null,
      span?.until ?? null,
    ],
    ...[is.asked, stored.sequence + 1, before && JSON.stringify(before), undoUntil],
  ]);
  await tx.em.query(FORGET_CHANGES, [ctx.practiceId, stored.id]);
  await insertChanges(ctx, tx, stored, is);
}

async function insertChanges(
  ctx: TenantContext,
  tx: TenantTransaction,
  { id, coupleId }: { id: string; coupleId: CoupleId },
  { changes }: Appointment,
): Promise<void> {
  if (changes.length)
    await tx.em.query(INSERT_CHANGES, [ctx.practiceId, id, coupleId, JSON.stringify(changes)]);
}
