import * as z from 'zod/mini';

/**
 * What a file can hold. The first five are rows, one per couple, round and so on; 'outcomes' and 'consents' are figures of the
 * whole practice, suppressed as on the screen, never by coach and never with names.
 */
export const EXPORT_BLOCKS = [
  'couples',
  'rounds',
  'homework',
  'dialogues',
  'appointments',
  'outcomes',
  'consents',
] as const;
export const ExportBlock = z.enum(EXPORT_BLOCKS);
export type ExportBlock = z.infer<typeof ExportBlock>;

/** 'csv-nl': for Excel in Dutch; 'csv': RFC 4180 with ISO dates. 'pdf' is the practice's report, whatever the blocks. */
export const EXPORT_FORMATS = ['xlsx', 'csv-nl', 'csv', 'jsonl', 'pdf'] as const;
export const ExportFormat = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const ExportPreset = z.enum(['this-quarter', 'last-quarter', 'this-year', 'last-year']);
export type ExportPreset = z.infer<typeof ExportPreset>;

const Day = z.iso.date();
const MOST_COACHES = 50;

/**
 * Days on the practice's wall, both included: at most ten years (`export.period-too-long`), `until` not before `from`
 * (`export.empty-period`). Outcomes, consents and PDF: whole months (`export.whole-months`). 422
 */
export const ExportPeriod = z.object({ from: Day, until: Day });
export type ExportPeriod = z.infer<typeof ExportPeriod>;

/** Only over rows; null is everything. A coach is whoever the couple is with now, first or second. */
export const ExportFilters = z.object({
  coachIds: z.nullable(z.array(z.uuid()).check(z.minLength(1), z.maxLength(MOST_COACHES))),
  appointmentKinds: z.nullable(
    z.array(z.enum(['session', 'dialogue'])).check(z.minLength(1), z.maxLength(2)),
  ),
});
export type ExportFilters = z.infer<typeof ExportFilters>;

/** What somebody wants in a file. Kept as it is with the export and with a schedule. */
export const ExportChoice = z.object({
  period: ExportPeriod,
  blocks: z
    .array(ExportBlock)
    .check(z.minLength(1), z.maxLength(EXPORT_BLOCKS.length))
    .check(z.refine((blocks) => new Set(blocks).size === blocks.length, { message: 'Each block once.' })),
  filters: ExportFilters,
  format: ExportFormat,
  locale: z.enum(['nl', 'en']),
});
export type ExportChoice = z.infer<typeof ExportChoice>;

/** Texts are codes ('code') or words ('text'); the web knows `exports.columns.<key>` and the labels below come translated. */
export const ExportColumn = z.object({
  key: z.string(),
  label: z.string(),
  type: z.enum(['text', 'code', 'number', 'date', 'moment', 'flag']),
});
export type ExportColumn = z.infer<typeof ExportColumn>;

/** GET /api/exports/options (admin): everything the wizard needs. `holds` 'rows' can be filtered and can carry names. */
export const ExportOptions = z
  .object({
    timeZone: z.string(),
    /** Today on the practice's wall. */
    today: Day,
    presets: z.array(z.object({ preset: ExportPreset, period: ExportPeriod })),
    blocks: z.array(z.object({ block: ExportBlock, holds: z.enum(['rows', 'figures']) })),
    formats: z.array(ExportFormat),
    coaches: z.array(z.object({ id: z.uuid(), name: z.string() })),
    /** How many days a file can be fetched. */
    keptDays: z.int(),
    /** The threshold of couples under which figures are not shown. */
    threshold: z.int(),
  })
  .check(z.meta({ id: 'ExportOptions' }));
export type ExportOptions = z.infer<typeof ExportOptions>;

/** POST /api/exports/estimate (admin), body {@link ExportChoice}: how many rows it would be now. Changes nothing. */
export const ExportEstimate = z
  .object({
    blocks: z.array(z.object({ block: ExportBlock, rows: z.int() })),
    rows: z.int(),
  })
  .check(z.meta({ id: 'ExportEstimate' }));
export type ExportEstimate = z.infer<typeof ExportEstimate>;

/** A number, words, true or false, a day `yyyy-mm-dd`, a moment `yyyy-mm-ddThh:mm` on the practice's wall, or nothing. */
export const ExportCell = z.nullable(z.union([z.string(), z.number(), z.boolean()]));
export type ExportCell = z.infer<typeof ExportCell>;

/**
 * POST /api/exports/preview (admin), body {@link ExportChoice}: the first 20 rows of each block. Never with names. `hidden`: how
 * many values are not shown because too few couples stand behind them; such a cell is null and `why` says so in words.
 */
export const ExportPreview = z
  .object({
    blocks: z.array(
      z.object({
        block: ExportBlock,
        title: z.string(),
        columns: z.array(ExportColumn),
        rows: z.array(z.array(ExportCell)),
        /** What the codes in these rows will say in the file; empty when the file keeps them. */
        words: z.record(z.string(), z.string()),
        total: z.int(),
        hidden: z.int(),
        why: z.nullable(z.string()),
      }),
    ),
    /** What each block and each of its figures means, as it stands in the file. */
    definitions: z.array(z.object({ term: z.string(), meaning: z.string() })),
  })
  .check(z.meta({ id: 'ExportPreview' }));
export type ExportPreview = z.infer<typeof ExportPreview>;

/**
 * POST /api/exports (admin; Idempotency-Key). Without names `names` is null. With names the reason stays in the practice's record, each
 * partner of each couple sees in their own file that it was made, and the password is asked again. 201 {@link MadeExport}. Problems:
 * those of the period; `export.no-names-here` (422: outcomes, consents or PDF among what was chosen); `password.wrong` (422);
 * `too-many-requests` (429); `export.too-many` (409: five at once under way).
 */
export const MakeExportBody = z.object({
  choice: ExportChoice,
  names: z.nullable(
    z.object({
      reason: z.string().check(z.trim(), z.minLength(10), z.maxLength(500)),
      password: z.string().check(z.minLength(1), z.maxLength(200)),
    }),
  ),
});
export type MakeExportBody = z.infer<typeof MakeExportBody>;

export const MadeExport = z.object({ exportId: z.uuid() }).check(z.meta({ id: 'MadeExport' }));
export type MadeExport = z.infer<typeof MadeExport>;

/**
 * 'waiting': for a worker; 'making'; 'ready': can be fetched until `expiresAt`; 'stopped': something went wrong, can be continued;
 * 'cancelled'; 'expired'. No state but 'ready' has a file.
 */
export const ExportState = z.enum(['waiting', 'making', 'ready', 'stopped', 'cancelled', 'expired']);
export type ExportState = z.infer<typeof ExportState>;

/** 'reading': the rows are taken from the practice; 'writing': the file is made of them. */
export const ExportProgress = z.object({
  stage: z.enum(['reading', 'writing']),
  rows: z.int(),
  /** An estimate while reading, exact from then on. */
  of: z.int(),
  /** Of the whole work, 0–100, never going back within one try. */
  percent: z.int(),
  secondsLeft: z.nullable(z.int()),
});
export type ExportProgress = z.infer<typeof ExportProgress>;

/** One export of one's own. A practice export ('practice') is made elsewhere and has no choice. */
export const ExportCard = z
  .object({
    exportId: z.uuid(),
    kind: z.enum(['report', 'practice']),
    choice: z.nullable(ExportChoice),
    withNames: z.boolean(),
    scheduled: z.boolean(),
    askedAt: z.string(),
    state: ExportState,
    progress: z.nullable(ExportProgress),
    /** Of the frozen rows behind the file: the same snapshot gives the same bytes again. Null until everything is read. */
    snapshot: z.nullable(z.object({ id: z.uuid(), at: z.string() })),
    file: z.nullable(
      z.object({
        name: z.string(),
        bytes: z.int(),
        rows: z.int(),
        /** SHA-256 of the file, hexadecimal. */
        checksum: z.string(),
        expiresAt: z.string(),
      }),
    ),
  })
  .check(z.meta({ id: 'ExportCard' }));
export type ExportCard = z.infer<typeof ExportCard>;

/** GET /api/exports (admin): one's own of the last 90 days, latest first. GET /api/exports/:exportId: one {@link ExportCard}; 404. */
export const ExportCards = z.object({ exports: z.array(ExportCard) }).check(z.meta({ id: 'ExportCards' }));
export type ExportCards = z.infer<typeof ExportCards>;

/**
 * POST /api/exports/:exportId/cancel (admin): what was written is thrown away. 204, also when it was over already: then nothing
 * changes. POST /api/exports/:exportId/continue: a stopped one goes on where its rows were frozen. 204; `export.not-stopped` (409).
 */

/**
 * POST /api/exports/:exportId/again (admin): another export with the same choice, 201 {@link MadeExport}. 'same': of the same frozen
 * rows, so the same bytes; `export.snapshot-gone` (409) once those are removed. 'new': of the practice as it is now. One with
 * names has to be asked for anew: `export.names-again` (422). One of kind 'practice': 404.
 */
export const ExportAgainBody = z.object({ snapshot: z.enum(['same', 'new']) });
export type ExportAgainBody = z.infer<typeof ExportAgainBody>;

/**
 * GET /api/exports/:exportId/file (admin, own, not in a session that a PIN opened): the file, as an attachment. 404 for every other
 * state than 'ready', and for everybody else.
 */

/** A file of the quarter before, on the third working day of each quarter, for whoever asked for it. Never with names. */
export const ExportSchedule = z
  .object({
    scheduleId: z.uuid(),
    choice: ExportChoice,
    /** The next day on which it is made, on the practice's wall. */
    nextOn: Day,
    createdAt: z.string(),
  })
  .check(z.meta({ id: 'ExportSchedule' }));
export type ExportSchedule = z.infer<typeof ExportSchedule>;

/** GET /api/export-schedules (admin): one's own. */
export const ExportSchedules = z
  .object({ schedules: z.array(ExportSchedule) })
  .check(z.meta({ id: 'ExportSchedules' }));
export type ExportSchedules = z.infer<typeof ExportSchedules>;

/**
 * POST /api/export-schedules (admin): every quarter; the period of `choice` is replaced by the quarter before, each time. 201
 * {@link ExportSchedule}; `export.too-many-schedules` (409: ten). DELETE /api/export-schedules/:scheduleId: 204.
 */
export const MakeExportScheduleBody = z.object({ choice: ExportChoice });
export type MakeExportScheduleBody = z.infer<typeof MakeExportScheduleBody>;
