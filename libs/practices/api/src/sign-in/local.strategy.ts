import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { AccountId } from '@tweespraak/shared/kernel';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { visitorOf } from '../limits/visitor';
import { Credentials } from './credentials';

/** passport-local: e-mail and password in the body of POST /api/session. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly credentials: Credentials) {
    super({ usernameField: 'email', passReqToCallback: true, session: false });
  }

  validate(request: FastifyRequest, email: string, password: string): Promise<AccountId | null> {
    return this.credentials.prove(email, password, visitorOf(request));
  }
}
