import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import scalarReference from '@scalar/fastify-api-reference';
import { DomainError, isDomainError } from '@tweespraak/shared/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readSessionCookie } from '../sign-in/session-cookie';
import { Sessions } from '../sign-in/sessions';
import { toProblem } from './problem.filter';

const ROUTE = '/api/reference';
const NONCE = 'CSP_NONCE';

/** The page reads the description and nothing else: no other host, no fonts, no request of its own to the routes it describes. */
const CONFIGURATION = {
  url: '/api/openapi.json',
  pageTitle: 'Tweespraak API',
  nonce: NONCE,
  theme: 'none',
  withDefaultFonts: false,
  telemetry: false,
  hideTestRequestButton: true,
  hideClientButton: true,
  showDeveloperTools: 'never',
  persistAuth: false,
  documentDownloadType: 'json',
  agent: { disabled: true },
  mcp: { disabled: true },
} as const;

/** For this page alone: its own script and the styles it makes, by a nonce of the moment. */
export function referencePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'", // the description's Markdown and the search box set some; they load nothing
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Serves the reference of the API from this server itself, to staff who are signed in. */
export async function serveReference(app: NestFastifyApplication): Promise<void> {
  const sessions = app.get(Sessions);
  await app
    .getHttpAdapter()
    .getInstance()
    .register(async (scope) => {
      scope.addHook('onRequest', async (request, reply) => {
        const refused = await refusalFor(sessions, request).catch(() => new Error('unexpected'));
        if (refused) return refuse(reply, request, refused);
      });
      scope.addHook('onSend', async (_request, reply, payload) => withNonce(reply, payload));
      await scope.register(scalarReference, { routePrefix: ROUTE, configuration: CONFIGURATION });
    });
}

async function refusalFor(sessions: Sessions, request: FastifyRequest): Promise<Error | null> {
  const cookie = readSessionCookie(request);
  const signedIn = cookie ? await sessions.read(cookie) : null;
  if (!signedIn) return new DomainError('not-signed-in', 'Sign in first.');
  if (signedIn.roles.includes('partner')) return new DomainError('not-allowed', 'This is not for your role.');
  return null;
}

function refuse(reply: FastifyReply, request: FastifyRequest, error: Error): FastifyReply {
  const problem = toProblem(isDomainError(error) ? error : new Error(), request.id);
  return reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}

/** The page is made once; its nonce is of this answer alone. */
function withNonce(reply: FastifyReply, payload: unknown): unknown {
  if (!String(reply.getHeader('content-type')).startsWith('text/html') || typeof payload !== 'string')
    return payload;
  const nonce = randomBytes(16).toString('base64');
  void reply.header('content-security-policy', referencePolicy(nonce)).removeHeader('content-length');
  return payload.replaceAll(NONCE, nonce);
}
