import * as z from 'zod/mini';
import { AnswerState, AppointmentKind, Instant, Place } from './parts';

/** One occurrence as a partner sees it: one's own answer, never the other's. */
export const MyAppointment = z
  .object({
    appointmentId: z.uuid(),
    /** What names this occurrence in the routes below. */
    occurrence: z.string(),
    kind: AppointmentKind,
    dialogueId: z.nullable(z.uuid()),
    startsAt: z.string(),
    endsAt: z.string(),
    minutes: z.int(),
    place: Place,
    placeLine: z.string(),
    repeats: z.boolean(),
    moved: z.boolean(),
    myAnswer: AnswerState,
    proposedAt: z.nullable(z.string()),
  })
  .check(z.meta({ id: 'MyAppointment' }));
export type MyAppointment = z.infer<typeof MyAppointment>;

/** GET /api/my/appointments (partner): what has not ended, of the coming 100 days, by the clock. */
export const MyAppointments = z
  .object({ timeZone: z.string(), coachName: z.string(), appointments: z.array(MyAppointment) })
  .check(z.meta({ id: 'MyAppointments' }));
export type MyAppointments = z.infer<typeof MyAppointments>;

/**
 * PUT /api/my/appointments/:appointmentId/answer (partner): yes, or another time. With `scope` 'following' a yes is for this one
 * and all later ones of the series. Only the coach reads it. Problems (422): `appointment.over`, `appointment.cancelled`,
 * `appointment.unknown-occurrence`, `appointment.in-the-past` and `appointment.too-far` (the other time: within 100 days). 204
 */
export const AnswerAppointmentBody = z
  .object({
    occurrence: Instant,
    answer: z.enum(['confirmed', 'proposed']),
    proposedAt: z.nullable(Instant),
    scope: z.enum(['this', 'following']),
  })
  .check(
    z.refine(({ answer, proposedAt }) => (answer === 'proposed') === (proposedAt !== null), {
      message: 'Another time comes with "proposed", and with nothing else.',
      path: ['proposedAt'],
    }),
  );
export type AnswerAppointmentBody = z.infer<typeof AnswerAppointmentBody>;

/**
 * DELETE /api/my/appointments/:appointmentId/answer?occurrence (partner): takes one's own answer back. Nothing there to take back
 * is fine. 204
 */
export const OccurrenceQuery = z.object({ occurrence: Instant });
export type OccurrenceQuery = z.infer<typeof OccurrenceQuery>;
