import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const MOST_BYTES = 10_000;

/**
 * Lets a multipart form in and its content drop: a mail program may send its "unsubscribe" as one (RFC 8058), and no other
 * route reads one. What such a route gets is no body, which its schema refuses.
 */
export function acceptAnyForm(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addContentTypeParser(
    'multipart/form-data',
    { bodyLimit: MOST_BYTES, parseAs: 'buffer' },
    (_request, _body, done) => done(null, undefined),
  );
}
