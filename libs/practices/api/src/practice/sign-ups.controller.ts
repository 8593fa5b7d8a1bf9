import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { Allow, Returns } from '@tweespraak/platform/api';
import { ConfirmSignUpBody, Session, SignUp, SignUpBody } from '@tweespraak/practices/contract';
import type { FastifyReply } from 'fastify';
import { FromVisitor, type Visitor } from '../limits/visitor';
import { Welcome } from '../sign-in/welcome';
import { SignUps } from './sign-ups.service';

@Controller('sign-ups')
export class SignUpsController {
  constructor(
    private readonly signUps: SignUps,
    private readonly welcome: Welcome,
  ) {}

  /** Asks for a practice. Says the same for every address; the mail says how to go on. */
  @Post()
  @HttpCode(202)
  @Allow('public')
  request(@Body({ schema: SignUpBody }) body: SignUpBody, @FromVisitor() visitor: Visitor): Promise<void> {
    return this.signUps.request(body, visitor);
  }

  @Get(':token')
  @Allow('public')
  @Returns(SignUp)
  read(@Param('token') token: string): Promise<SignUp> {
    return this.signUps.read(token);
  }

  /** Makes the practice and signs its first admin in. */
  @Post(':token/confirmation')
  @HttpCode(200)
  @Allow('public')
  @Returns(Session)
  async confirm(
    @Param('token') token: string,
    @Body({ schema: ConfirmSignUpBody }) body: ConfirmSignUpBody,
    @FromVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.welcome.letIn(reply, await this.signUps.confirm(token, body.password, visitor));
  }
}
