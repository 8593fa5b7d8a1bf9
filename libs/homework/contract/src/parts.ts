import * as z from 'zod/mini';

export const Seat = z.enum(['a', 'b']);
export type Seat = z.infer<typeof Seat>;

export const Scope = z.enum(['me', 'coach', 'both']);

/** A date on the wall of the practice, `YYYY-MM-DD`. */
export const Day = z.iso.date();

/** A built-in exercise's word or the uuid of one of the practice's own. */
export const ExerciseKey = z.string().check(z.regex(/^[a-z0-9-]{2,40}$/));

export const WhoFor = z.enum(['both', 'a', 'b']);

export const RhythmParts = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('once') }),
  z.object({ kind: z.literal('daily'), days: z.int().check(z.gte(2), z.lte(60)) }),
  z.object({
    kind: z.literal('weekly'),
    times: z.int().check(z.gte(1), z.lte(7)),
    weeks: z.int().check(z.gte(1), z.lte(12)),
  }),
]);

/** `HH:MM` on the wall of the practice. */
export const TimeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** At most this much of answers, in bytes of JSON, in one entry: the domain's `ENTRY_MOST_BYTES`. */
export const MOST_ANSWER_BYTES = 32_768;

const Text = z.string().check(z.maxLength(4_000));
/** What one filled in, by input id. What fits which input, the domain says (`checkAnswers`). */
export const Answers = z
  .record(
    z.string().check(z.maxLength(80)),
    z.union([
      Text,
      z.number(),
      z.boolean(),
      z.array(z.string().check(z.maxLength(200))).check(z.maxLength(40)),
      z.record(z.string().check(z.maxLength(80)), Text),
    ]),
  )
  .check(
    z.refine(
      (answers) => new TextEncoder().encode(JSON.stringify(answers)).length <= MOST_ANSWER_BYTES,
      'too much',
    ),
  );
export type AnswersIn = z.infer<typeof Answers>;

/** As {@link Answers} on the way in: too much gets a refusal of its own (413) instead of a form that could not be read. */
export const AnswersSent = z.record(
  z.string().check(z.maxLength(80)),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.record(z.string(), z.string())]),
);
export type AnswersSent = z.infer<typeof AnswersSent>;

/** How far one seat is. Never how often something was missed. */
export const Progress = z.enum(['not-begun', 'busy', 'done']);
