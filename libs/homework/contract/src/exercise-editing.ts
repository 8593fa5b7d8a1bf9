import * as z from 'zod/mini';
import { ExerciseShape } from './exercise-shape';
import { ExerciseKey } from './parts';

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
  definition: z.nullable(ExerciseShape),
});
export type NewExerciseBody = z.infer<typeof NewExerciseBody>;
export const MadeExercise = z.object({ key: ExerciseKey });
export const SaveDraftBody = z.object({ revision: z.int(), definition: ExerciseShape });
export type SaveDraftBody = z.infer<typeof SaveDraftBody>;
export const ExerciseProblems = z.object({
  revision: z.int(),
  problems: z.array(z.object({ path: z.string(), code: z.string() })),
});
export type ExerciseProblems = z.infer<typeof ExerciseProblems>;
