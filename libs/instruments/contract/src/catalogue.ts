import * as z from 'zod/mini';
import { BothLanguages, InstrumentShape } from './instrument-shape';

/**
 * `own`: the practice's own words. `open`: free for everybody. `open-noncommercial`: free, not for paid work (the practice
 * itself says that this fits). `permission`: its maker allowed it. `proprietary`: bought. The last two need a proof.
 */
export const LicenceClass = z.enum(['own', 'open', 'open-noncommercial', 'permission', 'proprietary']);
export type LicenceClass = z.infer<typeof LicenceClass>;

/** PUT /api/instruments/:instrumentId/licence (coach, admin). 204; 422 `licence.proof-needed`. */
export const Licence = z.object({
  class: LicenceClass,
  /** Number, letter or contract that shows the right to use it; empty for none. */
  proof: z.string().check(z.trim(), z.maxLength(300)),
  /** Last day on which it holds; null: until further notice. */
  validUntil: z.nullable(z.iso.date()),
});
export type Licence = z.infer<typeof Licence>;

export const ImportSource = z.enum(['xlsform', 'fhir']);
export type ImportSource = z.infer<typeof ImportSource>;

/** Something in the file that is not in the instrument. `reason` is a sentence in the reader's language. */
export const LeftBehind = z.object({
  /** Name of the sheet, or `item` of a FHIR Questionnaire. */
  place: z.string(),
  /** Row on that sheet, as the spreadsheet counts; of a FHIR Questionnaire the how-manieth item; null: the whole place. */
  row: z.nullable(z.int()),
  /** Column, type or name it is about, as it stands in the file (at most 80 characters). */
  what: z.string(),
  code: z.string(),
  reason: z.string(),
});
export type LeftBehind = z.infer<typeof LeftBehind>;

/**
 * POST /api/instruments/preview (coach, admin; multipart, one field `file`, at most 2 MB, .xlsx or .json): what was found.
 * Nothing is saved. 422 `import.unreadable` | `import.too-large` | `import.no-file` | `import.encrypted` (a password on it).
 */
export const ImportPreview = z
  .object({
    source: ImportSource,
    definition: InstrumentShape,
    found: z.object({
      items: z.int(),
      notes: z.int(),
      options: z.int(),
      conditions: z.int(),
      languages: z.array(z.enum(['nl', 'en'])),
    }),
    left: z.array(LeftBehind),
    /** What `checkInstrument` still finds: a file without scales is no problem, a broken one is. */
    problems: z.array(z.object({ path: z.string(), code: z.string() })),
  })
  .check(z.meta({ id: 'ImportPreview' }));
export type ImportPreview = z.infer<typeof ImportPreview>;

/**
 * POST /api/instruments (coach, admin): keeps it as version 1. POST /api/instruments/:instrumentId/versions: as the next
 * version; rounds that were given keep theirs. Both accept Idempotency-Key. 422 `instrument.broken` with `errors`
 * (pointers and codes of `checkInstrument`).
 */
export const SaveInstrumentBody = z.object({ source: ImportSource, definition: InstrumentShape });
export type SaveInstrumentBody = z.infer<typeof SaveInstrumentBody>;
export const SavedInstrument = z.object({ id: z.uuid(), version: z.int() });
export type SavedInstrument = z.infer<typeof SavedInstrument>;

/** Why it can be assigned or not, today on the wall of the practice. */
export const Assignable = z.enum(['yes', 'no-licence', 'no-proof', 'expired', 'archived']);
export type Assignable = z.infer<typeof Assignable>;

export const InstrumentCard = z.object({
  id: z.uuid(),
  title: BothLanguages,
  version: z.int(),
  items: z.int(),
  scales: z.int(),
  licence: z.nullable(Licence),
  assignable: Assignable,
  archived: z.boolean(),
  importedAt: z.string(),
});
export type InstrumentCard = z.infer<typeof InstrumentCard>;

/** GET /api/instruments (coach, admin): newest first. POST|DELETE /api/instruments/:instrumentId/archive: away and back. 204 */
export const InstrumentList = z
  .object({ instruments: z.array(InstrumentCard) })
  .check(z.meta({ id: 'InstrumentList' }));
export type InstrumentList = z.infer<typeof InstrumentList>;

/** GET /api/instruments/:instrumentId (coach, admin): the newest version. */
export const InstrumentDetail = z
  .object({
    card: InstrumentCard,
    definition: InstrumentShape,
    versions: z.array(
      z.object({ version: z.int(), source: ImportSource, importedAt: z.string(), importedBy: z.string() }),
    ),
  })
  .check(z.meta({ id: 'InstrumentDetail' }));
export type InstrumentDetail = z.infer<typeof InstrumentDetail>;
