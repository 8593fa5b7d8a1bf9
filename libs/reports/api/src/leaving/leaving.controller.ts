import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  Allow,
  Ctx,
  Me,
  NotByPin,
  Returns,
  type SignedIn,
  type TenantContext,
} from '@tweespraak/platform/api';
import { ExportPracticeBody, Leaving, MadePracticeExport, StartedImport } from '@tweespraak/reports/contract';
import * as z from 'zod/mini';
import { PracticeImports } from './imports.service';
import { PracticeExports } from './practice-exports.service';
import { Sent, type SentPractice } from './sent-practice';
import { LeavingStanding } from './standing.service';

@Controller('leaving')
@Allow('practice.manage')
export class LeavingController {
  constructor(
    private readonly standing: LeavingStanding,
    private readonly practiceExports: PracticeExports,
    private readonly practiceImports: PracticeImports,
  ) {}

  /** Where the practice stands with leaving and coming in. */
  @Get()
  @Returns(Leaving)
  read(@Ctx() ctx: TenantContext): Promise<Leaving> {
    return this.standing.read(ctx);
  }

  /** Asks for the file of the whole practice; the passphrase is shown this once. */
  @Post('exports')
  @NotByPin()
  @Returns(MadePracticeExport)
  export(
    @Ctx() ctx: TenantContext,
    @Me() me: SignedIn,
    @Body({ schema: ExportPracticeBody }) body: ExportPracticeBody,
  ): Promise<MadePracticeExport> {
    return this.practiceExports.ask(ctx, me, body);
  }

  /** Puts a practice from a file into this empty one. */
  @Post('imports')
  @HttpCode(202)
  @NotByPin()
  @Returns(StartedImport)
  import(@Ctx() ctx: TenantContext, @Me() me: SignedIn, @Sent() sent: SentPractice): Promise<StartedImport> {
    return this.practiceImports.start(ctx, me, sent);
  }

  /** Ends an import; nothing of it is saved. */
  @Post('imports/:importId/cancel')
  @HttpCode(204)
  cancel(
    @Ctx() ctx: TenantContext,
    @Param('importId', { schema: z.uuid() }) importId: string,
  ): Promise<void> {
    return this.practiceImports.cancel(ctx, importId);
  }
}
