import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { Allow, Ctx, NotByPin, Returns, type TenantContext } from '@tweespraak/platform/api';
import {
  MyNotices,
  NoticeChoices,
  PushRemovalBody,
  PushSubscriptionBody,
  PushTrial,
} from '@tweespraak/practices/contract';
import { MyDevices } from './my-devices.service';
import { MyNoticeChoices } from './my-notices.service';

@Controller('my')
@Allow('account.own')
export class NoticesController {
  constructor(
    private readonly choices: MyNoticeChoices,
    private readonly devices: MyDevices,
  ) {}

  @Get('notices')
  @Returns(MyNotices)
  read(@Ctx() ctx: TenantContext): Promise<MyNotices> {
    return this.choices.read(ctx);
  }

  /** Outlives the visit: a PIN does not open it. */
  @Put('notices')
  @NotByPin()
  @Returns(MyNotices)
  choose(
    @Ctx() ctx: TenantContext,
    @Body({ schema: NoticeChoices }) choices: NoticeChoices,
  ): Promise<MyNotices> {
    return this.choices.choose(ctx, choices);
  }

  @Put('push-subscription')
  @NotByPin()
  @HttpCode(204)
  add(
    @Ctx() ctx: TenantContext,
    @Body({ schema: PushSubscriptionBody }) body: PushSubscriptionBody,
  ): Promise<void> {
    return this.devices.add(ctx, body);
  }

  @Post('push-subscription/removal')
  @HttpCode(204)
  remove(@Ctx() ctx: TenantContext, @Body({ schema: PushRemovalBody }) body: PushRemovalBody): Promise<void> {
    return this.devices.remove(ctx, body.endpoint);
  }

  /** A push to one's own browsers, to see how it looks. */
  @Post('push-trial')
  @HttpCode(200)
  @Returns(PushTrial)
  tryOut(@Ctx() ctx: TenantContext): Promise<PushTrial> {
    return this.devices.tryOut(ctx);
  }
}
