import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { type DomainErrorDetails, isDomainError } from '@tweespraak/shared/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Codes whose status is not 422. `<noun>.not-found` never says whose: foreign, hidden and absent are one answer. */
const STATUS: Readonly<Record<string, number>> = {
  'not-signed-in': 401,
  'sign-in.refused': 401,
  'not-allowed': 403,
  'password.needed': 403,
  'cross-site': 403,
  'token.scope': 403,
  'round.sealed': 403,
  'not-found': 404,
  conflict: 409,
  'changed-meanwhile': 412,
  'precondition-required': 428,
  'entry.changed-elsewhere': 409,
  'exercise.changed-meanwhile': 412,
  'draft.changed-meanwhile': 412,
  'export.too-many': 409,
  'export.too-many-schedules': 409,
  'export.not-stopped': 409,
  'export.snapshot-gone': 409,
  'entry.too-large': 413,
  'leaving.not-empty': 409,
  'leaving.import-runs': 409,
  'answers.too-large': 413,
  'import.too-large': 413,
  'too-many-requests': 429,
  'not-ready': 503,
};

export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  instance: string;
  errors?: readonly { pointer: string; detail: string }[];
  details?: DomainErrorDetails;
}

/** Every error as application/problem+json (RFC 9457). An unknown one says nothing but the request's id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = toProblem(error, request.id);
    // The name and the SQL state, never the message: Postgres puts values into it.
    if (problem.status >= 500) this.logger.error({ requestId: request.id, error: nameOf(error) });
    if (problem.code === 'too-many-requests')
      void reply.header('retry-after', String(problem.details?.['seconds'] ?? 60));
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }
}

/** Pure: the body that an error becomes. */
export function toProblem(error: unknown, requestId: string): Problem {
  if (isDomainError(error)) {
    const status = STATUS[error.code] ?? 422;
    if (status === 404) return notFound(requestId);
    const { errors, ...details } = error.details ?? {};
    const told = problem(status, error.code, error.message, requestId, error.details && details);
    return Array.isArray(errors) ? { ...told, errors } : told;
  }
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  if (status === 404) return notFound(requestId);
  if (status < 500) {
    return {
      ...problem(status, 'invalid-request', 'The request could not be read.', requestId),
      ...issuesOf(error),
    };
  }
  return problem(500, 'unexpected', 'Something went wrong on our side.', requestId);
}

/** One text for whatever is absent, hidden or foreign, and for paths that do not exist. */
function notFound(requestId: string): Problem {
  return problem(404, 'not-found', 'This does not exist, or is not yours to see.', requestId);
}

function problem(
  status: number,
  code: string,
  title: string,
  instance: string,
  details?: DomainErrorDetails,
): Problem {
  return { type: `/problems/${code}`, title, status, code, instance, ...(details ? { details } : {}) };
}

/** Postgres stores no zero character; a text that carries one could not be read. */
const UNREADABLE_TEXT: readonly unknown[] = ['22021', '22P05'];

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null) return 500;
  if ('code' in error && UNREADABLE_TEXT.includes(error.code)) return 400;
  const code = 'statusCode' in error ? error.statusCode : undefined;
  return typeof code === 'number' && code >= 400 ? code : 500;
}

function issuesOf(error: unknown): Pick<Problem, 'errors'> {
  const body = error instanceof HttpException ? error.getResponse() : undefined;
  const errors = typeof body === 'object' && body !== null && 'errors' in body ? body.errors : undefined;
  return Array.isArray(errors) ? { errors } : {};
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const state = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.name}${state}`;
}
