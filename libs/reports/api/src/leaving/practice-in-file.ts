import { DomainError } from '@tweespraak/shared/kernel';
import { createHash } from 'node:crypto';
import { LeavingKey } from './leaving-key';
import { linesOf } from './lines';
import { type Manifest, MANIFEST, readManifest } from './manifest';
import { keyOfPassphrase, readPassphrase } from './passphrase';
import { openZip, type OpenZip } from './zip-in';

/** A practice in a file that was found to be ours, whole, and opened by its passphrase. */
export interface PracticeInFile {
  readonly manifest: Manifest;
  readonly key: LeavingKey;
  /** The rows of a table, a batch at a time. @throws DomainError 'leaving.damaged' when they are not what was written. */
  lines(table: string): AsyncGenerator<string[], void, void>;
}

/**
 * Looks at a file before anything of it is saved.
 * @throws DomainError 'leaving.wrong-file', 'leaving.newer-version', 'leaving.wrong-passphrase', 'leaving.damaged'.
 */
export async function openPracticeFile(
  fd: number,
  typed: string,
  tablesVersion: number,
): Promise<PracticeInFile> {
  const zip = await openZip(fd).catch(() => null);
  const text = zip?.has(MANIFEST) ? await zip.text(MANIFEST).catch(() => '') : '';
  const found = readManifest(text, tablesVersion);
  if (!zip || 'wrong' in found) throw refusal('wrong' in found ? found.wrong : 'leaving.wrong-file');
  const { manifest, isSealedBy } = found;
  const passphrase = readPassphrase(typed);
  const key = passphrase && new LeavingKey(await keyOfPassphrase(passphrase, manifest.boundTo));
  if (!key || key.check !== manifest.keys.check) throw refusal('leaving.wrong-passphrase');
  if (!isSealedBy(key) || manifest.tables.some(({ file }) => !zip.has(file)))
    throw refusal('leaving.damaged');
  return { manifest, key, lines: (table) => linesIn(zip, manifest, table) };
}

async function* linesIn(
  zip: OpenZip,
  manifest: Manifest,
  table: string,
): AsyncGenerator<string[], void, void> {
  const said = manifest.tables.find(({ name }) => name === table);
  if (!said) return;
  const hash = createHash('sha256');
  let rows = 0;
  try {
    const bytes = (await zip.bytes(said.file)) as AsyncIterable<Buffer>;
    for await (const lines of linesOf(hashed(bytes, hash))) {
      rows += lines.length;
      yield lines;
    }
  } catch (error) {
    throw error instanceof DomainError ? error : refusal('leaving.damaged');
  }
  if (rows !== said.rows || hash.digest('hex') !== said.sha256) throw refusal('leaving.damaged');
}

async function* hashed(bytes: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>) {
  for await (const piece of bytes) {
    hash.update(piece);
    yield piece;
  }
}

const WORDS = {
  'leaving.wrong-file': 'This is not the file of a practice.',
  'leaving.newer-version': 'This file was made by a newer version.',
  'leaving.wrong-passphrase': 'This passphrase does not belong to this file.',
  'leaving.damaged': 'This file is not whole, or was changed.',
} as const;

const refusal = (code: keyof typeof WORDS) => new DomainError(code, WORDS[code]);
