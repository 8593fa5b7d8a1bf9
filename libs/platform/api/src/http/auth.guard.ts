import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@tweespraak/shared/kernel';
import { Sessions } from '../sign-in/sessions';
import { readSessionCookie } from '../sign-in/session-cookie';
import { NOT_BY_PIN, PERMISSION, type Permission, PERMISSIONS } from './allow';
import type { AuthenticatedRequest } from './ctx';

/** Holds every route to its permission and builds the tenant context from the session. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  /** @throws DomainError 'not-signed-in' (401), 'not-allowed' (403) or 'password.needed' (403). */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.getAllAndOverride<Permission | 'public' | undefined>(PERMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (permission === 'public') return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
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
}
