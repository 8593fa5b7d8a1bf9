import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { validationPipe } from '@tweespraak/platform/api';
import { SignInBody } from '@tweespraak/practices/contract';
import { type AccountId, DomainError } from '@tweespraak/shared/kernel';
import type { FastifyRequest } from 'fastify';

interface ProvenRequest extends FastifyRequest {
  user?: AccountId;
}

/** Runs passport's local strategy. A guard comes before the pipes, so the body is checked here. */
@Injectable()
export class LocalSignInGuard extends AuthGuard('local') {
  private readonly body = validationPipe();

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.body = await this.body.transform(request.body, { type: 'body', schema: SignInBody });
    await super.canActivate(context);
    return true;
  }

  /** @throws DomainError 'sign-in.refused', the same for an unknown address, a wrong password and an empty one. */
  override handleRequest<T>(error: unknown, accountId: T | false | null): T {
    if (error) throw error;
    if (!accountId)
      throw new DomainError('sign-in.refused', 'This address and password do not belong together.');
    return accountId;
  }
}

/** The account whose password was just proven. */
export const ProvenAccount = createParamDecorator((_: unknown, context: ExecutionContext): AccountId => {
  const { user } = context.switchToHttp().getRequest<ProvenRequest>();
  if (!user) throw new Error('a route without the sign-in guard asked for a proven account');
  return user;
});
