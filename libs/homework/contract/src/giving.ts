import * as z from 'zod/mini';
import { ExerciseView, TwoLanguages } from './exercises';
import { Answers, Day, ExerciseKey, Progress, RhythmParts, Scope, Seat, TimeOfDay, WhoFor } from './parts';

/**
 * POST /api/couples/:coupleId/homework (coach): gives homework. The newest published version is given. The mail leaves after
 * the undo window. `rhythm` and `remindAt` null: as the exercise says. Takes an Idempotency-Key; answers {@link GivenHomework}.
 * Problems (422): `homework.in-the-past`, `homework.dates` (due before start, or more than a year away), `homework.not-for-one` (an
 * exercise that is done together, given to one), `homework.steps` (a step that may not be left out), `homework.waits` (a safety
 * flag stands: to the coach alone), `couple.archived`.
 */
export const GiveHomeworkBody = z.object({
  exercise: ExerciseKey,
  for: WhoFor,
  together: z.boolean(),
  startsOn: Day,
  dueOn: Day,
  rhythm: z.nullable(RhythmParts),
  remindAt: z.nullable(TimeOfDay),
  withoutSteps: z.array(z.string()).check(z.maxLength(20)),
  sentence: z.nullable(z.string().check(z.trim(), z.maxLength(300))),
  /** In how many working days the coach answers what is handed in; null: no reply is promised. */
  replyWithinDays: z.nullable(z.int().check(z.gte(1), z.lte(14))),
});
export type GiveHomeworkBody = z.infer<typeof GiveHomeworkBody>;
export const GivenHomework = z.object({ id: z.uuid() });

/**
 * POST /api/homework/:homeworkId/withdrawal (coach): takes it back (also the undo); DELETE gives it again. What was filled in
 * stays its owner's. 204
 * PATCH /api/homework/:homeworkId (coach): another due date, reminder or promise of a reply. 204
 */
export const HomeworkChanges = z.partial(
  z.object({
    dueOn: Day,
    remindAt: z.nullable(TimeOfDay),
    replyWithinDays: z.nullable(z.int().check(z.gte(1), z.lte(14))),
  }),
);
export type HomeworkChanges = z.infer<typeof HomeworkChanges>;

/**
 * One of the two in a piece of homework. `toRead`: handed-in entries for the coach's eyes that nobody has opened yet;
 * `toReply`: those that wait for an answer, where one was promised. The code stands on this one's own printed sheet.
 */
export const SeatOfHomework = z.object({
  progress: Progress,
  toRead: z.int(),
  toReply: z.int(),
  paperCode: z.string(),
});

/** One piece of homework of a couple, for its coach. Never drafts, never counts of what was missed. */
export const CoupleHomeworkItem = z.object({
  id: z.uuid(),
  exercise: ExerciseKey,
  version: z.int(),
  title: TwoLanguages,
  minutes: z.int(),
  for: WhoFor,
  together: z.boolean(),
  startsOn: Day,
  dueOn: Day,
  rhythm: RhythmParts,
  remindAt: z.nullable(TimeOfDay),
  givenAt: z.string(),
  /** Of a programme that was started for the couple. */
  enrolmentId: z.nullable(z.uuid()),
  withdrawn: z.boolean(),
  /** A safety flag stands: the two do not see it for now. To the coach alone. */
  waits: z.boolean(),
  sentence: z.nullable(z.string()),
  replyWithinDays: z.nullable(z.int()),
  /** Null for whom it is not. */
  a: z.nullable(SeatOfHomework),
  b: z.nullable(SeatOfHomework),
});
export type CoupleHomeworkItem = z.infer<typeof CoupleHomeworkItem>;

/** GET /api/couples/:coupleId/homework (coach): newest first. */
export const CoupleHomework = z.object({ items: z.array(CoupleHomeworkItem) });
export type CoupleHomework = z.infer<typeof CoupleHomework>;

/** GET /api/homework/:homeworkId (coach): with what both shared with their coach; opening marks it read. */
export const SharedEntry = z.object({
  id: z.uuid(),
  seat: Seat,
  day: Day,
  handedInAt: z.string(),
  declined: z.boolean(),
  scope: Scope,
  answers: Answers,
  replies: z.array(z.object({ text: z.string(), at: z.string(), read: z.boolean() })),
  /** The owner was asked to share it with the three. */
  widening: z.enum(['none', 'asked', 'refused']),
});
export const HomeworkDetail = z.object({
  item: CoupleHomeworkItem,
  exercise: ExerciseView,
  names: z.object({ a: z.string(), b: z.string() }),
  entries: z.array(SharedEntry),
});
export type HomeworkDetail = z.infer<typeof HomeworkDetail>;

/** POST /api/entries/:entryId/replies (coach): answers what was handed in; the owner alone reads it. 204 */
export const ReplyBody = z.object({ text: z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000)) });
export type ReplyBody = z.infer<typeof ReplyBody>;

/** POST /api/entries/:entryId/widening (coach): asks the owner of an entry for coach and owner to share it with the three. 204 */
