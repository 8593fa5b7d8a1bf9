import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  CodeBody,
  Consent,
  ConsentBody,
  ConsentQuery,
  DoneByCode,
  LaterBody,
  MyHomework,
  MyHomeworkDetail,
  SavedEntry,
  SaveEntryBody,
} from '@tweespraak/homework/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import type { EntryId, HomeworkId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { ConsentsService } from './consents.service';
import { DraftsOfEntriesService } from './drafts-of-entries.service';
import { MyHomeworkService } from './my-homework.service';
import { SheetsService } from './sheets.service';

const ID = { schema: z.uuid() };

@Controller('my/homework')
@Allow('homework.do')
export class MyHomeworkController {
  constructor(
    private readonly homework: MyHomeworkService,
    private readonly drafts: DraftsOfEntriesService,
    private readonly consents: ConsentsService,
    private readonly sheets: SheetsService,
  ) {}

  /** Mine: what is open, the most pressing first, and what was done. */
  @Get()
  @Returns(MyHomework)
  list(@Ctx() ctx: TenantContext): Promise<MyHomework> {
    return this.homework.list(ctx);
  }

  /** Done on paper, by the code on my sheet. */
  @Post('codes')
  @Returns(DoneByCode)
  done(
    @Ctx() ctx: TenantContext,
    @Body({ schema: CodeBody }) { code }: CodeBody,
  ): Promise<z.infer<typeof DoneByCode>> {
    return this.sheets.done(ctx, code);
  }

  /** Everything that it takes to do one. */
  @Get(':homeworkId')
  @Returns(MyHomeworkDetail)
  read(@Ctx() ctx: TenantContext, @Param('homeworkId', ID) id: HomeworkId): Promise<MyHomeworkDetail> {
    return this.homework.read(ctx, id);
  }

  /** Reminds me at another time. */
  @Post(':homeworkId/later')
  @HttpCode(204)
  later(
    @Ctx() ctx: TenantContext,
    @Param('homeworkId', ID) id: HomeworkId,
    @Body({ schema: LaterBody }) { until }: LaterBody,
  ): Promise<void> {
    return this.homework.later(ctx, id, until);
  }

  /** Whether we both said yes today. */
  @Get(':homeworkId/consent')
  @Returns(Consent)
  consent(
    @Ctx() ctx: TenantContext,
    @Param('homeworkId', ID) id: HomeworkId,
    @Query({ schema: ConsentQuery }) { step }: z.infer<typeof ConsentQuery>,
  ): Promise<Consent> {
    return this.consents.read(ctx, id, step);
  }

  /** My own yes or no, for today. */
  @Put(':homeworkId/consent')
  @Returns(Consent)
  tap(
    @Ctx() ctx: TenantContext,
    @Param('homeworkId', ID) id: HomeworkId,
    @Body({ schema: ConsentBody }) body: ConsentBody,
  ): Promise<Consent> {
    return this.consents.tap(ctx, id, body);
  }

  /** Saves my draft. */
  @Put(':homeworkId/entries/:entryId')
  @Returns(SavedEntry)
  save(
    @Ctx() ctx: TenantContext,
    @Param('homeworkId', ID) id: HomeworkId,
    @Param('entryId', ID) entryId: EntryId,
    @Body({ schema: SaveEntryBody }) body: SaveEntryBody,
  ): Promise<SavedEntry> {
    return this.drafts.save(ctx, id, entryId, body);
  }
}
