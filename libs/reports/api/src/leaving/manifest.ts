import * as z from 'zod/mini';
import type { LeavingKey } from './leaving-key';
import { SCRYPT } from './passphrase';

/** Of the file itself; the tables have a version of their own, that of the latest migration. */
export const FORMAT = 1;
export const MANIFEST = 'manifest.json';

const Digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const Head = z.object({ product: z.literal('tweespraak'), content: z.literal('practice'), format: z.int() });

export const Manifest = z.object({
  product: z.literal('tweespraak'),
  content: z.literal('practice'),
  format: z.literal(FORMAT),
  /** The latest migration of the database that it was made by. */
  tablesVersion: z.int(),
  /** The practice that sealed words are bound to: it stays the same however often a practice moves. */
  boundTo: z.uuid(),
  keys: z.object({
    kdf: z.literal('scrypt'),
    ...{ N: z.literal(SCRYPT.N), r: z.literal(SCRYPT.r), p: z.literal(SCRYPT.p) },
    check: z.string(),
  }),
  tables: z.array(
    z.object({
      name: z.string(),
      file: z.string(),
      schema: z.string(),
      columns: z.array(z.string()),
      rows: z.int(),
      sha256: Digest,
    }),
  ),
  rows: z.int(),
});
export type Manifest = z.infer<typeof Manifest>;
export type ManifestTable = Manifest['tables'][number];

export const writeManifest = (manifest: Manifest, key: LeavingKey): string =>
  `${JSON.stringify({ ...manifest, seal: key.seal(JSON.stringify(manifest)) }, null, 2)}\n`;

export type ReadManifest =
  | { readonly manifest: Manifest; readonly isSealedBy: (key: LeavingKey) => boolean }
  | { readonly wrong: 'leaving.wrong-file' | 'leaving.newer-version' };

/** What a manifest says, and whether it says it to us. */
export function readManifest(text: string, tablesVersion: number): ReadManifest {
  const found = parseJson(text);
  if (!Head.safeParse(found).success) return { wrong: 'leaving.wrong-file' };
  const { seal, ...said } = found as { seal?: unknown };
  const { format, tablesVersion: theirs } = said as { format: number; tablesVersion?: unknown };
  if (format > FORMAT || (typeof theirs === 'number' && theirs > tablesVersion))
    return { wrong: 'leaving.newer-version' };
  const manifest = Manifest.safeParse(said);
  if (!manifest.success) return { wrong: 'leaving.wrong-file' };
  return { manifest: manifest.data, isSealedBy: (key) => key.seal(JSON.stringify(said)) === seal };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
