import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { AnswerAttentionBody, Attention, AttentionOccasion } from '@tweespraak/homework/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import type { CoupleId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { AttentionService } from './attention.service';

const COUPLE = { schema: z.uuid() };

@Controller()
@Allow('homework.give')
export class AttentionController {
  constructor(private readonly attention: AttentionService) {}

  /** Which of my couples stall, and one thing to do about each. */
  @Get('today/attention')
  @Returns(Attention)
  list(@Ctx() ctx: TenantContext): Promise<Attention> {
    return this.attention.list(ctx);
  }

  /** Done, or left alone for a reason. */
  @Put('couples/:coupleId/attention')
  @HttpCode(204)
  answer(
    @Ctx() ctx: TenantContext,
    @Param('coupleId', COUPLE) id: CoupleId,
    @Body({ schema: AnswerAttentionBody }) body: AnswerAttentionBody,
  ): Promise<void> {
    return this.attention.answer(ctx, id, body);
  }

  /** Takes that answer back. */
  @Delete('couples/:coupleId/attention')
  @HttpCode(204)
  takeBack(
    @Ctx() ctx: TenantContext,
    @Param('coupleId', COUPLE) id: CoupleId,
    @Query({ schema: AttentionOccasion }) { occasion }: AttentionOccasion,
  ): Promise<void> {
    return this.attention.takeBack(ctx, id, occasion);
  }
}
