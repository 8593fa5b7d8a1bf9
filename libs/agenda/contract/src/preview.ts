import { LOCALES } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { Seat } from './parts';
import { CancelAppointmentBody, ChangeAppointmentBody, Conflict, PlanAppointmentBody } from './planning';

/**
 * POST /api/appointments/preview (coach): what would happen, before it is saved: the mail that each partner gets, in their own
 * language, and what it overlaps. Nothing is saved. Problems as of the act itself. Answers {@link AppointmentPreview}.
 */
export const PreviewBody = z.discriminatedUnion('act', [
  z.object({ act: z.literal('plan'), coupleId: z.uuid(), body: PlanAppointmentBody }),
  z.object({ act: z.literal('change'), appointmentId: z.uuid(), body: ChangeAppointmentBody }),
  z.object({ act: z.literal('cancel'), appointmentId: z.uuid(), body: CancelAppointmentBody }),
]);
export type PreviewBody = z.infer<typeof PreviewBody>;

/** One mail, as text. `reaches` false: this partner has not joined yet or has left, and gets none. */
export const MailPreview = z
  .object({
    seat: Seat,
    name: z.string(),
    locale: z.enum(LOCALES),
    reaches: z.boolean(),
    subject: z.string(),
    /** Greeting, what it says, closing: one paragraph each. */
    paragraphs: z.array(z.string()),
    /** What the calendar of the reader is told to do. */
    method: z.enum(['request', 'cancel']),
  })
  .check(z.meta({ id: 'AppointmentMailPreview' }));
export type MailPreview = z.infer<typeof MailPreview>;

/** `mails` is empty when nothing changes for the two. `startsAt`: the first moments (at most six) as they would be. */
export const AppointmentPreview = z
  .object({
    mails: z.array(MailPreview),
    conflicts: z.array(Conflict),
    startsAt: z.array(z.string()),
    /** After how many seconds the mails leave. */
    undoSeconds: z.number(),
  })
  .check(z.meta({ id: 'AppointmentPreview' }));
export type AppointmentPreview = z.infer<typeof AppointmentPreview>;
