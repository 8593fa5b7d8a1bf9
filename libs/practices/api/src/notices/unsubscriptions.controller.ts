import { Controller, Get, HttpCode, Param, Post, Redirect } from '@nestjs/common';
import { Allow } from '@tweespraak/platform/api';
import * as z from 'zod/mini';
import { Unsubscriptions } from './unsubscriptions.service';

const Token = z.string().check(z.maxLength(200));

@Controller('unsubscribe/:token')
@Allow('public')
export class UnsubscriptionsController {
  constructor(private readonly unsubscriptions: Unsubscriptions) {}

  /** What a mail program sends for its own "unsubscribe", and the button of the page. */
  @Post()
  @HttpCode(204)
  stop(@Param('token', { schema: Token }) token: string): Promise<void> {
    return this.unsubscriptions.stop(token);
  }

  /** To the page with the button: programs that open every link in a mail change nothing. */
  @Get()
  @Redirect()
  page(@Param('token', { schema: Token }) token: string): { url: string; statusCode: number } {
    return this.unsubscriptions.page(token);
  }
}
