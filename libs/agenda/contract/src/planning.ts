import * as z from 'zod/mini';
import {
  AppointmentKind,
  Instant,
  Minutes,
  Place,
  PlaceLine,
  RuleText,
  Scope,
  Seat,
  ZoneName,
} from './parts';

/** Another appointment of the same coach at the same time. It does not stop anything: the coach is told. */
export const Conflict = z
  .object({
    appointmentId: z.uuid(),
    coupleId: z.uuid(),
    names: z.object({ a: z.string(), b: z.string() }),
    startsAt: z.string(),
    endsAt: z.string(),
    /** Which of one's own it overlaps. */
    withStartsAt: z.string(),
  })
  .check(z.meta({ id: 'AppointmentConflict' }));
export type Conflict = z.infer<typeof Conflict>;

/**
 * POST /api/couples/:coupleId/appointments (coach): plans one, or a series. `startsAt` is its first moment; in the zone (the
 * practice's when left out) it stays at that time of the wall through summer and winter time. `dialogueId` (kind 'dialogue'
 * only): a planned dialogue of the same couple, whose moment follows. The mail to each partner leaves after the time to undo.
 * Problems (422): `appointment.in-the-past`, `appointment.too-far` (more than two years), `appointment.impossible-repeat`,
 * `appointment.unknown-zone`, `appointment.unknown-dialogue`, `couple.archived`. Takes an Idempotency-Key.
 * Answers {@link SavedAppointment}.
 */
export const PlanAppointmentBody = z.object({
  kind: AppointmentKind,
  dialogueId: z.nullable(z.uuid()),
  startsAt: Instant,
  minutes: Minutes,
  place: Place,
  placeLine: PlaceLine,
  rrule: z.nullable(RuleText),
  timeZone: z.optional(ZoneName),
});
export type PlanAppointmentBody = z.infer<typeof PlanAppointmentBody>;

/**
 * PATCH /api/appointments/:appointmentId (coach): moves or changes. `occurrence` is the one that was taken hold of; `startsAt`
 * its new moment: with 'all' and 'following' the others shift along on the wall. 'following' of a later occurrence splits the
 * series: the answer names the new one. `rrule` only with 'following' or 'all' (`appointment.rule-of-one` otherwise); null: no
 * longer repeats. A new time asks both partners anew. Problems (422) as in planning, and `appointment.cancelled`,
 * `appointment.unknown-occurrence`, `appointment.over` (it has been). Answers {@link SavedAppointment}.
 */
export const ChangeAppointmentBody = z.extend(
  z.partial(
    z.object({
      startsAt: Instant,
      minutes: Minutes,
      place: Place,
      placeLine: PlaceLine,
      rrule: z.nullable(RuleText),
    }),
  ),
  { occurrence: Instant, scope: Scope },
);
export type ChangeAppointmentBody = z.infer<typeof ChangeAppointmentBody>;

/**
 * POST /api/appointments/:appointmentId/cancellation (coach): 'following' ends the series before this one. Problems (422):
 * `appointment.cancelled`, `appointment.unknown-occurrence`, `appointment.over`. Answers {@link SavedAppointment}.
 */
export const CancelAppointmentBody = z.object({ occurrence: Instant, scope: Scope });
export type CancelAppointmentBody = z.infer<typeof CancelAppointmentBody>;

/**
 * DELETE /api/appointments/:appointmentId/latest-change (coach): takes back what was last done to it: planning, moving,
 * changing, cancelling, accepting a proposal. `appointmentId` is the id that the act answered. Within `undoUntil` no mail has left
 * and none will; later a new mail tells how it is. Problem (422): `appointment.nothing-to-undo`. 204
 */

/**
 * PUT /api/appointments/:appointmentId/proposal (coach): accepts the other time that a partner proposed (the occurrence moves
 * there; the proposer has confirmed by that, the other partner is asked) or keeps the time as it is. Problems (422):
 * `appointment.no-proposal`, and as in changing. Answers {@link SavedAppointment}.
 */
export const AnswerProposalBody = z.object({ occurrence: Instant, seat: Seat, accept: z.boolean() });
export type AnswerProposalBody = z.infer<typeof AnswerProposalBody>;

/** What every act on an appointment answers. Until `undoUntil` it can be taken back without anybody knowing. */
export const SavedAppointment = z
  .object({ id: z.uuid(), undoUntil: z.string(), conflicts: z.array(Conflict) })
  .check(z.meta({ id: 'SavedAppointment' }));
export type SavedAppointment = z.infer<typeof SavedAppointment>;
