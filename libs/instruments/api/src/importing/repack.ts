import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { refusal } from '../refusals';

/** A questionnaire is small; what unpacks to more is none. */
const MOST_FILES = 200;
const MOST_UNPACKED = 12 * 1024 * 1024;

/**
 * Unpacks a ZIP under a limit that counts what really comes out, and packs it again without compression: what reads it next
 * can neither be flooded by it nor see another content in it than we did.
 * @throws DomainError 'import.too-large', 'import.unreadable'.
 */
export async function repack(bytes: Buffer): Promise<Buffer> {
  const parts = await unpack(bytes).catch((error: unknown) => {
    throw error instanceof TooLarge ? refusal('import.too-large') : refusal('import.unreadable');
  });
  const packed = new ZipFile();
  for (const [name, content] of parts) packed.addBuffer(content, name, { compress: false });
  packed.end();
  return buffer(packed.outputStream);
}

class TooLarge extends Error {}

async function unpack(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await fromBufferPromise(bytes);
  const parts = new Map<string, Buffer>();
  let unpacked = 0;
  if (zip.entryCount > MOST_FILES) throw new TooLarge();
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      chunks.push(chunk as Buffer);
      unpacked += (chunk as Buffer).length;
      if (unpacked > MOST_UNPACKED) throw new TooLarge();
    }
    parts.set(entry.fileName, Buffer.concat(chunks));
  }
  return parts;
}
