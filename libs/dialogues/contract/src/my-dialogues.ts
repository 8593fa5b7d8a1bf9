import { LOCALES } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { DialogueStatus, DialogueType, Instant, Level, Topic } from './parts';

/** One dialogue as a partner sees it. */
export const MyDialogue = z
  .object({
    id: z.uuid(),
    type: DialogueType,
    level: Level,
    status: DialogueStatus,
    coachPresent: z.boolean(),
    /** Who begins; null: the two choose. */
    iBegin: z.nullable(z.boolean()),
    iAsked: z.boolean(),
    askedByPartner: z.boolean(),
    /** Until when a question can be answered. */
    answerBefore: z.nullable(z.string()),
    topic: z.nullable(z.string()),
    plannedAt: z.nullable(z.string()),
    proposedAt: z.nullable(z.string()),
    returnAt: z.nullable(z.string()),
    endedAt: z.nullable(z.string()),
    paperCode: z.string(),
    /** The three sliders can still be filled in; they are for oneself. */
    canMeasure: z.boolean(),
  })
  .check(z.meta({ id: 'MyDialogue' }));
export type MyDialogue = z.infer<typeof MyDialogue>;

/** GET /api/my/dialogues (partner): open ones first. */
export const MyDialogues = z
  .object({
    partnerName: z.string(),
    /** In which language the other reads, for the card on paper. */
    partnerLocale: z.enum(LOCALES),
    coachName: z.string(),
    dialogues: z.array(MyDialogue),
    /** What this couple may ask each other by now. */
    canAsk: z.array(DialogueType),
  })
  .check(z.meta({ id: 'MyDialogues' }));
export type MyDialogues = z.infer<typeof MyDialogues>;

/**
 * POST /api/my/dialogues (partner): asks the other for one. Problems (422): `dialogue.not-yet`, `dialogue.asked-already` (one
 * question at a time), `dialogue.in-the-past`, `couple.archived`; 429 `too-many-requests` (details.seconds).
 * Answers {@link PlannedDialogue}; takes an Idempotency-Key.
 */
export const AskDialogueBody = z.object({
  type: DialogueType,
  topic: z.nullable(Topic),
  /** When it would suit; null: now, or when it suits you both. */
  at: z.nullable(Instant),
});
export type AskDialogueBody = z.infer<typeof AskDialogueBody>;

/**
 * PUT /api/my/dialogues/:dialogueId/answer (partner who was asked, within 24 hours). "Not now" proposes another time within
 * 24 hours from now; the asker accepts it with `yes` until that time. Problems (422): `dialogue.answered`,
 * `dialogue.expired`, `dialogue.too-late`, `dialogue.in-the-past`. 204
 */
export const AnswerDialogueBody = z
  .object({
    answer: z.enum(['yes', 'not-now']),
    proposedAt: z.nullable(Instant),
  })
  .check(
    z.refine(({ answer, proposedAt }) => (answer === 'not-now') === (proposedAt !== null), {
      message: '"Not now" comes with another time, "yes" with none.',
      path: ['proposedAt'],
    }),
  );
export type AnswerDialogueBody = z.infer<typeof AnswerDialogueBody>;

/** DELETE /api/my/dialogues/:dialogueId (partner who asked): takes the question back. Problem `dialogue.answered` (422). 204 */

/**
 * PUT /api/my/dialogues/:dialogueId/time (partner): the moment that the two chose. Problems (422): `dialogue.coach-decides`
 * (with the coach present the coach sets the time), `dialogue.begun`, `dialogue.ended`, `dialogue.asked`, `dialogue.in-the-past`. 204
 */
export const ChooseTimeBody = z.object({ at: z.nullable(Instant) });
export type ChooseTimeBody = z.infer<typeof ChooseTimeBody>;

/**
 * POST /api/my/dialogues/done (partner) or /api/dialogues/done (coach): done on paper, by the code on the card, in capitals
 * or not. The second time does nothing. Problems (422): `dialogue.unknown-code`, `dialogue.not-on-paper`, `dialogue.begun`
 * (it is held in the room), `dialogue.ended`; 429 `too-many-requests` after many wrong codes. 204
 */
export const DoneOnPaperBody = z.object({
  code: z.string().check(z.trim(), z.minLength(1), z.maxLength(20)),
});
export type DoneOnPaperBody = z.infer<typeof DoneOnPaperBody>;
