import * as z from 'zod/mini';

/** One line of "who looked at my file". */
export const AccessLogEntry = z
  .object({
    id: z.uuid(),
    at: z.string(),
    actor: z.nullable(z.string()),
    actorRole: z.string(),
    isMe: z.boolean(),
    /** Asked by a program with a token of the actor's. */
    byProgram: z.boolean(),
    action: z.string(),
    outcome: z.enum(['done', 'denied']),
  })
  .check(z.meta({ id: 'AccessLogEntry' }));
export type AccessLogEntry = z.infer<typeof AccessLogEntry>;

/**
 * GET /api/access-log?cursor=&who=all|others (partner): newest first, 50 at a time. `others` leaves my own acts out.
 * `actor` is null for who coaches this couple no longer, for an admin and for the product itself. Problem `cursor.invalid` (422).
 */
export const AccessLogQuery = z.object({
  cursor: z.optional(z.string().check(z.maxLength(200))),
  who: z.optional(z.enum(['all', 'others'])),
});
export type AccessLogQuery = z.infer<typeof AccessLogQuery>;

export const AccessLogPage = z
  .object({ entries: z.array(AccessLogEntry), next: z.nullable(z.string()) })
  .check(z.meta({ id: 'AccessLogPage' }));
export type AccessLogPage = z.infer<typeof AccessLogPage>;
