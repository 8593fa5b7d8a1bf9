import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { CalendarFeed, MakeCalendarFeedBody, NewCalendarFeed } from '@tweespraak/agenda/contract';
import { Allow, Ctx, NotByPin, Returns, type TenantContext } from '@tweespraak/platform/api';
import { FeedsService } from './feeds.service';

@Controller('my/calendar-feed')
@Allow('agenda.feed')
export class FeedsController {
  constructor(private readonly feeds: FeedsService) {}

  /** Whether my calendar has an address; never the address. */
  @Get()
  @Returns(CalendarFeed)
  find(@Ctx() ctx: TenantContext): Promise<CalendarFeed> {
    return this.feeds.find(ctx);
  }

  /** Makes an address, shown this once; the one before stops. It outlives a visit on a shared phone: not by a PIN. */
  @Post()
  @NotByPin()
  @Returns(NewCalendarFeed)
  make(
    @Ctx() ctx: TenantContext,
    @Body({ schema: MakeCalendarFeedBody }) { titles }: MakeCalendarFeedBody,
  ): Promise<NewCalendarFeed> {
    return this.feeds.make(ctx, titles);
  }

  /** Stops it. */
  @Delete()
  @HttpCode(204)
  stop(@Ctx() ctx: TenantContext): Promise<void> {
    return this.feeds.stop(ctx);
  }
}
