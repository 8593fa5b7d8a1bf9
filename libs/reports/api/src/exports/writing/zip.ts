import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: AsyncIterable<Buffer>;
}

/** Nothing of the moment of writing gets into the file: the same entries give the same bytes. */
const ENTRY = { mtime: new Date(2020, 0, 1), forceDosTimestamp: true, compressionLevel: 4 } as const;
const READ_AHEAD = 64 * 1024;

/** A ZIP file as it grows; entries are read one after the other. */
export async function* zipOf(entries: readonly ZipEntry[]): AsyncGenerator<Buffer, void, void> {
  const zip = new ZipFile();
  zip.on('error', (error: Error) => (zip.outputStream as Readable).destroy(error));
  for (const { name, bytes } of entries)
    zip.addReadStreamLazy(name, ENTRY, (give) =>
      give(null, Readable.from(bytes, { objectMode: false, highWaterMark: READ_AHEAD })),
    );
  zip.end();
  for await (const chunk of zip.outputStream) yield chunk as Buffer;
}
