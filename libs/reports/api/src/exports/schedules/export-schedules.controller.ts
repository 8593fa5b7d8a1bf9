import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Allow, Ctx, NotByPin, Returns, type TenantContext } from '@tweespraak/platform/api';
import {
  ExportSchedule,
  ExportSchedules as Schedules,
  MakeExportScheduleBody,
} from '@tweespraak/reports/contract';
import * as z from 'zod/mini';
import { ExportSchedules } from './export-schedules.service';

@Controller('export-schedules')
@Allow('exports.make')
export class ExportSchedulesController {
  constructor(private readonly schedules: ExportSchedules) {}

  /** What is made for me every quarter. */
  @Get()
  @Returns(Schedules)
  list(@Ctx() ctx: TenantContext): Promise<Schedules> {
    return this.schedules.list(ctx);
  }

  /** Asks for one more. */
  @Post()
  @NotByPin()
  @Returns(ExportSchedule)
  make(
    @Ctx() ctx: TenantContext,
    @Body({ schema: MakeExportScheduleBody }) body: MakeExportScheduleBody,
  ): Promise<ExportSchedule> {
    return this.schedules.make(ctx, body);
  }

  /** Stops one. */
  @Delete(':scheduleId')
  @HttpCode(204)
  stop(
    @Ctx() ctx: TenantContext,
    @Param('scheduleId', { schema: z.uuid() }) scheduleId: string,
  ): Promise<void> {
    return this.schedules.stop(ctx, scheduleId);
  }
}
