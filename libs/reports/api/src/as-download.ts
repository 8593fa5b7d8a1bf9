import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

/** A file that is being made, to be saved and never shown in place. The name is ours: no names of people in it. */
export function asDownload(bytes: Readable, type: string, name: string): StreamableFile {
  return new StreamableFile(bytes, { type, disposition: `attachment; filename="${name}"` });
}
