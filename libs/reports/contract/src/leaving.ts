import * as z from 'zod/mini';

/**
 * The whole practice in one file, for leaving the platform: a ZIP with a JSON Lines file and a JSON Schema for each table, a
 * manifest (versions, counts, checksums) and a LEESMIJ. The same practice with the same passphrase gives the same bytes.
 */

/**
 * An import runs as one transaction: every row or none. 'stopped': nothing was saved, `problem` says why; the file has to be sent
 * again. After 'done' whoever imported is somebody else: the person of the file that they said they are, signed out.
 */
export const ImportCard = z
  .object({
    importId: z.uuid(),
    state: z.enum(['running', 'done', 'stopped', 'cancelled']),
    rows: z.int(),
    of: z.int(),
    startedAt: z.string(),
    /** `leaving.damaged`, `leaving.not-empty` or `leaving.interrupted`; only when stopped. */
    problem: z.nullable(z.string()),
  })
  .check(z.meta({ id: 'ImportCard' }));
export type ImportCard = z.infer<typeof ImportCard>;

/** GET /api/leaving (admin): where the practice stands. The card of an export itself is `GET /api/exports/:exportId`. */
export const Leaving = z
  .object({
    /** Nobody but oneself and no couples: a file can be imported here. */
    isEmpty: z.boolean(),
    /** One's own latest whole-practice export that still has a card. */
    exportId: z.nullable(z.uuid()),
    /** The latest import into this practice. */
    import: z.nullable(ImportCard),
  })
  .check(z.meta({ id: 'Leaving' }));
export type Leaving = z.infer<typeof Leaving>;

const Password = z.string().check(z.minLength(1), z.maxLength(200));
const Passphrase = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));

/**
 * POST /api/leaving/exports (admin; not in a session that a PIN opened). Every coach and admin is told that it was made. `passphrase`:
 * that of an earlier export, to make the very same file again; null makes a new one. 201 {@link MadePracticeExport}. Problems:
 * `password.wrong` (422), `leaving.no-passphrase` (422: not one of ours, or mistyped), `too-many-requests` (429),
 * `export.too-many` (409: one is under way already).
 */
export const ExportPracticeBody = z.object({
  reason: z.string().check(z.trim(), z.minLength(10), z.maxLength(500)),
  password: Password,
  passphrase: z.nullable(Passphrase),
});
export type ExportPracticeBody = z.infer<typeof ExportPracticeBody>;

/** The passphrase is shown this once and kept nowhere: without it the sealed words in the file open for nobody. */
export const MadePracticeExport = z
  .object({ exportId: z.uuid(), passphrase: z.string() })
  .check(z.meta({ id: 'MadePracticeExport' }));
export type MadePracticeExport = z.infer<typeof MadePracticeExport>;

/**
 * POST /api/leaving/imports (admin; not in a session that a PIN opened): multipart/form-data with these fields before the file
 * (`file`, at most 1 GB). `email`: the address that one has in the file, as an admin there. 202 {@link StartedImport}. Problems:
 * `leaving.not-empty` (409), `leaving.import-runs` (409), `leaving.wrong-file` (422: not an export of a practice),
 * `leaving.newer-version` (422), `leaving.wrong-passphrase` (422), `leaving.damaged` (422), `leaving.not-in-file` (422: no admin
 * with this address in it), `leaving.too-large` (422), `password.wrong` (422).
 */
export const ImportPracticeFields = z.object({
  email: z.string().check(z.trim(), z.toLowerCase(), z.minLength(3), z.maxLength(254)),
  passphrase: Passphrase,
  password: Password,
});
export type ImportPracticeFields = z.infer<typeof ImportPracticeFields>;

export const StartedImport = z.object({ importId: z.uuid() }).check(z.meta({ id: 'StartedImport' }));
export type StartedImport = z.infer<typeof StartedImport>;

/** POST /api/leaving/imports/:importId/cancel (admin): nothing of it is saved. 204, also when it was over already. */
