import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const NONCE = 'CSP_NONCE';
const HASHED = /-[A-Za-z0-9_-]{8}\.(js|css)$/;
const FONT = /\.woff2$/; // fixed names, and a font never changes under its name
/** What a browser asks whether there is a newer version by: never out of a cache. */
const ALWAYS_FRESH =
  /\/(ngsw-worker\.js|safety-worker\.js|worker-basic\.min\.js|ngsw\.json|manifest\.webmanifest)$/;
const WORKER = /-worker\.js$/;

/** Style nonces per document: Angular and Material add style elements; scripts stay 'self' without one. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self' https: blob:", // a video of an exercise, loaded when asked for; blob: its captions
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const cachedFor = (forever: boolean): string =>
  forever ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';

/** Serves the built dashboard beside the API: hashed files for ever, every other path the page itself with a fresh nonce. */
export async function serveDashboard(app: NestFastifyApplication, directory: string): Promise<void> {
  const root = resolve(directory);
  const index = join(root, 'index.html');
  if (!existsSync(index)) return;
  const page = readFileSync(index, 'utf8');
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(fastifyStatic, {
    root,
    preCompressed: true,
    wildcard: false,
    index: false,
    globIgnore: ['**/index.html*', '**/*.br', '**/stats.json'],
    setHeaders: (reply, path) => {
      const name = path.replace(/\.br$/, '');
      const forever = HASHED.test(name) || FONT.test(name);
      reply.header('cache-control', ALWAYS_FRESH.test(name) ? 'no-cache' : cachedFor(forever));
      // A worker lives by the policy of its own file: it fetches the shell, from here alone.
      if (WORKER.test(name)) reply.header('content-security-policy', "default-src 'self'");
    },
  });
  // What the service worker keeps: byte for byte as built, or its hash would not fit. Its style nonce is known to everybody;
  // scripts need none and come from here alone.
  fastify.get('/index.html', (_request, reply) =>
    reply
      .header('content-security-policy', contentSecurityPolicy(NONCE))
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(page),
  );
  fastify.get('/*', { exposeHeadRoute: true }, (request, reply) => {
    const path = new URL(request.url, 'http://local').pathname;
    if (/^\/(api|health)(\/|$)/.test(path) || /\.[a-z0-9]+$/i.test(path)) return reply.callNotFound();
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', contentSecurityPolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll(NONCE, nonce));
  });
}
