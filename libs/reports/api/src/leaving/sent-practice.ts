import type { MultipartFile } from '@fastify/multipart';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ImportPracticeFields } from '@tweespraak/reports/contract';
import { DomainError } from '@tweespraak/shared/kernel';
import type { FastifyRequest } from 'fastify';
import { type KeptUpload, keepUpload } from './kept-upload';

const MOST_BYTES = 2 ** 30;
const FORM = { fileSize: MOST_BYTES, files: 1, fields: 3, fieldSize: 1_000, parts: 4, headerPairs: 20 };

/** A form with a practice in it: its fields come first, and the file is not read before they were found good. */
export interface SentPractice {
  /** @throws DomainError 'leaving.incomplete'. */
  fields(): Promise<ImportPracticeFields>;
  /** @throws DomainError 'leaving.too-large'. */
  file(): Promise<KeptUpload>;
  /** Lets the rest of it go by: a browser that is still sending hears the answer only then. */
  refuse(): void;
}

export const Sent = createParamDecorator((_: unknown, context: ExecutionContext): SentPractice =>
  sentIn(context.switchToHttp().getRequest<FastifyRequest>()),
);

function sentIn(request: FastifyRequest): SentPractice {
  const part = request.isMultipart() ? request.file({ limits: FORM }) : Promise.resolve(undefined);
  part.catch(() => undefined); // told when somebody asks
  return {
    fields: async () => {
      const file = await part.catch(() => undefined);
      const parsed = ImportPracticeFields.safeParse(file && wordsOf(file));
      if (parsed.success) return parsed.data;
      throw new DomainError('leaving.incomplete', 'Fill in every field and choose a file.');
    },
    file: async () => {
      const found = await part;
      if (!found) throw new DomainError('leaving.incomplete', 'Fill in every field and choose a file.');
      const upload = await keepUpload(found.file);
      if (!found.file.truncated) return upload;
      await upload.close();
      throw new DomainError('leaving.too-large', 'This file is larger than what can be read here.');
    },
    refuse: () =>
      void part.then(
        (found) => found?.file.resume(),
        () => undefined,
      ),
  };
}

function wordsOf({ fields }: MultipartFile): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      field && 'value' in field ? field.value : undefined,
    ]),
  );
}
