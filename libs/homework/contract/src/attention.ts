import * as z from 'zod/mini';

export const ATTENTION_KINDS = [
  'no-test',
  'second-postponement',
  'no-entry',
  'unreturned-pause',
  'reliable-drop',
  'apart',
  'programme-stuck',
  'programme-note',
] as const;

/**
 * GET /api/today/attention (coach): couples who stall, most urgent first. Never visible to a couple. Of what stands here the other
 * lists of Today leave out: `drop` and `apart` of the caseload, `pause-not-returned` of the dialogues (all answered here alone), and
 * `oneIn` and `due` of a round that has a `no-test` here.
 */
export const AttentionItem = z.object({
  coupleId: z.uuid(),
  names: z.object({ a: z.string(), b: z.string() }),
  kind: z.enum(ATTENTION_KINDS),
  /** Fingerprint of this one occasion: what was answered does not come back, a next occasion does. */
  occasion: z.string(),
  /** Whom it is about, where it is about one. */
  seat: z.nullable(z.enum(['a', 'b'])),
  days: z.nullable(z.int()),
  /** The one tap that is offered; its page is the web's. */
  suggestion: z.enum([
    'remind',
    'call',
    'lighter-homework',
    'plan-dialogue',
    'plan-session',
    'look-at-pillars',
    'look-at-programme',
  ]),
  /** What the suggestion is about (a round, homework, dialogue, enrolment). */
  objectId: z.nullable(z.uuid()),
});
export type AttentionItem = z.infer<typeof AttentionItem>;
export const Attention = z.object({ items: z.array(AttentionItem) });
export type Attention = z.infer<typeof Attention>;

/** As the API named it: the kind of occasion and what it is about. */
const Occasion = z.string().check(z.regex(/^[a-z-]{3,20}:[\w:.-]{1,99}$/));

export const DISMISS_REASONS = ['done', 'discussed', 'on-purpose', 'not-now', 'other'] as const;

/** PUT /api/couples/:coupleId/attention (coach): done, or dismissed with a reason. DELETE …?occasion= takes it back. 204 */
export const AnswerAttentionBody = z.object({
  kind: z.enum(ATTENTION_KINDS),
  occasion: Occasion,
  reason: z.enum(DISMISS_REASONS),
});
export type AnswerAttentionBody = z.infer<typeof AnswerAttentionBody>;
export const AttentionOccasion = z.object({ occasion: Occasion });
export type AttentionOccasion = z.infer<typeof AttentionOccasion>;

/** GET /api/today/homework (coach): entries and couples that wait for the coach: something to read or to answer, soonest promise first. */
export const TodayHomework = z.object({
  items: z.array(
    z.object({
      coupleId: z.uuid(),
      homeworkId: z.uuid(),
      names: z.object({ a: z.string(), b: z.string() }),
      title: z.object({ nl: z.string(), en: z.string() }),
      seat: z.enum(['a', 'b']),
      toRead: z.int(),
      /** Until when a reply was promised, date on the practice's wall. */
      replyBy: z.nullable(z.string()),
    }),
  ),
});
export type TodayHomework = z.infer<typeof TodayHomework>;
