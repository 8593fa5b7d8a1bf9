import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { GiftGivenBody, MyGift } from '@tweespraak/dialogues/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import * as z from 'zod/mini';
import { GiftsService } from './gifts.service';

@Controller('my/gifts')
@Allow('dialogues.take-part')
export class GiftsController {
  constructor(private readonly gifts: GiftsService) {}

  /** Gifts under way and given. */
  @Get()
  @Returns([MyGift])
  list(@Ctx() ctx: TenantContext): Promise<MyGift[]> {
    return this.gifts.list(ctx);
  }

  /** I gave it, or not yet. */
  @Put(':giftId/given')
  @HttpCode(204)
  mark(
    @Ctx() ctx: TenantContext,
    @Param('giftId', { schema: z.uuid() }) id: string,
    @Body({ schema: GiftGivenBody }) { given }: GiftGivenBody,
  ): Promise<void> {
    return this.gifts.mark(ctx, id, given);
  }
}
