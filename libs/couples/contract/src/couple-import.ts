import * as z from 'zod/mini';

const IMPORT_CHARACTERS = 500_000;

/**
 * POST /api/couples/imports/preview and POST /api/couples/imports (coach; the second accepts Idempotency-Key). Columns,
 * with ; or , or a tab between them: given_name_1, family_name_1, email_1, language_1, given_name_2, family_name_2,
 * email_2, language_2, together_since, note; or in Dutch voornaam_1, achternaam_1, email_1, taal_1, …, samen_sinds,
 * notitie. Names and addresses of both are needed, the rest may be absent. At most 300 rows.
 */
export const CoupleImportBody = z.object({
  csv: z.string().check(z.minLength(1), z.maxLength(IMPORT_CHARACTERS)),
  /** Row numbers (from 1, without the heading) that the preview warned about and that should come along all the same. */
  confirmedRows: z.array(z.number()),
});
export type CoupleImportBody = z.infer<typeof CoupleImportBody>;

export const ImportIssue = z.object({
  /**
   * Stops a row: `missing`, `bad-address`, `same-address`, `address-in-use`, `twice-in-file`, `too-long`.
   * Asks for a check: `shared-mailbox`, `bad-language` (the coach's own language is taken), `bad-since` (left open).
   */
  code: z.enum([
    'missing',
    'bad-address',
    'same-address',
    'address-in-use',
    'twice-in-file',
    'too-long',
    'shared-mailbox',
    'bad-language',
    'bad-since',
  ]),
  /** The column's name as above, in English; null when the issue is about the row. */
  column: z.nullable(z.string()),
});

export const ImportRow = z.object({
  row: z.number(),
  names: z.array(z.string()),
  emails: z.array(z.string()),
  /** `new` is made; `check` only when confirmed; `skip` never */
  outcome: z.enum(['new', 'check', 'skip']),
  issues: z.array(ImportIssue),
});
export type ImportRow = z.infer<typeof ImportRow>;

/**
 * Nothing is saved by a preview. Problem `import.unreadable` (422), with in details `reason`: `columns` (and `missing`:
 * their names), `quotes` (and `line`), `empty`, or `too-many-rows` (and `limit`).
 */
export const ImportPreview = z
  .object({ rows: z.array(ImportRow), willCreate: z.number(), needsCheck: z.number(), skipped: z.number() })
  .check(z.meta({ id: 'ImportPreview' }));
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ImportResult = z
  .object({ created: z.number(), skipped: z.number() })
  .check(z.meta({ id: 'ImportResult' }));
export type ImportResult = z.infer<typeof ImportResult>;
