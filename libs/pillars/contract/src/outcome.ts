import * as z from 'zod/mini';

export const Score = z.nullable(z.number());
export const Scores = z.array(Score);

export const Outcome = z.object({
  scores: Scores,
  total: Score,
  guesses: z.array(z.nullable(z.number())),
  importance: z.array(z.nullable(z.number())),
});
export type Outcome = z.infer<typeof Outcome>;

/**
 * GET /api/my/rounds/:roundId/outcome (partner): only through the open gate; otherwise 403 `round.sealed`, the same
 * bytes for every reason. `a` and `b` are the same two people for both partners; `rounds` are all open ones up to this,
 * oldest first. No total reaches this page.
 */
export const TogetherPage = z
  .object({
    roundId: z.uuid(),
    me: z.enum(['a', 'b']),
    names: z.object({ a: z.string(), b: z.string() }),
    coachName: z.string(),
    rounds: z.array(
      z.object({
        roundId: z.uuid(),
        finishedAt: z.string(),
        instrumentVersion: z.string(),
        parametersVersion: z.string(),
        a: z.omit(Outcome, { total: true }),
        b: z.omit(Outcome, { total: true }),
        /** Share of a pillar's items on which both stand high, 0–1. */
        sharedStrength: z.array(Score),
      }),
    ),
  })
  .check(z.meta({ id: 'TogetherPage' }));
export type TogetherPage = z.infer<typeof TogetherPage>;
