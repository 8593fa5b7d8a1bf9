import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import {
  AssignedRounds,
  AssignRoundsBody,
  CancelRoundsBody,
  ListedRound,
  ReleaseBody,
  RoundChanges,
  RoundsQuery,
} from '@tweespraak/pillars/contract';
import { Allow, Ctx, OpenToTokens, Returns, type TenantContext } from '@tweespraak/platform/api';
import type { RoundId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { AssignmentsService } from './assignments.service';
import { ReleasesService } from './releases.service';
import { RoundReminders } from './reminders.service';
import { RoundList } from './round-list.service';
import { RoundsService } from './rounds.service';

@Controller('rounds')
@Allow('rounds.assign')
export class RoundsController {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly rounds: RoundsService,
    private readonly releases: ReleasesService,
    private readonly reminders: RoundReminders,
    private readonly all: RoundList,
  ) {}

  /** How rounds of one's own couples stand, as a plain list. */
  @Get()
  @OpenToTokens('rounds.read')
  @Returns([ListedRound])
  list(
    @Ctx() ctx: TenantContext,
    @Query({ schema: RoundsQuery }) { couple }: RoundsQuery,
  ): Promise<ListedRound[]> {
    return this.all.list(ctx, couple ?? null);
  }

  /** Gives couples a round of the test, or a series of them. */
  @Post()
  @Returns(AssignedRounds)
  assign(
    @Ctx() ctx: TenantContext,
    @Body({ schema: AssignRoundsBody }) body: AssignRoundsBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<AssignedRounds> {
    return this.assignments.assign(ctx, body, key);
  }

  /** Takes rounds back that are not finished. */
  @Post('cancellation')
  @HttpCode(204)
  cancel(
    @Ctx() ctx: TenantContext,
    @Body({ schema: CancelRoundsBody }) body: CancelRoundsBody,
  ): Promise<void> {
    return this.rounds.cancel(ctx, body.roundIds);
  }

  /** Moves the day on which a round is due. */
  @Patch(':roundId')
  @HttpCode(204)
  change(
    @Ctx() ctx: TenantContext,
    @Param('roundId', { schema: z.uuid() }) id: RoundId,
    @Body({ schema: RoundChanges }) body: RoundChanges,
  ): Promise<void> {
    return this.rounds.changeDueDate(ctx, id, body.dueOn);
  }

  /** A friendly reminder to whoever has not handed in. Problem (422): 'round.reminded' within three days. */
  @Post(':roundId/reminder')
  @HttpCode(204)
  remind(@Ctx() ctx: TenantContext, @Param('roundId', { schema: z.uuid() }) id: RoundId): Promise<void> {
    return this.reminders.remind(ctx, id);
  }

  /** Turns the coach's key, now or at a moment to come. */
  @Put(':roundId/release')
  @Allow('rounds.release')
  @HttpCode(204)
  release(
    @Ctx() ctx: TenantContext,
    @Param('roundId', { schema: z.uuid() }) id: RoundId,
    @Body({ schema: ReleaseBody }) { releaseAt }: ReleaseBody,
  ): Promise<void> {
    return this.releases.set(ctx, id, releaseAt === null ? null : new Date(releaseAt));
  }

  /** Takes back a release whose moment has not come. */
  @Delete(':roundId/release')
  @Allow('rounds.release')
  @HttpCode(204)
  retract(@Ctx() ctx: TenantContext, @Param('roundId', { schema: z.uuid() }) id: RoundId): Promise<void> {
    return this.releases.retract(ctx, id);
  }
}
