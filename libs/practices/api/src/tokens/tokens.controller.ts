import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  Allow,
  Ctx,
  Me,
  NotByPin,
  Returns,
  type SignedIn,
  type TenantContext,
} from '@tweespraak/platform/api';
import { AccessToken, MadeToken, NewTokenBody } from '@tweespraak/practices/contract';
import * as z from 'zod/mini';
import { MyTokens } from './tokens.service';

@Controller('my/tokens')
@Allow('tokens.own')
@NotByPin()
export class TokensController {
  constructor(private readonly tokens: MyTokens) {}

  /** One's own keys for programs, without what is secret about them. */
  @Get()
  @Returns([AccessToken])
  list(@Ctx() ctx: TenantContext): Promise<AccessToken[]> {
    return this.tokens.list(ctx);
  }

  /** A new key, told this once. */
  @Post()
  @Returns(MadeToken)
  make(
    @Ctx() ctx: TenantContext,
    @Me() me: SignedIn,
    @Body({ schema: NewTokenBody }) body: NewTokenBody,
  ): Promise<MadeToken> {
    return this.tokens.make(ctx, me, body);
  }

  /** Dead at once, for good. */
  @Delete(':tokenId')
  @HttpCode(204)
  revoke(@Ctx() ctx: TenantContext, @Param('tokenId', { schema: z.uuid() }) id: string): Promise<void> {
    return this.tokens.revoke(ctx, id);
  }
}
