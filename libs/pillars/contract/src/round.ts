import * as z from 'zod/mini';

export const LocalDate = z.iso.date();
const MAX_COUPLES = 100;
const MAX_WEEKS = 52;

/** POST /api/rounds (coach): one round for each couple, or a planned series. Accepts Idempotency-Key. */
export const AssignRoundsBody = z.object({
  coupleIds: z.array(z.uuid()).check(z.minLength(1), z.maxLength(MAX_COUPLES)),
  opensOn: LocalDate,
  dueOn: LocalDate,
  repeat: z.nullable(z.object({ everyWeeks: z.int().check(z.gte(1), z.lte(MAX_WEEKS)), until: LocalDate })),
  message: z.string().check(z.trim(), z.maxLength(500)),
});
export type AssignRoundsBody = z.infer<typeof AssignRoundsBody>;

export const AssignedRound = z.object({
  id: z.uuid(),
  coupleId: z.uuid(),
  opensOn: LocalDate,
  dueOn: LocalDate,
});

/** The mail leaves after `undoSeconds`; until then cancelling leaves no trace with the couple. */
export const AssignedRounds = z
  .object({ rounds: z.array(AssignedRound), undoSeconds: z.number() })
  .check(z.meta({ id: 'AssignedRounds' }));
export type AssignedRounds = z.infer<typeof AssignedRounds>;

/** POST /api/rounds/cancellation (coach): undo, or take back rounds that nobody has finished. 204 */
export const CancelRoundsBody = z.object({
  roundIds: z.array(z.uuid()).check(z.minLength(1), z.maxLength(500)),
});
export type CancelRoundsBody = z.infer<typeof CancelRoundsBody>;

/** PATCH /api/rounds/:roundId (coach). 204 */
export const RoundChanges = z.object({ dueOn: LocalDate });
export type RoundChanges = z.infer<typeof RoundChanges>;

/** POST /api/rounds/:roundId/reminder (coach), 204: whoever has not handed in is told; `round.reminded` (422) within three days. */

/** PUT /api/rounds/:roundId/release (coach): null is now. DELETE takes back a release whose time has not come. 204 */
export const ReleaseBody = z.object({ releaseAt: z.nullable(z.iso.datetime({ offset: true })) });
export type ReleaseBody = z.infer<typeof ReleaseBody>;

/**
 * GET /api/rounds?couple (coach): rounds of one's own couples, newest first, of those that begin in the last year or later,
 * 500 at most. `open`: both may look. What one of the two has done is not in here.
 */
export const RoundsQuery = z.object({ couple: z.optional(z.uuid()) });
export type RoundsQuery = z.infer<typeof RoundsQuery>;

export const ListedRound = z
  .object({
    id: z.uuid(),
    coupleId: z.uuid(),
    assignedAt: z.string(),
    opensOn: LocalDate,
    dueOn: LocalDate,
    state: z.enum(['planned', 'running', 'open', 'cancelled']),
  })
  .check(z.meta({ id: 'ListedRound' }));
export type ListedRound = z.infer<typeof ListedRound>;
