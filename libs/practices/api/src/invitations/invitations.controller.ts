import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { Allow, Returns } from '@tweespraak/platform/api';
import { AcceptInvitationBody, Invitation, Session } from '@tweespraak/practices/contract';
import type { FastifyReply } from 'fastify';
import { FromVisitor, type Visitor } from '../limits/visitor';
import { Welcome } from '../sign-in/welcome';
import { Acceptance } from './acceptance.service';

@Controller('invitations/:token')
export class InvitationsController {
  constructor(
    private readonly acceptance: Acceptance,
    private readonly welcome: Welcome,
  ) {}

  /** What the holder of the link may know. */
  @Get()
  @Allow('public')
  @Returns(Invitation)
  read(@Param('token') token: string): Promise<Invitation> {
    return this.acceptance.read(token);
  }

  /** Joins and signs in. */
  @Post('acceptance')
  @HttpCode(200)
  @Allow('public')
  @Returns(Session)
  async accept(
    @Param('token') token: string,
    @Body({ schema: AcceptInvitationBody }) body: AcceptInvitationBody,
    @FromVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.welcome.letIn(reply, await this.acceptance.accept(token, body.password, visitor));
  }
}
