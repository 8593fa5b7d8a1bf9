import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** One entry of a ZIP: its bytes as they come. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: () => AsyncIterable<Buffer>;
}

/** The same moment in every file, or the same practice would not be the same bytes. The first that a ZIP can name. */
const MOMENT = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 } as const;

/** A ZIP in the making: an entry begins when the one before it has ended, and nothing is kept. */
export async function* zipOf(entries: readonly ZipEntry[]): AsyncGenerator<Buffer, void, void> {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  zip.on('error', (error: Error) => out.destroy(error));
  for (const { name, bytes } of entries)
    zip.addReadStreamLazy(name, MOMENT, (ready) =>
      ready(null, Readable.from(bytes(), { objectMode: false })),
    );
  zip.end();
  for await (const piece of out) yield piece as Buffer;
}

/** Passes bytes on, and tells their checksum when they have passed. */
export async function* checked(
  bytes: AsyncIterable<Buffer>,
  ended: (sha256: string) => void,
): AsyncGenerator<Buffer, void, void> {
  const hash = createHash('sha256');
  for await (const piece of bytes) {
    hash.update(piece);
    yield piece;
  }
  ended(hash.digest('hex'));
}
