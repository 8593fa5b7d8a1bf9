import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { HandInBody, MyDiary, ScopeBody, WideningBody } from '@tweespraak/homework/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import type { EntryId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { DiaryService } from './diary.service';
import { OwnEntriesService } from './own-entries.service';
import { ReadRepliesService } from './read-replies.service';

const ID = { schema: z.uuid() };

@Controller('my')
@Allow('homework.do')
export class MyEntriesController {
  constructor(
    private readonly entries: OwnEntriesService,
    private readonly replies: ReadRepliesService,
    private readonly diary: DiaryService,
  ) {}

  /** My own entries with sliders. */
  @Get('diary')
  @Returns(MyDiary)
  read(@Ctx() ctx: TenantContext): Promise<MyDiary> {
    return this.diary.read(ctx);
  }

  /** Hands my draft in. */
  @Post('entries/:entryId/hand-in')
  @HttpCode(204)
  handIn(
    @Ctx() ctx: TenantContext,
    @Param('entryId', ID) id: EntryId,
    @Body({ schema: HandInBody }) body: HandInBody,
  ): Promise<void> {
    return this.entries.handIn(ctx, id, body);
  }

  /** Who may read it. */
  @Put('entries/:entryId/scope')
  @HttpCode(204)
  share(
    @Ctx() ctx: TenantContext,
    @Param('entryId', ID) id: EntryId,
    @Body({ schema: ScopeBody }) { scope }: ScopeBody,
  ): Promise<void> {
    return this.entries.share(ctx, id, scope);
  }

  /** Answers the coach's question about it. */
  @Post('entries/:entryId/widening')
  @HttpCode(204)
  answerWidening(
    @Ctx() ctx: TenantContext,
    @Param('entryId', ID) id: EntryId,
    @Body({ schema: WideningBody }) { yes }: WideningBody,
  ): Promise<void> {
    return this.entries.answerWidening(ctx, id, yes);
  }

  /** Takes it away. */
  @Delete('entries/:entryId')
  @HttpCode(204)
  remove(@Ctx() ctx: TenantContext, @Param('entryId', ID) id: EntryId): Promise<void> {
    return this.entries.remove(ctx, id);
  }

  /** I read what the coach wrote. */
  @Post('replies/:replyId/read')
  @HttpCode(204)
  replyRead(@Ctx() ctx: TenantContext, @Param('replyId', ID) id: string): Promise<void> {
    return this.replies.read(ctx, id);
  }
}
