import * as z from 'zod/mini';

/** Counted acts of one month of the practice's wall. `mailsRefused`: a mail server said no for good. */
export const UsageMonth = z.object({
  /** yyyy-mm */
  month: z.string(),
  couplesStarted: z.number(),
  rounds: z.number(),
  dialogues: z.number(),
  homework: z.number(),
  mailsSent: z.number(),
  mailsRefused: z.number(),
  exports: z.number(),
});
export type UsageMonth = z.infer<typeof UsageMonth>;

/**
 * GET /api/practice/usage (admin): numbers for the practice as a whole, never for a person; the last twelve months, newest
 * first. `rounds` were opened to couples, `dialogues` held, `homework` given.
 */
export const Usage = z
  .object({
    seats: z.number(),
    seatsUsed: z.number(),
    coaches: z.number(),
    admins: z.number(),
    invited: z.number(),
    couplesInCare: z.number(),
    couplesArchived: z.number(),
    timeZone: z.string(),
    months: z.array(UsageMonth),
  })
  .check(z.meta({ id: 'Usage' }));
export type Usage = z.infer<typeof Usage>;
