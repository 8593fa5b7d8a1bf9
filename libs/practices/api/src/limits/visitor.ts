import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { hashToken, readDeviceCookie, readPhoneCookie, readSessionCookie } from '@tweespraak/platform/api';
import type { FastifyRequest } from 'fastify';
import { networkOf } from './network';

/** Who knocks, before it is known who it is. */
export interface Visitor {
  readonly address: string;
  /** The address as far as it counts for limits. */
  readonly network: string;
  readonly requestId: string;
  /** The secret of the session that this browser holds, valid or not. */
  readonly sessionToken: string | undefined;
  readonly deviceToken: string | undefined;
  readonly deviceHash: Buffer | null;
  /** The key of a shared phone, valid or not. */
  readonly phoneHash: Buffer | null;
}

export function visitorOf(request: FastifyRequest): Visitor {
  const deviceToken = readDeviceCookie(request);
  const phoneToken = readPhoneCookie(request);
  return {
    address: request.ip,
    network: networkOf(request.ip),
    requestId: request.id,
    sessionToken: readSessionCookie(request),
    deviceToken,
    deviceHash: deviceToken ? hashToken(deviceToken) : null,
    phoneHash: phoneToken ? hashToken(phoneToken) : null,
  };
}

export const FromVisitor = createParamDecorator((_: unknown, context: ExecutionContext): Visitor =>
  visitorOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
