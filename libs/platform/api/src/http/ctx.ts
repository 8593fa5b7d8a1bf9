import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { TenantContext } from '../database/tenant-context';
import type { SignedIn } from '../sign-in/sessions';

/** What the auth guard leaves on a request. */
export interface AuthenticatedRequest extends FastifyRequest {
  tenant?: TenantContext;
  signedIn?: SignedIn;
}

/** The tenant context of the request; only on routes with a permission. */
export const Ctx = createParamDecorator((_: unknown, context: ExecutionContext): TenantContext => {
  const { tenant } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!tenant) throw new Error('a public route asked for a tenant context');
  return tenant;
});

/** The signed-in person with all roles and the session, for the routes about the session itself. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { signedIn } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!signedIn) throw new Error('a public route asked who is signed in');
  return signedIn;
});
