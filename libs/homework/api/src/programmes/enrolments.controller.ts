import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { CoupleEnrolments, StartedProgramme, StartProgrammeBody } from '@tweespraak/homework/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import type { CoupleId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { EnrolmentChangesService } from './enrolment-changes.service';
import { EnrolmentsService } from './enrolments.service';

const ID = { schema: z.uuid() };
const STEP = { schema: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)) };

@Controller()
@Allow('homework.give')
export class EnrolmentsController {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly changes: EnrolmentChangesService,
  ) {}

  /** What runs and ran for a couple, and where it stands. */
  @Get('couples/:coupleId/enrolments')
  @Returns(CoupleEnrolments)
  list(@Ctx() ctx: TenantContext, @Param('coupleId', ID) id: CoupleId): Promise<CoupleEnrolments> {
    return this.enrolments.list(ctx, id);
  }

  /** Starts a programme for a couple. */
  @Post('couples/:coupleId/enrolments')
  @Returns(StartedProgramme)
  start(
    @Ctx() ctx: TenantContext,
    @Param('coupleId', ID) id: CoupleId,
    @Body({ schema: StartProgrammeBody }) body: StartProgrammeBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<{ id: string }> {
    return this.enrolments.start(ctx, id, body, key);
  }

  /** Holds it up. */
  @Post('enrolments/:enrolmentId/pause')
  @HttpCode(204)
  pause(@Ctx() ctx: TenantContext, @Param('enrolmentId', ID) id: string): Promise<void> {
    return this.changes.pause(ctx, id, true);
  }

  /** Lets it go on. */
  @Delete('enrolments/:enrolmentId/pause')
  @HttpCode(204)
  resume(@Ctx() ctx: TenantContext, @Param('enrolmentId', ID) id: string): Promise<void> {
    return this.changes.pause(ctx, id, false);
  }

  /** Ends it; also the undo of a start. */
  @Post('enrolments/:enrolmentId/cancellation')
  @HttpCode(204)
  cancel(@Ctx() ctx: TenantContext, @Param('enrolmentId', ID) id: string): Promise<void> {
    return this.changes.cancel(ctx, id, true);
  }

  /** Undoes that. */
  @Delete('enrolments/:enrolmentId/cancellation')
  @HttpCode(204)
  restore(@Ctx() ctx: TenantContext, @Param('enrolmentId', ID) id: string): Promise<void> {
    return this.changes.cancel(ctx, id, false);
  }

  /** Goes on without a step. */
  @Post('enrolments/:enrolmentId/steps/:stepId/skip')
  @HttpCode(204)
  skip(
    @Ctx() ctx: TenantContext,
    @Param('enrolmentId', ID) id: string,
    @Param('stepId', STEP) stepId: string,
  ): Promise<void> {
    return this.changes.skip(ctx, id, stepId);
  }

  /** Undoes that. */
  @Delete('enrolments/:enrolmentId/steps/:stepId/skip')
  @HttpCode(204)
  unskip(
    @Ctx() ctx: TenantContext,
    @Param('enrolmentId', ID) id: string,
    @Param('stepId', STEP) stepId: string,
  ): Promise<void> {
    return this.changes.unskip(ctx, id, stepId);
  }

  /** Gives a step now. */
  @Post('enrolments/:enrolmentId/steps/:stepId/delivery')
  @HttpCode(204)
  deliver(
    @Ctx() ctx: TenantContext,
    @Param('enrolmentId', ID) id: string,
    @Param('stepId', STEP) stepId: string,
  ): Promise<void> {
    return this.changes.deliver(ctx, id, stepId);
  }
}
