import * as z from 'zod/mini';
import { TwoLanguages } from './exercises';
import { Day, ExerciseKey, WhoFor } from './parts';

/** A built-in programme's word, or the uuid of one of the practice's own. */
export const ProgrammeKey = z.string().check(z.regex(/^[a-z0-9-]{2,40}$/));

const Days = z.int().check(z.gte(0), z.lte(365));
const DueInDays = z.int().check(z.gte(1), z.lte(365));

/** When a step comes: the domain's `Delivery`. */
export const StepDelivery = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('at-once') }),
  z.object({ rule: z.literal('after-previous'), days: Days }),
  z.object({ rule: z.literal('interval'), days: Days }),
  z.object({ rule: z.literal('after-both'), days: Days }),
  z.object({ rule: z.literal('after-either'), days: Days }),
  z.object({ rule: z.literal('after-released-round'), days: Days }),
  z.object({ rule: z.literal('after-closed-dialogue'), days: Days }),
]);
const Step = { id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)), delivery: StepDelivery };

/** A step as the domain's `ProgrammeStep`; what fits together (`checkProgramme`) comes on top. */
export const ProgrammeStepParts = z.discriminatedUnion('kind', [
  z.object({
    ...Step,
    kind: z.literal('homework'),
    exercise: ExerciseKey,
    for: WhoFor,
    dueInDays: DueInDays,
    without: z.optional(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20))),
  }),
  z.object({ ...Step, kind: z.literal('round'), dueInDays: DueInDays }),
  z.object({
    ...Step,
    kind: z.literal('dialogue'),
    dialogue: z.string().check(z.maxLength(40)),
    level: z.int().check(z.gte(1), z.lte(4)),
  }),
  z.object({ ...Step, kind: z.literal('note-for-coach'), text: TwoLanguages }),
]);
export type ProgrammeStepParts = z.infer<typeof ProgrammeStepParts>;

export const ProgrammeBody = z.object({
  title: TwoLanguages,
  summary: TwoLanguages,
  steps: z.array(ProgrammeStepParts).check(z.minLength(1), z.maxLength(60)),
});
export type ProgrammeBody = z.infer<typeof ProgrammeBody>;

/**
 * GET /api/programmes (coach): the shipped ones and the practice's own. POST /api/programmes, PUT /api/programmes/:key (own ones; running
 * enrolments keep the steps they started with), POST|DELETE /api/programmes/:key/archive.
 * 422 `programme.broken` with `errors` (pointers and codes of `checkProgramme`).
 */
export const ProgrammeView = z.extend(ProgrammeBody, {
  key: ProgrammeKey,
  own: z.boolean(),
  archived: z.boolean(),
});
export type ProgrammeView = z.infer<typeof ProgrammeView>;
export const ProgrammeList = z.object({ programmes: z.array(ProgrammeView) });
export type ProgrammeList = z.infer<typeof ProgrammeList>;
export const MadeProgramme = z.object({ key: ProgrammeKey });

/** POST /api/couples/:coupleId/enrolments (coach): starts a programme; takes an Idempotency-Key. 422 `programme.running` (the same one runs already), `couple.archived`, `programme.in-the-past`. */
export const StartProgrammeBody = z.object({ programme: ProgrammeKey, startsOn: Day });
export type StartProgrammeBody = z.infer<typeof StartProgrammeBody>;
export const StartedProgramme = z.object({ id: z.uuid() });

export const EnrolmentStep = z.object({
  id: z.string(),
  kind: z.enum(['homework', 'round', 'dialogue', 'note-for-coach']),
  /** Of the exercise or the dialogue; of a note its text. */
  title: TwoLanguages,
  /**
   * waiting: its rule does not hold yet. planned: on `dueAt`. delivered. skipped: before it came, or (with `deliveredAt`) while it
   * was waited for. stuck: it could not be given (`why`, a code); nothing below it comes until it is given or skipped.
   */
  state: z.enum(['waiting', 'planned', 'delivered', 'skipped', 'stuck']),
  delivery: StepDelivery,
  dueAt: z.nullable(z.string()),
  deliveredAt: z.nullable(z.string()),
  why: z.nullable(z.string()),
  /** What was delivered: a homework, round or dialogue id. */
  objectId: z.nullable(z.uuid()),
});
export type EnrolmentStep = z.infer<typeof EnrolmentStep>;
export const Enrolment = z.object({
  id: z.uuid(),
  programme: ProgrammeKey,
  title: TwoLanguages,
  startsOn: Day,
  state: z.enum(['running', 'paused', 'finished', 'cancelled']),
  steps: z.array(EnrolmentStep),
});
export type Enrolment = z.infer<typeof Enrolment>;
/** GET /api/couples/:coupleId/enrolments (coach). */
export const CoupleEnrolments = z.object({ enrolments: z.array(Enrolment) });
export type CoupleEnrolments = z.infer<typeof CoupleEnrolments>;

/**
 * POST|DELETE /api/enrolments/:enrolmentId/pause; POST|DELETE /api/enrolments/:enrolmentId/cancellation;
 * POST|DELETE /api/enrolments/:enrolmentId/steps/:stepId/skip; POST /api/enrolments/:enrolmentId/steps/:stepId/delivery (now; steps
 * above it that did not come are skipped). All 204. Cancelling is the undo of a start as well: the first step comes after the time to
 * undo. 422 `enrolment.ended` (cancelled or finished), `enrolment.delivered` (it was given), and of a delivery what stands in its way
 * (`homework.waits`, `dialogue.waits`, `couple.archived`, …): then nothing changes.
 */
