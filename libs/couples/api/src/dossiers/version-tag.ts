import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { DomainError } from '@tweespraak/shared/kernel';
import type { FastifyReply } from 'fastify';
import { type Observable, tap } from 'rxjs';

const NO_VERSION = -1;

/** Sends the `version` of an answer along as its ETag. */
@Injectable()
export class VersionTag implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<{ version: number }>): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(tap(({ version }) => void reply.header('etag', `"${version}"`)));
  }
}

/**
 * The version that an If-Match header names. Anything but one strong tag of ours (RFC 9110: comparison is strong)
 * names a version that no row has.
 * @throws DomainError 'precondition-required' when the header is absent.
 */
export function versionIn(ifMatch: string | undefined): number {
  if (ifMatch === undefined) {
    throw new DomainError('precondition-required', 'Send the version that was read as If-Match.');
  }
  const tag = /^"(\d{1,9})"$/.exec(ifMatch.trim());
  return tag?.[1] ? Number(tag[1]) : NO_VERSION;
}
