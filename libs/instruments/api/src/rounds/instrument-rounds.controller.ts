import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  AssignedInstruments,
  AssignInstrumentBody,
  CoachInstrumentOutcome,
  CoupleInstrumentRounds,
  ReleaseInstrumentBody,
} from '@tweespraak/instruments/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import type { CoupleId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { AssigningService } from './assigning.service';
import { CoupleRoundsService } from './couple-rounds.service';
import { RoundActsService } from './round-acts.service';

const ID = { schema: z.uuid() };

@Controller()
@Allow('instruments.assign')
export class InstrumentRoundsController {
  constructor(
    private readonly assigning: AssigningService,
    private readonly acts: RoundActsService,
    private readonly rounds: CoupleRoundsService,
  ) {}

  /** Gives couples a questionnaire. */
  @Post('instrument-rounds')
  @Returns(AssignedInstruments)
  assign(
    @Ctx() ctx: TenantContext,
    @Body({ schema: AssignInstrumentBody }) body: AssignInstrumentBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<AssignedInstruments> {
    return this.assigning.assign(ctx, body, key);
  }

  /** A couple's questionnaires, newest first. */
  @Get('couples/:coupleId/instrument-rounds')
  @Returns(CoupleInstrumentRounds)
  list(@Ctx() ctx: TenantContext, @Param('coupleId', ID) id: CoupleId): Promise<CoupleInstrumentRounds> {
    return this.rounds.list(ctx, id);
  }

  /** What both answered, once both have handed in. */
  @Get('instrument-rounds/:roundId/outcome')
  @Returns(CoachInstrumentOutcome)
  read(@Ctx() ctx: TenantContext, @Param('roundId', ID) id: string): Promise<CoachInstrumentOutcome> {
    return this.rounds.read(ctx, id);
  }

  /** Takes a round back that is not finished. */
  @Post('instrument-rounds/:roundId/cancellation')
  @HttpCode(204)
  cancel(@Ctx() ctx: TenantContext, @Param('roundId', ID) id: string): Promise<void> {
    return this.acts.cancel(ctx, id);
  }

  /** Turns the coach's key, now or at a moment to come. */
  @Put('instrument-rounds/:roundId/release')
  @HttpCode(204)
  release(
    @Ctx() ctx: TenantContext,
    @Param('roundId', ID) id: string,
    @Body({ schema: ReleaseInstrumentBody }) { releaseAt }: ReleaseInstrumentBody,
  ): Promise<void> {
    return this.acts.release(ctx, id, releaseAt === null ? null : new Date(releaseAt));
  }

  /** Takes back a release whose moment has not come. */
  @Delete('instrument-rounds/:roundId/release')
  @HttpCode(204)
  retract(@Ctx() ctx: TenantContext, @Param('roundId', ID) id: string): Promise<void> {
    return this.acts.retract(ctx, id);
  }
}
