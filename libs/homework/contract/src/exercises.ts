import * as z from 'zod/mini';
import { Day, ExerciseKey, Scope } from './parts';

/** Text in Dutch and English; of a practice's own exercise one of the two may be empty, then the other is shown. */
export const TwoLanguages = z.object({
  nl: z.string().check(z.maxLength(2_000)),
  en: z.string().check(z.maxLength(2_000)),
});

/**
 * An exercise as data: the domain's `Exercise`, whose own rules (`checkExercise`) come on top of this shape. Loose, so that
 * a definition with a broken rule reaches the check and gets a clear sentence.
 */
export const ExerciseDefinition = z.looseObject({
  way: z.string(),
  title: TwoLanguages,
  summary: TwoLanguages,
  who: z.array(z.enum(['solo', 'each', 'together'])).check(z.minLength(1)),
  minutes: z.int().check(z.gte(1), z.lte(240)),
  rhythm: z.looseObject({ kind: z.string() }),
  steps: z.array(z.looseObject({ id: z.string() })).check(z.maxLength(20)),
  bodySliders: z.boolean(),
  scope: Scope,
  done: z.looseObject({ kind: z.string() }),
  safety: z.array(TwoLanguages).check(z.maxLength(5)),
  pillars: z.array(z.string()).check(z.maxLength(9)),
});
export type ExerciseDefinition = z.infer<typeof ExerciseDefinition>;

/** A whole exercise as it is done: the definition with key and version. In code: the domain's `Exercise`. */
export const ExerciseView = z.extend(ExerciseDefinition, { key: ExerciseKey, version: z.int() });
export type ExerciseView = z.infer<typeof ExerciseView>;

/**
 * GET /api/exercises (coach): all that can be given, built in and the practice's own, and one's own drafts. Favourites
 * first, then last used, then by title.
 */
export const ExerciseCard = z.object({
  key: ExerciseKey,
  /** 0 while it was never published. */
  version: z.int(),
  own: z.boolean(),
  /** There is a draft of a next version (or of the first). */
  draft: z.boolean(),
  archived: z.boolean(),
  way: z.string(),
  title: TwoLanguages,
  summary: TwoLanguages,
  who: z.array(z.string()),
  minutes: z.int(),
  favourite: z.boolean(),
  /** Given by this coach, ISO instant. */
  lastUsedAt: z.nullable(z.string()),
});
export const ExerciseList = z.object({ exercises: z.array(ExerciseCard) });
export type ExerciseList = z.infer<typeof ExerciseList>;

/** GET /api/exercises/:key (coach): `published` the newest published version, `draft` what is being made of an own one. */
export const ExerciseDetail = z.object({
  key: ExerciseKey,
  own: z.boolean(),
  archived: z.boolean(),
  published: z.nullable(ExerciseView),
  draft: z.nullable(ExerciseDefinition),
  /** ETag of the draft, for If-Match. */
  draftRevision: z.nullable(z.int()),
});
export type ExerciseDetail = z.infer<typeof ExerciseDetail>;

/**
 * POST /api/exercises (coach): a first draft, from nothing or as a copy (`from`). Answers {@link MadeExercise}.
 * PUT /api/exercises/:key/draft: saves the draft (autosave), broken rules and all; answers its problems.
 * 412 `exercise.changed-meanwhile` when `revision` is not the newest.
 * POST /api/exercises/:key/publication: publishes the draft as the next version; from then on it never changes.
 * 422 `exercise.broken` with `errors` (pointers and codes of `checkExercise`). 204
 * POST|DELETE /api/exercises/:key/archive: out of the list, and back. 204
 * PUT|DELETE /api/exercises/:key/favourite: one's own. 204
 */
export const NewExerciseBody = z.object({
  from: z.nullable(ExerciseKey),
  definition: z.nullable(ExerciseDefinition),
});
export type NewExerciseBody = z.infer<typeof NewExerciseBody>;
export const MadeExercise = z.object({ key: ExerciseKey });
export const SaveDraftBody = z.object({ revision: z.int(), definition: ExerciseDefinition });
export type SaveDraftBody = z.infer<typeof SaveDraftBody>;
export const ExerciseProblems = z.object({
  revision: z.int(),
  problems: z.array(z.object({ path: z.string(), code: z.string() })),
});
export type ExerciseProblems = z.infer<typeof ExerciseProblems>;

export const LIBRARY_KINDS = ['book', 'podcast', 'film', 'article', 'video'] as const;
const Link = z.nullable(z.url({ protocol: /^https$/ }).check(z.maxLength(500)));

/** The practice's own list to read, listen to and watch. Names and links; no content of others is copied. */
export const LibraryItem = z.object({
  id: z.uuid(),
  kind: z.enum(LIBRARY_KINDS),
  title: z.string(),
  maker: z.string(),
  url: z.nullable(z.string()),
  locale: z.enum(['nl', 'en']),
  note: z.string(),
  archived: z.boolean(),
  addedOn: Day,
});
export const Library = z.object({ items: z.array(LibraryItem) });
export type Library = z.infer<typeof Library>;
/** GET|POST /api/library, PUT /api/library/:itemId, POST|DELETE /api/library/:itemId/archive (coach). */
export const LibraryItemBody = z.object({
  kind: z.enum(LIBRARY_KINDS),
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  maker: z.string().check(z.trim(), z.maxLength(120)),
  url: Link,
  locale: z.enum(['nl', 'en']),
  note: z.string().check(z.trim(), z.maxLength(400)),
});
export type LibraryItemBody = z.infer<typeof LibraryItemBody>;
