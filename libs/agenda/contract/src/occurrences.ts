import * as z from 'zod/mini';
import { AnswerState, AppointmentKind, Instant, Place } from './parts';

/** What a partner said to an occurrence, for the coach alone. `proposedAt` when another time waits for the coach. */
export const PartnerAnswer = z.object({ state: AnswerState, proposedAt: z.nullable(z.string()) });
export type PartnerAnswer = z.infer<typeof PartnerAnswer>;

/** One occurrence as its coach sees it. Cancelled ones are in no list. */
export const CoachOccurrence = z
  .object({
    appointmentId: z.uuid(),
    /** When the rule put it (ISO instant): what names this occurrence in every other route, also after it was moved. */
    occurrence: z.string(),
    coupleId: z.uuid(),
    names: z.object({ a: z.string(), b: z.string() }),
    kind: AppointmentKind,
    dialogueId: z.nullable(z.uuid()),
    startsAt: z.string(),
    endsAt: z.string(),
    minutes: z.int(),
    place: Place,
    placeLine: z.string(),
    timeZone: z.string(),
    /** The rule of the series; null when it does not repeat. */
    rrule: z.nullable(z.string()),
    /** This occurrence was moved away from where the series has it. */
    moved: z.boolean(),
    /** It overlaps another appointment in this answer. */
    conflict: z.boolean(),
    answers: z.object({ a: PartnerAnswer, b: PartnerAnswer }),
  })
  .check(z.meta({ id: 'CoachOccurrence' }));
export type CoachOccurrence = z.infer<typeof CoachOccurrence>;

/**
 * GET /api/appointments?from&until&couple (coach): what begins or lasts in [from, until), by the clock. `from` and `until`
 * are instants at most 100 days apart, otherwise `appointment.range-too-wide` (422); `until` not after `from`:
 * `appointment.empty-range` (422). `couple`: only that couple's. `timeZone` is the practice's.
 */
export const AppointmentsQuery = z.object({ from: Instant, until: Instant, couple: z.optional(z.uuid()) });
export type AppointmentsQuery = z.infer<typeof AppointmentsQuery>;

export const CoachAgenda = z
  .object({ timeZone: z.string(), occurrences: z.array(CoachOccurrence) })
  .check(z.meta({ id: 'CoachAgenda' }));
export type CoachAgenda = z.infer<typeof CoachAgenda>;

/**
 * GET /api/today/appointments (coach): today on the practice's wall, and every proposal of a partner that waits for the
 * coach, whatever its day.
 */
export const TodayAppointments = z
  .object({
    timeZone: z.string(),
    today: z.array(CoachOccurrence),
    proposals: z.array(CoachOccurrence),
  })
  .check(z.meta({ id: 'TodayAppointments' }));
export type TodayAppointments = z.infer<typeof TodayAppointments>;

/**
 * GET /api/couples/:coupleId/next-appointment (coach): the first that has not ended, or null. `dayBefore` is the date
 * (yyyy-mm-dd, the practice's wall) on which homework is best done: the day before, never before today.
 */
export const NextAppointment = z
  .object({
    next: z.nullable(
      z.object({
        appointmentId: z.uuid(),
        occurrence: z.string(),
        kind: AppointmentKind,
        startsAt: z.string(),
        endsAt: z.string(),
        place: Place,
        localDate: z.string(),
        dayBefore: z.string(),
      }),
    ),
  })
  .check(z.meta({ id: 'NextAppointment' }));
export type NextAppointment = z.infer<typeof NextAppointment>;
