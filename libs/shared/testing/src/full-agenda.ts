import { aCalendarFeed, anAppointment, anAppointmentAnswer, noonIn, weekly } from './appointments';
import type { Canaries } from './canaries';
import type { TestCouple } from './couples';
import type { TestDatabase } from './test-database';

/** A session that a proposed to move, a series with one elsewhere, and a calendar that each of the three subscribes to. */
export interface FullAgenda {
  readonly proposed: string;
  readonly series: string;
  /** What names the occurrences of both, as on the wire. */
  readonly occurrence: string;
  /** The secret of a's calendar. */
  readonly feedOfA: string;
}

export async function plantAgenda(
  db: TestDatabase,
  canaries: Canaries,
  couple: TestCouple,
): Promise<FullAgenda> {
  const three = [couple.a, couple.b, couple.coach];
  const start = noonIn(30);
  const place = () => canaries.word('place of an appointment', three);
  const before = () => ({
    ...{ start: start.getTime(), minutes: 60, timeZone: 'Europe/Amsterdam', rule: null, cancelled: false },
    ...{ changes: [], asked: 0, place: 'practice', placeLine: canaries.word('place that it was at', three) },
  });
  const proposed = await anAppointment(db, couple, { startsAt: start, placeLine: place(), before: before() });
  const series = await anAppointment(db, couple, {
    ...{ startsAt: start, rrule: weekly(start, 4), placeLine: place(), announced: before() },
  });
  await db.rows(
    `INSERT INTO appointment_changes (practice_id, appointment_id, couple_id, occurrence, starts_at, minutes, place, place_line)
     VALUES ($1, $2, $3, $4, $5, 45, 'online', $6)`,
    [couple.practice.id, series, couple.id, noonIn(37), noonIn(38), place()],
  );
  const to = { appointmentId: proposed, occurrence: start };
  await anAppointmentAnswer(db, couple, couple.a, { ...to, proposedAt: noonIn(31) });
  await anAppointmentAnswer(db, couple, couple.b, to);
  for (const person of [couple.b, couple.coach]) await aCalendarFeed(db, person);
  const feedOfA = await aCalendarFeed(db, couple.a);
  return { proposed, series, occurrence: start.toISOString(), feedOfA };
}
