import type { AppointmentKind } from '@tweespraak/agenda/contract';
import { type Appointment, type Change, type Place, readRule } from '@tweespraak/agenda/domain';
import type { CoupleId, PersonId } from '@tweespraak/shared/kernel';

/** An appointment with what is kept around it. */
export interface StoredAppointment {
  readonly id: string;
  readonly coupleId: CoupleId;
  readonly coachId: PersonId;
  readonly kind: AppointmentKind;
  readonly dialogueId: string | null;
  /** Its name in calendars elsewhere. */
  readonly uid: string;
  readonly sequence: number;
  readonly undoUntil: Date;
  readonly is: Appointment;
}

/** The columns of {@link AppointmentRow}, of `appointments a`. Moments of changes in epoch ms. */
export const APPOINTMENT_COLUMNS = `
  a.id, a.couple_id AS "coupleId", a.coach_id AS "coachId", a.kind, a.dialogue_id AS "dialogueId", a.uid, a.sequence,
  a.undo_until AS "undoUntil", a.starts_at AS "startsAt", a.minutes, a.time_zone AS "timeZone", a.rrule, a.place,
  a.place_line AS "placeLine", a.status, a.asked_sequence AS asked,
  (SELECT coalesce(json_agg(json_build_object('occurrence', (extract(epoch FROM h.occurrence) * 1000)::bigint,
      'cancelled', h.cancelled, 'start', (extract(epoch FROM h.starts_at) * 1000)::bigint, 'minutes', h.minutes,
      'place', h.place, 'placeLine', h.place_line, 'asked', h.asked_sequence) ORDER BY h.occurrence), '[]')
    FROM appointment_changes h WHERE h.practice_id = a.practice_id AND h.appointment_id = a.id) AS changes`;

export interface AppointmentRow {
  readonly id: string;
  readonly coupleId: CoupleId;
  readonly coachId: PersonId;
  readonly kind: AppointmentKind;
  readonly dialogueId: string | null;
  readonly uid: string;
  readonly sequence: number;
  readonly undoUntil: Date;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly timeZone: string;
  readonly rrule: string | null;
  readonly place: Place;
  readonly placeLine: string;
  readonly status: 'planned' | 'cancelled';
  readonly asked: number;
  readonly changes: readonly Change[];
}

export function toStored(row: AppointmentRow): StoredAppointment {
  const { id, coupleId, coachId, kind, dialogueId, uid, sequence, undoUntil } = row;
  return { id, coupleId, coachId, kind, dialogueId, uid, sequence, undoUntil, is: toAppointment(row) };
}

function toAppointment(row: AppointmentRow): Appointment {
  return {
    start: row.startsAt.getTime(),
    minutes: row.minutes,
    timeZone: row.timeZone,
    rule: row.rrule === null ? null : readRule(row.rrule),
    place: row.place,
    placeLine: row.placeLine,
    cancelled: row.status === 'cancelled',
    asked: row.asked,
    changes: row.changes.map((one) =>
      one.cancelled ? { occurrence: one.occurrence, cancelled: true } : one,
    ),
  };
}

export const isoOf = (ms: number) => new Date(ms).toISOString();
