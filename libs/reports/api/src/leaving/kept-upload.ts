import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const OURS_ALONE = 0o600;

/** A file without a name: it takes room on the disk until it is closed, or this process ends in whatever way. */
export interface KeptUpload {
  readonly fd: number;
  close(): Promise<void>;
}

/**
 * Streams an upload to a temporary place. Its name is taken away before the first byte arrives, so that the operating system removes it
 * by itself: a process that is killed leaves nothing of anybody.
 */
export async function keepUpload(bytes: AsyncIterable<Buffer>): Promise<KeptUpload> {
  const handle = await openNameless();
  try {
    for await (const piece of bytes) await handle.appendFile(piece);
    return { fd: handle.fd, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function openNameless(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'tweespraak-import-'));
  try {
    return await open(join(folder, 'practice.zip'), 'wx+', OURS_ALONE);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
