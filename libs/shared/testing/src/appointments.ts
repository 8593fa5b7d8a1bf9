import { randomUUID } from 'node:crypto';
import { hashToken, mintToken } from '@tweespraak/platform/api';
import type { TestCouple } from './couples';
import type { TestPerson } from './people';
import type { TestDatabase } from './test-database';

const DAY_MS = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Noon in Greenwich so many days from now: by day in the zones of our practices, in summer and in winter. */
export function noonIn(days: number): Date {
  return new Date(`${new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)}T12:00:00Z`);
}

/** Every week on the day of its start, so often. */
export const weekly = (start: Date, count: number) =>
  `FREQ=WEEKLY;INTERVAL=1;BYDAY=${WEEKDAYS[start.getUTCDay()]};COUNT=${count}`;

export interface AppointmentOverrides {
  kind?: 'session' | 'dialogue';
  dialogueId?: string;
  startsAt?: Date;
  minutes?: number;
  timeZone?: string;
  rrule?: string;
  place?: 'practice' | 'online' | 'phone';
  placeLine?: string;
  status?: 'planned' | 'cancelled';
  sequence?: number;
  announced?: object;
  before?: object;
}

/** An appointment of a couple with its coach, in a week from now unless told otherwise. @returns its id */
export async function anAppointment(
  db: TestDatabase,
  couple: TestCouple,
  overrides: AppointmentOverrides = {},
): Promise<string> {
  const id = randomUUID();
  const { startsAt = noonIn(7), minutes = 60 } = overrides;
  const until = new Date(startsAt.getTime() + (overrides.rrule ? 730 * DAY_MS : minutes * 60_000));
  await db.rows(
    `INSERT INTO appointments (practice_id, id, couple_id, coach_id, kind, dialogue_id, starts_at, minutes, time_zone, rrule,
       place, place_line, status, from_at, until_at, uid, sequence, announced, before, undo_until, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $7, $14, $15, $16, $17, $18, now(), $4)`,
    [
      couple.practice.id,
      id,
      couple.id,
      couple.coach.id,
      overrides.kind ?? 'session',
      overrides.dialogueId ?? null,
      startsAt,
      minutes,
      overrides.timeZone ?? 'Europe/Amsterdam',
      overrides.rrule ?? null,
      overrides.place ?? 'practice',
      overrides.placeLine ?? '',
      overrides.status ?? 'planned',
      until,
      randomUUID(),
      overrides.sequence ?? 0,
      overrides.announced ? JSON.stringify(overrides.announced) : null,
      JSON.stringify(overrides.before ?? {}),
    ],
  );
  return id;
}

/** What a partner said to an occurrence: yes, or another time. */
export async function anAppointmentAnswer(
  db: TestDatabase,
  couple: TestCouple,
  person: TestPerson,
  { appointmentId, occurrence, proposedAt }: { appointmentId: string; occurrence: Date; proposedAt?: Date },
): Promise<void> {
  await db.rows(
    `INSERT INTO appointment_answers (practice_id, appointment_id, couple_id, person_id, occurrence, answer, proposed_at, sequence, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 0, now())`,
    [
      ...[couple.practice.id, appointmentId, couple.id, person.id, occurrence],
      ...[proposedAt ? 'proposed' : 'confirmed', proposedAt ?? null],
    ],
  );
}

/** The secret of a person's calendar. */
export async function aCalendarFeed(db: TestDatabase, person: TestPerson): Promise<string> {
  const token = mintToken();
  await db.rows(
    `INSERT INTO calendar_feeds (practice_id, person_id, token_hash, titles) VALUES ($1, $2, $3, 'neutral')`,
    [person.practiceId, person.id, hashToken(token)],
  );
  return token;
}
