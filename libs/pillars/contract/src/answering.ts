import * as z from 'zod/mini';

const ITEMS = 36;
const PILLARS = 9;

/** 0–6, null is open, -1 is skipped. */
export const Answer = z.nullable(z.int().check(z.gte(-1), z.lte(6)));
export const Guess = z.nullable(z.int().check(z.gte(0), z.lte(100)));
export const Importance = z.nullable(z.int().check(z.gte(0), z.lte(3)));
const list = <T extends z.ZodMiniType>(item: T, length: number) => z.array(item).check(z.length(length));

/** How far I am with a round of my own. Says nothing of the other partner, and never will. */
export const MyRoundState = z.enum(['planned', 'new', 'busy', 'declined', 'handed-in', 'open']);
export type MyRoundState = z.infer<typeof MyRoundState>;

/** GET /api/my/rounds (partner), newest first. `open` only when the outcome can be seen together. */
export const MyRound = z
  .object({
    id: z.uuid(),
    opensOn: z.string(),
    dueOn: z.string(),
    message: z.string(),
    coachName: z.string(),
    partnerName: z.string(),
    instrumentVersion: z.string(),
    state: MyRoundState,
    consent: z.enum(['not-asked', 'given', 'withdrawn']),
    answered: z.int(),
  })
  .check(z.meta({ id: 'MyRound' }));
export type MyRound = z.infer<typeof MyRound>;

export const Draft = z.object({
  answers: list(Answer, ITEMS),
  guesses: list(Guess, PILLARS),
  importance: list(Importance, PILLARS),
  /** The private block is written and never read back; only whether it is complete. */
  privateAnswered: z.boolean(),
  revision: z.int(),
});
export type Draft = z.infer<typeof Draft>;

/** GET /api/my/rounds/:roundId (partner). `draft` is null once handed in: sealed answers do not come back. */
export const MyRoundDetail = z
  .object({ ...MyRound.shape, itemSeed: z.int(), draft: z.nullable(Draft) })
  .check(z.meta({ id: 'MyRoundDetail' }));
export type MyRoundDetail = z.infer<typeof MyRoundDetail>;

/** PATCH /api/my/rounds/:roundId/draft (partner): only what changed; the last write of one item wins. */
export const DraftChanges = z.object({
  answers: z.optional(
    z
      .array(
        z.object({
          item: z.int().check(z.gte(0), z.lt(ITEMS)),
          value: Answer,
          ms: z.optional(z.int().check(z.gte(0), z.lte(3_600_000))),
        }),
      )
      .check(z.maxLength(ITEMS)),
  ),
  guesses: z.optional(
    z
      .array(z.object({ pillar: z.int().check(z.gte(0), z.lt(PILLARS)), value: Guess }))
      .check(z.maxLength(PILLARS)),
  ),
  importance: z.optional(
    z
      .array(z.object({ pillar: z.int().check(z.gte(0), z.lt(PILLARS)), value: Importance }))
      .check(z.maxLength(PILLARS)),
  ),
});
export type DraftChanges = z.infer<typeof DraftChanges>;

export const DraftSaved = z.object({ revision: z.int() }).check(z.meta({ id: 'DraftSaved' }));
export type DraftSaved = z.infer<typeof DraftSaved>;

/** PUT /api/my/rounds/:roundId/private (partner): to the coach alone, write-only. 204 */
export const PrivateAnswersBody = z.object({ validity: list(Answer, 3), safety: list(Answer, 4) });
export type PrivateAnswersBody = z.infer<typeof PrivateAnswersBody>;

/** POST /api/my/rounds/:roundId/submission (partner). 204; a second time `response.sealed` (422) */
export const SubmitBody = z.object({ consent: z.boolean() });
export type SubmitBody = z.infer<typeof SubmitBody>;

/** PUT /api/my/rounds/:roundId/consent (partner). 204 */
export const ConsentBody = z.object({ consent: z.boolean() });
export type ConsentBody = z.infer<typeof ConsentBody>;

/** PUT /api/my/rounds/:roundId/declined (partner): true is "not this time", false takes it back. 204 */
export const DeclineBody = z.object({ declined: z.boolean() });
export type DeclineBody = z.infer<typeof DeclineBody>;
