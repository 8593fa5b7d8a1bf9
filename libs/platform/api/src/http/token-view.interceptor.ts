import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { TokenScope } from '@tweespraak/shared/kernel';
import { map, type Observable } from 'rxjs';
import type { AuthenticatedRequest } from './ctx';
import { OPEN_TO_TOKENS, type OpenToTokensRule } from './open-to-tokens';

/** Takes out of an answer what a token does not get. Outermost: it sees the answer as it would be sent. */
@Injectable()
export class TokenViewInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const token = context.switchToHttp().getRequest<AuthenticatedRequest>().tenant?.token;
    if (!token) return next.handle();
    const rule = this.reflector.get<OpenToTokensRule>(OPEN_TO_TOKENS, context.getHandler());
    return next.handle().pipe(map((answer) => withoutFields(answer, hiddenFrom(rule, token.scopes))));
  }
}

function hiddenFrom({ hides }: OpenToTokensRule, scopes: readonly TokenScope[]): ReadonlySet<string> {
  const hidden = Object.entries(hides).filter(([, scope]) => scope === null || !scopes.includes(scope));
  return new Set(hidden.map(([name]) => name));
}

/** Pure: the same answer without these fields. @throws Error for text that was made elsewhere: nothing can be taken out of it. */
export function withoutFields(answer: unknown, hidden: ReadonlySet<string>): unknown {
  if (typeof answer === 'string') throw new Error('a route for tokens answers objects');
  return hidden.size ? strip(answer, hidden) : answer;
}

function strip(value: unknown, hidden: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => strip(one, hidden));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const kept = Object.entries(value).filter(([name]) => !hidden.has(name));
  return Object.fromEntries(kept.map(([name, one]) => [name, strip(one, hidden)]));
}
