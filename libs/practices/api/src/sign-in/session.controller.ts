import { Body, Controller, Delete, Get, HttpCode, Post, Res, UseGuards } from '@nestjs/common';
import { Allow, Me, NotByPin, Returns, type SignedIn } from '@tweespraak/platform/api';
import { Session, SignInBody, SwitchPracticeBody } from '@tweespraak/practices/contract';
import type { AccountId } from '@tweespraak/shared/kernel';
import type { FastifyReply } from 'fastify';
import { FromVisitor, type Visitor } from '../limits/visitor';
import { LocalSignInGuard, ProvenAccount } from './local-sign-in.guard';
import { SignIn } from './sign-in.service';
import { Welcome } from './welcome';

@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly welcome: Welcome,
  ) {}

  /** Signs in. Problems: 'sign-in.refused' (401), 'too-many-requests' (429). */
  @Post()
  @HttpCode(200)
  @Allow('public')
  @UseGuards(LocalSignInGuard)
  @Returns(Session)
  async open(
    @Body({ schema: SignInBody }) _body: SignInBody, // read by the guard; named here for the description of the API
    @ProvenAccount() accountId: AccountId,
    @FromVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.welcome.letIn(reply, await this.signIn.open(accountId, visitor));
  }

  /** Who is signed in; 401 when nobody is. */
  @Get()
  @Allow('account.own')
  @Returns(Session)
  read(@Me() me: SignedIn, @FromVisitor() visitor: Visitor): Promise<Session> {
    return this.signIn.view(me, visitor.phoneHash);
  }

  /** Signs out; also when the session ended before. */
  @Delete()
  @HttpCode(204)
  @Allow('public')
  async close(
    @FromVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signIn.close(visitor);
    this.welcome.letOut(reply);
  }

  /** To another practice of the same account. Problem after a PIN: 'password.needed' (403). */
  @Post('practice')
  @HttpCode(200)
  @Allow('account.own')
  @NotByPin()
  @Returns(Session)
  async switchPractice(
    @Me() me: SignedIn,
    @Body({ schema: SwitchPracticeBody }) body: SwitchPracticeBody,
    @FromVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.welcome.letIn(reply, await this.signIn.switchPractice(me, body.practiceId, visitor));
  }
}
