import { LOCALES } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { DialogueStatus, DialogueType, EndedHow, Instant, Level, PillarKey, Seat, Topic } from './parts';

/** What of the protocol was done, without a word of what was said. Seconds and counts, for both rounds together. */
export const Figures = z.object({
  minutes: z.number(),
  rounds: z.int(),
  loops: z.int(),
  corrections: z.int(),
  pauses: z.int(),
  summaryConfirmed: z.boolean(),
  validated: z.boolean(),
  empathised: z.boolean(),
  switched: z.boolean(),
  onPaper: z.boolean(),
});
export type Figures = z.infer<typeof Figures>;

/**
 * POST /api/couples/:coupleId/dialogues (coach): plans one. `first` null and `plannedAt` null: you two choose.
 * Problems (422): `dialogue.needs-coach` (C5 and C9), `dialogue.waits` (while a safety flag stands: to the coach only),
 * `dialogue.in-the-past`, `couple.archived`. Answers {@link PlannedDialogue}; takes an Idempotency-Key.
 */
export const PlanDialogueBody = z.object({
  type: DialogueType,
  level: Level,
  coachPresent: z.boolean(),
  first: z.nullable(Seat),
  topic: z.nullable(Topic),
  pillar: z.nullable(PillarKey),
  plannedAt: z.nullable(Instant),
});
export type PlanDialogueBody = z.infer<typeof PlanDialogueBody>;

/**
 * PATCH /api/dialogues/:dialogueId (coach): what changes before it began. Problems (422) as in planning, and
 * `dialogue.begun`, `dialogue.ended`, `dialogue.cancelled`, `dialogue.asked` (still a question between the two). 204
 */
export const DialogueChanges = z.partial(
  z.object({
    level: Level,
    coachPresent: z.boolean(),
    first: z.nullable(Seat),
    topic: z.nullable(Topic),
    pillar: z.nullable(PillarKey),
    plannedAt: z.nullable(Instant),
  }),
);
export type DialogueChanges = z.infer<typeof DialogueChanges>;

/**
 * POST /api/dialogues/:dialogueId/cancellation (coach); DELETE takes it back (undo). Of a lapsed one it means "seen": it
 * leaves the coach's list. Cancelled ones are in no list. 204
 */

/** One dialogue as its coach sees it. `figures` once it has ended. Never words. */
export const CoachDialogue = z
  .object({
    id: z.uuid(),
    type: DialogueType,
    level: Level,
    status: DialogueStatus,
    coachPresent: z.boolean(),
    first: z.nullable(Seat),
    askedBy: z.nullable(Seat),
    topic: z.nullable(z.string()),
    pillar: z.nullable(z.string()),
    plannedAt: z.nullable(z.string()),
    proposedAt: z.nullable(z.string()),
    createdAt: z.string(),
    startedAt: z.nullable(z.string()),
    endedAt: z.nullable(z.string()),
    /** Null while it has not ended. Completed, ready for a request or on paper: it was held to its end. */
    endedHow: z.nullable(EndedHow),
    paperCode: z.string(),
    figures: z.nullable(Figures),
    /** Since when a pause waits for a return, and the moment that was chosen. */
    pausedAt: z.nullable(z.string()),
    returnAt: z.nullable(z.string()),
  })
  .check(z.meta({ id: 'CoachDialogue' }));
export type CoachDialogue = z.infer<typeof CoachDialogue>;

/** GET /api/couples/:coupleId/dialogues (coach), newest first. */
export const CoupleDialogues = z
  .object({
    dialogues: z.array(CoachDialogue),
    names: z.object({ a: z.string(), b: z.string() }),
    /** In which language each reads, for the card on paper. */
    locales: z.object({ a: z.enum(LOCALES), b: z.enum(LOCALES) }),
    /** Types that wait while a safety flag stands; the coach alone is told. */
    waiting: z.array(DialogueType),
    /** Which level this couple would take next, per type: one up after two completed dialogues. A suggestion. */
    levels: z.record(DialogueType, Level),
    /** The shared vision that both signed, tied to pillars; null when there is none. */
    vision: z.nullable(
      z.object({
        version: z.int(),
        signedAt: z.string(),
        reviewOn: z.string(),
        sentences: z.array(z.object({ pillar: z.nullable(z.string()), text: z.string() })),
      }),
    ),
  })
  .check(z.meta({ id: 'CoupleDialogues' }));
export type CoupleDialogues = z.infer<typeof CoupleDialogues>;

export const PlannedDialogue = z.object({ id: z.uuid() }).check(z.meta({ id: 'PlannedDialogue' }));
export type PlannedDialogue = z.infer<typeof PlannedDialogue>;

/**
 * GET /api/today/dialogues (coach): what waits for the coach over all couples, and what is live or planned for today. 'waits':
 * planned, and a safety flag stands since: it does not begin; or a practice at home that the flag ends. `at` of a pause is the moment to come back, null while there is
 * none. Answers a list.
 */
export const CoachTodayDialogue = z
  .object({
    id: z.uuid(),
    coupleId: z.uuid(),
    names: z.object({ a: z.string(), b: z.string() }),
    type: DialogueType,
    why: z.enum(['pause-not-returned', 'waits', 'running', 'paused', 'today', 'coach-expected']),
    at: z.nullable(z.string()),
  })
  .check(z.meta({ id: 'CoachTodayDialogue' }));
export type CoachTodayDialogue = z.infer<typeof CoachTodayDialogue>;
