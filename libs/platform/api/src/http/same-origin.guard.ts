import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@tweespraak/shared/kernel';
import type { FastifyRequest } from 'fastify';
import { ENV, type Env, publicUrl } from '../env/env';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses writes that another site makes a browser send (CSRF). Fetch metadata first, the Origin header for older
 * browsers; a request with a cookie and neither is refused, a program without cookies passes.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  constructor(@Inject(ENV) private readonly env: Env) {}

  /** @throws DomainError 'cross-site' (403). */
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (SAFE.includes(request.method) || this.isSameOrigin(request)) return true;
    throw new DomainError('cross-site', 'This request came from another site.');
  }

  private isSameOrigin({ headers }: FastifyRequest): boolean {
    if (headers['sec-fetch-site']) return headers['sec-fetch-site'] === 'same-origin';
    if (headers.origin) return [publicUrl(this.env), `http://${headers.host}`].includes(headers.origin);
    return !headers.cookie;
  }
}
