import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError } from '@tweespraak/shared/kernel';
import type { FastifyRequest } from 'fastify';

const MOST_BYTES = 2 * 1024 * 1024;

export interface Upload {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/**
 * Lets multipart forms in. Nothing of one is read until a route asks for its file, so that on every other route it is a form
 * without content: a mail program may send its "unsubscribe" as one (RFC 8058).
 */
export async function acceptUploads(app: NestFastifyApplication): Promise<void> {
  const limits = { fileSize: MOST_BYTES, files: 1, fields: 4, fieldSize: 1_000, parts: 5, headerPairs: 20 };
  await app.getHttpAdapter().getInstance().register(multipart, { limits });
}

/**
 * The one file of a form, in memory. @throws DomainError 'import.no-file', 'import.too-large' (413) over `mostBytes`, two
 * megabytes unless told otherwise.
 */
export async function readUpload(request: FastifyRequest, mostBytes = MOST_BYTES): Promise<Upload> {
  try {
    const file = request.isMultipart() ? await request.file({ limits: { fileSize: mostBytes } }) : undefined;
    if (!file) throw new DomainError('import.no-file', 'Choose a file first.');
    return { fileName: file.filename, bytes: await file.toBuffer() };
  } catch (error) {
    if (hasCode(error, 'FST_REQ_FILE_TOO_LARGE'))
      throw new DomainError('import.too-large', 'This file is larger than what can be read here.');
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
