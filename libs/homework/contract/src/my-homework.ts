import * as z from 'zod/mini';
import { ExerciseView, LibraryItem, TwoLanguages } from './exercises';
import { Answers, AnswersSent, Day, ExerciseKey, Progress, RhythmParts, Scope, TimeOfDay } from './parts';

/** Own progress of one piece of homework, for oneself alone. */
export const MyHomeworkItem = z.object({
  id: z.uuid(),
  exercise: ExerciseKey,
  title: TwoLanguages,
  summary: TwoLanguages,
  minutes: z.int(),
  together: z.boolean(),
  startsOn: Day,
  dueOn: Day,
  rhythm: RhythmParts,
  remindAt: z.nullable(TimeOfDay),
  progress: Progress,
  /**
   * The turn that can be filled in now (grace of two days), or null when nothing is asked today. A turn is named by a day: of a
   * daily rhythm its day; of `once` the first day of the homework; of a weekly one a day of that week (its first turn the
   * first day, its second the second …), whenever in that week it is done.
   */
  today: z.nullable(Day),
  /** A draft of it waits on the server. */
  draft: z.boolean(),
  /** Put off until then, ISO instant, by oneself. */
  laterUntil: z.nullable(z.string()),
  /** Replies of the coach that are not read yet. */
  newReplies: z.int(),
  /** The coach asks whether an entry may be shared with the three. */
  wideningAsked: z.boolean(),
});
export type MyHomeworkItem = z.infer<typeof MyHomeworkItem>;

/** GET /api/my/homework (partner): what is open, the most pressing first, and what was done in the last 60 days. */
export const MyHomework = z.object({ open: z.array(MyHomeworkItem), done: z.array(MyHomeworkItem) });
export type MyHomework = z.infer<typeof MyHomework>;

/** One own turn. `revision` grows with each save; a handed-in entry never changes again but for its scope. */
export const MyEntry = z.object({
  id: z.uuid(),
  day: Day,
  revision: z.int(),
  handedInAt: z.nullable(z.string()),
  declined: z.boolean(),
  scope: Scope,
  answers: Answers,
  replies: z.array(z.object({ id: z.uuid(), text: z.string(), at: z.string(), read: z.boolean() })),
  widening: z.enum(['none', 'asked', 'refused']),
  /** Since when the coach could read it; what was read stays read. */
  readByCoachAt: z.nullable(z.string()),
});
export type MyEntry = z.infer<typeof MyEntry>;

/** What the other handed in and shared with the three. */
export const PartnersEntry = z.object({ id: z.uuid(), day: Day, answers: Answers });

/** GET /api/my/homework/:homeworkId (partner): everything one needs to do it, offline too. */
export const MyHomeworkDetail = z.object({
  item: MyHomeworkItem,
  exercise: ExerciseView,
  coach: z.string(),
  partner: z.string(),
  sentence: z.nullable(z.string()),
  replyWithinDays: z.nullable(z.int()),
  paperCode: z.string(),
  entries: z.array(MyEntry),
  shared: z.array(PartnersEntry),
  /** For exercises that ask for a source. */
  library: z.array(LibraryItem),
  /** The turns that can still be filled in today and have no handed-in entry yet, oldest first. */
  turns: z.array(Day),
  /** Who can be let in; never the three when the homework is for one. */
  scopes: z.array(Scope),
});
export type MyHomeworkDetail = z.infer<typeof MyHomeworkDetail>;

/**
 * PUT /api/my/homework/:homeworkId/entries/:entryId (partner): saves a draft; the id is made by the device, so that the same
 * draft saved twice is one. `revision` is the last one that this device knew (0: new). Answers {@link SavedEntry}.
 * Problems: 409 `entry.changed-elsewhere` with the present {@link MyEntry} in `details.entry`; 422 `entry.handed-in`, `entry.day` (not
 * a day of this homework), `entry.answers` (with pointers), `homework.withdrawn`. 413 `entry.too-large`.
 */
export const SaveEntryBody = z.object({
  revision: z.int().check(z.gte(0)),
  day: Day,
  scope: Scope,
  answers: AnswersSent,
});
export type SaveEntryBody = z.infer<typeof SaveEntryBody>;
export const SavedEntry = z.object({ revision: z.int(), savedAt: z.string() });
export type SavedEntry = z.infer<typeof SavedEntry>;

/**
 * POST /api/my/entries/:entryId/hand-in (partner): hands a saved draft in; from then on it is read by its scope and never
 * changes. `declined`: "not for me today", as good as done; nothing of it is told to anybody. Twice is once.
 * 422 `entry.incomplete` with pointers to the inputs.
 */
export const HandInBody = z.object({ revision: z.int(), declined: z.boolean() });
export type HandInBody = z.infer<typeof HandInBody>;

/** PUT /api/my/entries/:entryId/scope (partner): narrower works at once; wider is the owner's own act. 204 */
export const ScopeBody = z.object({ scope: Scope });
export type ScopeBody = z.infer<typeof ScopeBody>;

/** POST /api/my/entries/:entryId/widening (partner): answers the coach's question. 204 */
export const WideningBody = z.object({ yes: z.boolean() });
export type WideningBody = z.infer<typeof WideningBody>;

/** DELETE /api/my/entries/:entryId (partner): an own draft, or an own entry with scope 'me'. 204 */
/** POST /api/my/replies/:replyId/read (partner). 204 */

/** POST /api/my/homework/:homeworkId/later (partner): reminds me then; null takes it back. 204. 422 `homework.later` (past, or over 14 days). */
export const LaterBody = z.object({ until: z.nullable(z.iso.datetime({ offset: true })) });
export type LaterBody = z.infer<typeof LaterBody>;

/**
 * PUT /api/my/homework/:homeworkId/consent (partner): taps yes or no for a step that asks both, today on the practice's wall.
 * Answers {@link Consent}: open only while both said yes today; a no and a silence look the same to the other.
 * GET …/consent?step= asks again. 422 `homework.no-consent` for a step that asks none.
 */
export const ConsentBody = z.object({ step: z.string().check(z.maxLength(40)), yes: z.boolean() });
export type ConsentBody = z.infer<typeof ConsentBody>;
export const ConsentQuery = z.object({ step: z.string().check(z.maxLength(40)) });
export const Consent = z.object({ mine: z.nullable(z.boolean()), open: z.boolean() });
export type Consent = z.infer<typeof Consent>;

/**
 * POST /api/my/homework/codes (partner): the code of a printed sheet: done on paper. The entry holds no answers. Answers
 * {@link DoneByCode}; 422 `homework.code` for anything that is no code of one's own homework; 429 after too many tries.
 */
export const CodeBody = z.object({ code: z.string().check(z.trim(), z.minLength(4), z.maxLength(20)) });
export type CodeBody = z.infer<typeof CodeBody>;
export const DoneByCode = z.object({ homeworkId: z.uuid(), title: TwoLanguages });
export type DoneByCode = z.infer<typeof DoneByCode>;

/** GET /api/my/diary (partner): all own entries of the last 400 days that ask for sliders, oldest first, for one's own graphs. */
export const MyDiary = z.object({
  entries: z.array(
    z.object({ id: z.uuid(), exercise: ExerciseKey, version: z.int(), day: Day, answers: Answers }),
  ),
  exercises: z.array(ExerciseView),
});
export type MyDiary = z.infer<typeof MyDiary>;
