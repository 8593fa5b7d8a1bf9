import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  CoupleHomework,
  GiveHomeworkBody,
  GivenHomework,
  HomeworkChanges,
  HomeworkDetail,
  ReplyBody,
  TodayHomework,
} from '@tweespraak/homework/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import type { CoupleId, EntryId, HomeworkId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { CoupleHomeworkService } from './couple-homework.service';
import { GivingService } from './giving.service';
import { RepliesService } from './replies.service';
import { TodayService } from './today.service';

const ID = { schema: z.uuid() };

@Controller()
@Allow('homework.give')
export class GivingController {
  constructor(
    private readonly giving: GivingService,
    private readonly couples: CoupleHomeworkService,
    private readonly replies: RepliesService,
    private readonly days: TodayService,
  ) {}

  /** What of the homework waits for me today. */
  @Get('today/homework')
  @Returns(TodayHomework)
  today(@Ctx() ctx: TenantContext): Promise<TodayHomework> {
    return this.days.list(ctx);
  }

  /** A couple's homework, newest first. */
  @Get('couples/:coupleId/homework')
  @Returns(CoupleHomework)
  list(@Ctx() ctx: TenantContext, @Param('coupleId', ID) id: CoupleId): Promise<CoupleHomework> {
    return this.couples.list(ctx, id);
  }

  /** Gives homework to a couple or one of the two. */
  @Post('couples/:coupleId/homework')
  @Returns(GivenHomework)
  give(
    @Ctx() ctx: TenantContext,
    @Param('coupleId', ID) id: CoupleId,
    @Body({ schema: GiveHomeworkBody }) body: GiveHomeworkBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<{ id: HomeworkId }> {
    return this.giving.give(ctx, id, body, key);
  }

  /** One piece of homework, with what was handed in for me. */
  @Get('homework/:homeworkId')
  @Returns(HomeworkDetail)
  read(@Ctx() ctx: TenantContext, @Param('homeworkId', ID) id: HomeworkId): Promise<HomeworkDetail> {
    return this.couples.read(ctx, id);
  }

  /** Changes its date, reminder or promise. */
  @Patch('homework/:homeworkId')
  @HttpCode(204)
  change(
    @Ctx() ctx: TenantContext,
    @Param('homeworkId', ID) id: HomeworkId,
    @Body({ schema: HomeworkChanges }) changes: HomeworkChanges,
  ): Promise<void> {
    return this.giving.change(ctx, id, changes);
  }

  /** Takes it back. */
  @Post('homework/:homeworkId/withdrawal')
  @HttpCode(204)
  withdraw(@Ctx() ctx: TenantContext, @Param('homeworkId', ID) id: HomeworkId): Promise<void> {
    return this.giving.withdraw(ctx, id);
  }

  /** Gives it again. */
  @Delete('homework/:homeworkId/withdrawal')
  @HttpCode(204)
  restore(@Ctx() ctx: TenantContext, @Param('homeworkId', ID) id: HomeworkId): Promise<void> {
    return this.giving.restore(ctx, id);
  }

  /** Answers what somebody handed in. */
  @Post('entries/:entryId/replies')
  @HttpCode(204)
  reply(
    @Ctx() ctx: TenantContext,
    @Param('entryId', ID) id: EntryId,
    @Body({ schema: ReplyBody }) { text }: ReplyBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<void> {
    return this.replies.reply(ctx, id, text, key);
  }

  /** Asks its owner to share it with the three. */
  @Post('entries/:entryId/widening')
  @HttpCode(204)
  askToWiden(@Ctx() ctx: TenantContext, @Param('entryId', ID) id: EntryId): Promise<void> {
    return this.replies.askToWiden(ctx, id);
  }
}
