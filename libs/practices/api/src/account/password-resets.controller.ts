import { Body, Controller, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { Allow } from '@tweespraak/platform/api';
import { PasswordResetBody, PasswordResetRequest } from '@tweespraak/practices/contract';
import type { FastifyReply } from 'fastify';
import { FromVisitor, type Visitor } from '../limits/visitor';
import { Welcome } from '../sign-in/welcome';
import { PasswordResets } from './password-resets.service';

@Controller('password-resets')
export class PasswordResetsController {
  constructor(
    private readonly resets: PasswordResets,
    private readonly welcome: Welcome,
  ) {}

  /** Asks for a mail. Says the same whether the address has an account or not. */
  @Post()
  @HttpCode(202)
  @Allow('public')
  request(
    @Body({ schema: PasswordResetRequest }) body: PasswordResetRequest,
    @FromVisitor() visitor: Visitor,
  ): Promise<void> {
    return this.resets.request(body.email, visitor);
  }

  /** Sets a new password; ends all sessions and opens none. */
  @Put(':token')
  @HttpCode(204)
  @Allow('public')
  async redeem(
    @Param('token') token: string,
    @Body({ schema: PasswordResetBody }) body: PasswordResetBody,
    @FromVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.welcome.knowDevice(reply, await this.resets.redeem(token, body.password, visitor));
  }
}
