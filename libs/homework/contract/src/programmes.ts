import * as z from 'zod/mini';
import { TwoLanguages } from './exercises';
import { Day } from './parts';

/** A built-in programme's word, or the uuid of one of the practice's own. */
export const ProgrammeKey = z.string().check(z.regex(/^[a-z0-9-]{2,40}$/));

/** A step and its delivery rule as the domain's `ProgrammeStep`; its own rules (`checkProgramme`) come on top. */
export const ProgrammeStepParts = z.looseObject({ id: z.string().check(z.maxLength(40)), kind: z.string() });

export const ProgrammeBody = z.object({
  title: TwoLanguages,
  summary: TwoLanguages,
  steps: z.array(ProgrammeStepParts).check(z.minLength(1), z.maxLength(40)),
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

/** POST /api/couples/:coupleId/enrolments (coach): starts a programme. 422 `programme.running` (the same one runs already), `couple.archived`, `programme.in-the-past`. */
export const StartProgrammeBody = z.object({ programme: ProgrammeKey, startsOn: Day });
export type StartProgrammeBody = z.infer<typeof StartProgrammeBody>;
export const StartedProgramme = z.object({ id: z.uuid() });

export const EnrolmentStep = z.object({
  id: z.string(),
  kind: z.string(),
  title: TwoLanguages,
  /** waiting: its rule does not hold yet. planned: on `dueAt`. delivered. skipped. stuck: it could not be given (`why`). */
  state: z.enum(['waiting', 'planned', 'delivered', 'skipped', 'stuck']),
  rule: z.looseObject({ kind: z.string() }),
  dueAt: z.nullable(z.string()),
  deliveredAt: z.nullable(z.string()),
  why: z.nullable(z.string()),
  /** What was delivered: a homework, round or dialogue id. */
  objectId: z.nullable(z.uuid()),
});
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
 * POST|DELETE /api/enrolments/:enrolmentId/steps/:stepId/skip; POST /api/enrolments/:enrolmentId/steps/:stepId/delivery (now). All 204.
 * 422 `enrolment.ended`, `enrolment.delivered`.
 */
