import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, type TokenScope } from '@tweespraak/shared/kernel';
import { AccessTokens, readBearer } from '../sign-in/access-tokens';
import { Sessions } from '../sign-in/sessions';
import { readSessionCookie } from '../sign-in/session-cookie';
import { NOT_BY_PIN, PERMISSION, type Permission, PERMISSIONS } from './allow';
import type { AuthenticatedRequest } from './ctx';
import { OPEN_TO_TOKENS, type OpenToTokensRule } from './open-to-tokens';

/** Holds every route to its permission and builds the tenant context from the session, or from a token where one is taken. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly tokens: AccessTokens,
  ) {}

  /**
   * A token counts on marked routes alone; elsewhere it is as if it were not sent.
   * @throws DomainError 'not-signed-in' (401), 'not-allowed', 'token.scope', 'password.needed' (403), 'too-many-requests' (429).
   */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.getAllAndOverride<Permission | 'public' | undefined>(PERMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (permission === 'public') return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const open = this.reflector.get<OpenToTokensRule | undefined>(OPEN_TO_TOKENS, context.getHandler());
    const bearer = open && readBearer(request);
    if (bearer) return this.byToken(request, bearer, { scope: open.scope, permission });
    const token = readSessionCookie(request);
    const signedIn = token ? await this.sessions.read(token) : null;
    if (!signedIn) throw new DomainError('not-signed-in', 'Sign in first.');
    const role = permission && PERMISSIONS[permission].find((one) => signedIn.roles.includes(one));
    if (!role) throw new DomainError('not-allowed', 'This is not for your role.');
    if (
      signedIn.byPin &&
      this.reflector.getAllAndOverride(NOT_BY_PIN, [context.getHandler(), context.getClass()])
    )
      throw new DomainError('password.needed', 'Sign in with your password for this.');
    request.signedIn = signedIn;
    request.tenant = {
      practiceId: signedIn.practiceId,
      personId: signedIn.personId,
      role,
      locale: signedIn.locale,
      timeZone: signedIn.timeZone,
      now: new Date(),
      address: request.ip,
      requestId: request.id,
    };
    return true;
  }

  private async byToken(
    request: AuthenticatedRequest,
    bearer: string,
    { scope, permission }: { scope: TokenScope; permission: Permission | undefined },
  ): Promise<boolean> {
    const holder = await this.tokens.read(bearer, request.ip);
    if (!holder) throw new DomainError('not-signed-in', 'Sign in first.');
    const role = permission && PERMISSIONS[permission].find((one) => holder.roles.includes(one));
    if (!role) throw new DomainError('not-allowed', 'This is not for your role.');
    if (!holder.scopes.includes(scope))
      throw new DomainError('token.scope', 'This token was not made for this.', { scope });
    request.tenant = {
      practiceId: holder.practiceId,
      personId: holder.personId,
      role,
      locale: holder.locale,
      timeZone: holder.timeZone,
      now: new Date(),
      address: request.ip,
      requestId: request.id,
      token: { id: holder.tokenId, scopes: holder.scopes },
    };
    return true;
  }
}
