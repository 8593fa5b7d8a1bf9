import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import type { TokenScope } from '@tweespraak/shared/kernel';

export const OPEN_TO_TOKENS = 'open-to-tokens';

export interface OpenToTokensRule {
  readonly scope: TokenScope;
  /** Fields, at whatever depth, that a token does not get: never (null), or only with this scope too. */
  readonly hides: Readonly<Record<string, TokenScope | null>>;
}

/**
 * A reading route that a personal access token opens too, when it was made for `scope`. Every other route answers a token
 * as it answers nobody. Such a route may not ask `@Me`: a token is no session.
 */
export const OpenToTokens = (scope: TokenScope, hides: OpenToTokensRule['hides'] = {}): MethodDecorator =>
  applyDecorators(
    SetMetadata(OPEN_TO_TOKENS, { scope, hides } satisfies OpenToTokensRule),
    ApiSecurity('token', [scope]),
    ApiExtension('x-hidden-from-tokens', hides),
  );
