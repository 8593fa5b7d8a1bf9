import { SCALES } from '@tweespraak/reports/domain';
import * as z from 'zod/mini';

/** Whole months on the practice's wall: the first day of a month up to the last day of one. */
export const ReportPeriod = z.object({ from: z.iso.date(), to: z.iso.date() });
export type ReportPeriod = z.infer<typeof ReportPeriod>;

/** `null`: too few couples in this class (1 to 4), or it would give such a class away. */
const Cell = z.nullable(z.int());
const Count = z.int();

/** `tooFew`: under ten couples. `tooClose`: beside figures shown before, it would single out a few couples. */
const Withheld = z.object({ state: z.literal('withheld'), why: z.enum(['tooFew', 'tooClose']) });

/** Shown as it stood at `asOf`; `current` false: what changed since is too little to show ("stand van …"). */
const shown = <Figures extends z.core.$ZodType>(figures: Figures) =>
  z.object({ state: z.literal('shown'), asOf: z.string(), current: z.boolean(), figures });

/** Rounds whose last day was in the period, once that is 14 days ago. */
const Responses = z.object({ couples: Count, given: Count, byBoth: Cell, notByBoth: Cell });
/** Homework whose last day was in the period, once that is 14 days ago. */
const Homework = z.object({ couples: Count, given: Count, done: Cell, notDone: Cell });
/** Dialogues that ended in the period. */
const Dialogues = z.object({ couples: Count, held: Count, finished: Cell, stopped: Cell });

/** One scale; the cells of `change`, and those of `dyad`, add up to `measuredByBoth`. */
const ScaleOutcome = z.object({
  scale: z.enum(SCALES),
  change: z.object({ forward: Cell, none: Cell, back: Cell, unknown: Cell }),
  dyad: z.object({
    ...{ bothForward: Cell, oneForward: Cell, stable: Cell, apart: Cell, bothBack: Cell, unknown: Cell },
  }),
});

/** eligible = measuredByBoth + unknown.notShared + unknown.notMeasured + unknown.endedReasonUnknown. */
const Outcomes = z.object({
  eligible: Cell,
  measuredTwice: Cell,
  measuredByBoth: Count,
  unknown: z.object({ notShared: Cell, notMeasured: Cell, endedReasonUnknown: Cell }),
  /** Ten: the total, then the nine pillars. */
  scales: z.array(ScaleOutcome),
});

/**
 * GET /api/reports/practice?from=&to= (admin): the figures of a period; definitions of all of them in `reports/domain`
 * (`DEFINITIONS`), presets too (`periodPresets`). Problems (422): `period.not-whole-months`, `period.too-long` (over five years),
 * `period.in-the-future` (begins after today).
 */
export const PracticeReport = z
  .object({
    practiceName: z.string(),
    timeZone: z.string(),
    period: ReportPeriod,
    madeAt: z.string(),
    threshold: z.object({ group: Count, class: Count }),
    flow: z.object({
      ...{
        inCareAtStart: Count,
        started: Count,
        ended: Count,
        endedReasonUnknown: Count,
        inCareAtEnd: Count,
      },
    }),
    responses: z.discriminatedUnion('state', [shown(Responses), Withheld]),
    homework: z.discriminatedUnion('state', [shown(Homework), Withheld]),
    dialogues: z.discriminatedUnion('state', [shown(Dialogues), Withheld]),
    outcomes: z.discriminatedUnion('state', [shown(Outcomes), Withheld]),
  })
  .check(z.meta({ id: 'PracticeReport' }));
export type PracticeReport = z.infer<typeof PracticeReport>;
