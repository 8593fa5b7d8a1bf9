import * as z from 'zod/mini';
import { BothLanguages } from './instrument-shape';

const Day = z.iso.date();

/**
 * POST /api/instrument-rounds (coach): the newest version, for each couple one round. Accepts Idempotency-Key.
 * 422 `instrument.not-assignable` (no licence, no proof, expired, archived) | `couple.archived` | `round.dates` |
 * `round.in-the-past`.
 */
export const AssignInstrumentBody = z.object({
  instrumentId: z.uuid(),
  coupleIds: z.array(z.uuid()).check(z.minLength(1), z.maxLength(50)),
  opensOn: Day,
  dueOn: Day,
  message: z.string().check(z.trim(), z.maxLength(500)),
});
export type AssignInstrumentBody = z.infer<typeof AssignInstrumentBody>;

export const AssignedInstruments = z.object({
  rounds: z.array(z.object({ id: z.uuid(), coupleId: z.uuid() })),
  /** The mail leaves after this; until then taking it back leaves no trace with the couple. */
  undoSeconds: z.int(),
});
export type AssignedInstruments = z.infer<typeof AssignedInstruments>;

/** Where one partner is, for the coach alone. */
export const InstrumentSeat = z.object({
  state: z.enum(['not-begun', 'busy', 'declined', 'handed-in']),
  consent: z.enum(['not-asked', 'given', 'withdrawn']),
  submittedAt: z.nullable(z.string()),
});

/**
 * GET /api/couples/:coupleId/instrument-rounds (coach of the couple), newest first.
 * POST /api/instrument-rounds/:roundId/cancellation: until both have handed in (422 `round.finished`). 204
 * A round opens for the two when both handed in, both consent and the coach released it: always, whatever the practice asks
 * of the nine pillars.
 * PUT /api/instrument-rounds/:roundId/release { releaseAt: null is now }; DELETE: before its moment. 204; 422
 * `round.released` | `round.release-past` | `round.cancelled`.
 */
export const CoupleInstrumentRounds = z
  .object({
    coupleId: z.uuid(),
    names: z.object({ a: z.string(), b: z.string() }),
    rounds: z.array(
      z.object({
        id: z.uuid(),
        instrumentId: z.uuid(),
        version: z.int(),
        title: BothLanguages,
        opensOn: Day,
        dueOn: Day,
        assignedAt: z.string(),
        cancelledAt: z.nullable(z.string()),
        a: InstrumentSeat,
        b: InstrumentSeat,
        finished: z.boolean(),
        releaseAt: z.nullable(z.string()),
        isOpen: z.boolean(),
      }),
    ),
  })
  .check(z.meta({ id: 'CoupleInstrumentRounds' }));
export type CoupleInstrumentRounds = z.infer<typeof CoupleInstrumentRounds>;

/** PUT /api/instrument-rounds/:roundId/release */
export const ReleaseInstrumentBody = z.object({ releaseAt: z.nullable(z.iso.datetime({ offset: true })) });
export type ReleaseInstrumentBody = z.infer<typeof ReleaseInstrumentBody>;

const ScaleScore = z.object({
  /** In the unit of the scale; null: too few answers. */
  score: z.nullable(z.number()),
  answered: z.int(),
  /** After minus before, of the earlier round with the same version; null: there is none, or one of the two has no score. */
  change: z.nullable(
    z.object({
      delta: z.number(),
      /** `no-verdict`: its measurement error is not known, so nothing is said. */
      verdict: z.enum(['higher', 'lower', 'no-reliable-change', 'no-verdict']),
    }),
  ),
});

/** One scale of both partners. `a` and `b` are the same two people for everybody. */
export const ScaleOutcome = z.object({
  id: z.string(),
  name: BothLanguages,
  lowest: z.number(),
  highest: z.number(),
  items: z.int(),
  higherIs: z.enum(['better', 'worse', 'neither']),
  /** Half the width of the 95 % band around a score; null: not known. */
  halfBand: z.nullable(z.number()),
  /** Where that error comes from. */
  errorSource: z.nullable(z.string()),
  a: ScaleScore,
  b: ScaleScore,
});
export type ScaleOutcome = z.infer<typeof ScaleOutcome>;

const OutcomeParts = {
  roundId: z.uuid(),
  title: BothLanguages,
  names: z.object({ a: z.string(), b: z.string() }),
  finishedOn: Day,
  /** The day of the earlier round that changes are measured from. */
  earlierOn: z.nullable(Day),
  scales: z.array(ScaleOutcome),
};

/**
 * GET /api/my/instrument-rounds/:roundId/outcome (partner): only through the open gate; otherwise 403 `round.sealed`, the
 * same bytes for every reason. Scores per scale; no answer to a single question.
 */
export const InstrumentOutcome = z
  .object({ ...OutcomeParts, me: z.enum(['a', 'b']), coachName: z.string() })
  .check(z.meta({ id: 'InstrumentOutcome' }));
export type InstrumentOutcome = z.infer<typeof InstrumentOutcome>;

const Answered = z.object({
  item: z.string(),
  text: BothLanguages,
  /** As it is shown: the words of a choice, a number, a text; null: not answered. */
  a: z.nullable(BothLanguages),
  b: z.nullable(BothLanguages),
});

/** GET /api/instrument-rounds/:roundId/outcome (coach of the couple): when both handed in (403 `round.sealed` before). */
export const CoachInstrumentOutcome = z
  .object({
    ...OutcomeParts,
    isOpen: z.boolean(),
    releaseAt: z.nullable(z.string()),
    answers: z.array(Answered),
  })
  .check(z.meta({ id: 'CoachInstrumentOutcome' }));
export type CoachInstrumentOutcome = z.infer<typeof CoachInstrumentOutcome>;
