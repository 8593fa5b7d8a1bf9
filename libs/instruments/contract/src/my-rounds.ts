import * as z from 'zod/mini';
import { BothLanguages, ItemShape } from './instrument-shape';

/** At most this much of answers, in bytes of JSON. */
export const MOST_ANSWER_BYTES = 65_536;

/** What one filled in, by item id; no key: not answered. What fits which item, the domain says (`answerProblems`). */
export const InstrumentAnswers = z.record(
  z.string().check(z.maxLength(80)),
  z.union([
    z.string().check(z.maxLength(4_000)),
    z.number(),
    z.array(z.string().check(z.maxLength(80))).check(z.maxLength(60)),
  ]),
);
export type InstrumentAnswers = z.infer<typeof InstrumentAnswers>;

/** GET /api/my/instrument-rounds (partner), newest first. Says nothing of the other. `open`: it can be seen together. */
export const MyInstrumentRound = z.object({
  id: z.uuid(),
  title: BothLanguages,
  opensOn: z.iso.date(),
  dueOn: z.iso.date(),
  message: z.string(),
  coachName: z.string(),
  partnerName: z.string(),
  state: z.enum(['planned', 'new', 'busy', 'declined', 'handed-in', 'open']),
  consent: z.enum(['not-asked', 'given', 'withdrawn']),
});
export type MyInstrumentRound = z.infer<typeof MyInstrumentRound>;

export const MyInstrumentRounds = z
  .object({ rounds: z.array(MyInstrumentRound) })
  .check(z.meta({ id: 'MyInstrumentRounds' }));
export type MyInstrumentRounds = z.infer<typeof MyInstrumentRounds>;

/** GET /api/my/instrument-rounds/:roundId (partner). `draft` is null before the first answer and once handed in. */
export const MyInstrumentRoundDetail = z
  .object({
    round: MyInstrumentRound,
    introduction: BothLanguages,
    items: z.array(ItemShape),
    draft: z.nullable(z.object({ answers: InstrumentAnswers, revision: z.int() })),
  })
  .check(z.meta({ id: 'MyInstrumentRoundDetail' }));
export type MyInstrumentRoundDetail = z.infer<typeof MyInstrumentRoundDetail>;

/**
 * PUT /api/my/instrument-rounds/:roundId/draft (partner): everything filled in so far; half an answer may wait. `revision`
 * is the one it was read with (0: none yet); 412 `draft.changed-meanwhile` when another screen was faster. 422
 * `round.not-yet` | `round.cancelled` | `response.sealed` | `answers.unknown` | `answers.too-large` (413).
 */
export const SaveInstrumentDraftBody = z.object({
  revision: z.int().check(z.gte(0)),
  answers: InstrumentAnswers,
});
export type SaveInstrumentDraftBody = z.infer<typeof SaveInstrumentDraftBody>;
export const InstrumentDraftSaved = z.object({ revision: z.int() });
export type InstrumentDraftSaved = z.infer<typeof InstrumentDraftSaved>;

/**
 * POST /api/my/instrument-rounds/:roundId/submission (partner): sealed for good. 204. Answers of items that are not shown
 * are left out. 422 `answers.incomplete` with `errors` (pointer `/answers/<item>`, codes of `answerProblems`).
 * PUT …/consent { consent }, PUT …/declined { declined } (partner): as with the nine pillars. 204
 */
export const SubmitInstrumentBody = z.object({ answers: InstrumentAnswers, consent: z.boolean() });
export type SubmitInstrumentBody = z.infer<typeof SubmitInstrumentBody>;
export const InstrumentConsentBody = z.object({ consent: z.boolean() });
export type InstrumentConsentBody = z.infer<typeof InstrumentConsentBody>;
export const InstrumentDeclineBody = z.object({ declined: z.boolean() });
export type InstrumentDeclineBody = z.infer<typeof InstrumentDeclineBody>;
