import * as z from 'zod/mini';
import { Day, ExerciseKey, Scope } from './parts';

/** Text in Dutch and English; of a practice's own exercise one of the two may be empty, then the other is shown. */
export const TwoLanguages = z.object({
  nl: z.string().check(z.maxLength(2_000)),
  en: z.string().check(z.maxLength(2_000)),
});

/**
 * An exercise as data, as the API answers it: the domain's `Exercise`. What the editor sends has the shape of `ExerciseShape`; a
 * draft may still break the domain's rules (`checkExercise`).
 */
export const ExerciseDefinition = z.looseObject({
  way: z.string(),
  title: TwoLanguages,
  summary: TwoLanguages,
  who: z.array(z.string()),
  minutes: z.number(),
  rhythm: z.looseObject({ kind: z.string() }),
  steps: z.array(z.looseObject({ id: z.string() })),
  bodySliders: z.boolean(),
  scope: Scope,
  done: z.looseObject({ kind: z.string() }),
  safety: z.array(TwoLanguages),
  pillars: z.array(z.string()),
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
  minutes: z.number(),
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
export type LibraryItem = z.infer<typeof LibraryItem>;
export const AddedLibraryItem = z.object({ id: z.uuid() });
export const Library = z.object({ items: z.array(LibraryItem) });
export type Library = z.infer<typeof Library>;
/**
 * GET|POST /api/library (adding answers {@link AddedLibraryItem}), PUT /api/library/:itemId, POST|DELETE
 * /api/library/:itemId/archive (coach). 204
 */
export const LibraryItemBody = z.object({
  kind: z.enum(LIBRARY_KINDS),
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  maker: z.string().check(z.trim(), z.maxLength(120)),
  url: Link,
  locale: z.enum(['nl', 'en']),
  note: z.string().check(z.trim(), z.maxLength(400)),
});
export type LibraryItemBody = z.infer<typeof LibraryItemBody>;
