import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { Allow, Ctx, type TenantContext } from '@tweespraak/platform/api';
import { CoupleReportQuery } from '@tweespraak/reports/contract';
import type { CoupleId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { CoupleReportFiles } from './couple-report-files';

@Controller('couples/:coupleId/report')
@Allow('pillars.read')
export class CoupleReportsController {
  constructor(private readonly files: CoupleReportFiles) {}

  /** The report of a couple as PDF: made now, streamed, kept nowhere. */
  @Get()
  @ApiProduces('application/pdf')
  @Header('Cache-Control', 'private, no-store')
  @Header('X-Content-Type-Options', 'nosniff')
  make(
    @Ctx() ctx: TenantContext,
    @Param('coupleId', { schema: z.uuid() }) id: CoupleId,
    @Query({ schema: CoupleReportQuery }) query: CoupleReportQuery,
  ): Promise<StreamableFile> {
    return this.files.make(ctx, id, query);
  }
}
