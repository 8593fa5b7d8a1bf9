import { Injectable } from '@nestjs/common';
import {
  clearSessionCookie,
  setDeviceCookie,
  setPhoneCookie,
  setSessionCookie,
} from '@tweespraak/platform/api';
import type { Session } from '@tweespraak/practices/contract';
import type { FastifyReply } from 'fastify';
import type { OpenedSession } from './open-session';
import { SignIn } from './sign-in.service';

/** The last step of every way in: cookies on the answer, and the session as its body. */
@Injectable()
export class Welcome {
  constructor(private readonly signIn: SignIn) {}

  async letIn(reply: FastifyReply, opened: OpenedSession): Promise<Session> {
    setSessionCookie(reply, opened.token);
    setDeviceCookie(reply, opened.deviceToken);
    return this.signIn.viewOf(opened);
  }

  letOut(reply: FastifyReply): void {
    clearSessionCookie(reply);
  }

  knowPhone(reply: FastifyReply, phoneKey: string): void {
    setPhoneCookie(reply, phoneKey);
  }

  knowDevice(reply: FastifyReply, deviceToken: string): void {
    setDeviceCookie(reply, deviceToken);
  }
}
