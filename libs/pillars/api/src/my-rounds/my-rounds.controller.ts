import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import {
  ConsentBody,
  DeclineBody,
  DraftChanges,
  DraftSaved,
  MyRound,
  MyRoundDetail,
  PrivateAnswersBody,
  SubmitBody,
} from '@tweespraak/pillars/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import type { RoundId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { ConsentsService } from './consents.service';
import { DraftsService } from './drafts.service';
import { MyRoundsService } from './my-rounds.service';
import { SubmissionsService } from './submissions.service';

const ROUND_ID = { schema: z.uuid() };

@Controller('my/rounds')
@Allow('rounds.answer')
export class MyRoundsController {
  constructor(
    private readonly rounds: MyRoundsService,
    private readonly drafts: DraftsService,
    private readonly submissions: SubmissionsService,
    private readonly consents: ConsentsService,
  ) {}

  /** My rounds, newest first. */
  @Get()
  @Returns([MyRound])
  list(@Ctx() ctx: TenantContext): Promise<MyRound[]> {
    return this.rounds.list(ctx);
  }

  /** One round of mine, with what I have answered so far. */
  @Get(':roundId')
  @Returns(MyRoundDetail)
  read(@Ctx() ctx: TenantContext, @Param('roundId', ROUND_ID) id: RoundId): Promise<MyRoundDetail> {
    return this.rounds.read(ctx, id);
  }

  /** Saves what changed in my answers. */
  @Patch(':roundId/draft')
  @Returns(DraftSaved)
  saveDraft(
    @Ctx() ctx: TenantContext,
    @Param('roundId', ROUND_ID) id: RoundId,
    @Body({ schema: DraftChanges }) changes: DraftChanges,
  ): Promise<DraftSaved> {
    return this.drafts.save(ctx, id, changes);
  }

  /** Keeps what I tell my coach alone; it is never read back. */
  @Put(':roundId/private')
  @HttpCode(204)
  savePrivate(
    @Ctx() ctx: TenantContext,
    @Param('roundId', ROUND_ID) id: RoundId,
    @Body({ schema: PrivateAnswersBody }) body: PrivateAnswersBody,
  ): Promise<void> {
    return this.drafts.savePrivate(ctx, id, body);
  }

  /** Hands my answers in: from then on they are sealed. */
  @Post(':roundId/submission')
  @HttpCode(204)
  submit(
    @Ctx() ctx: TenantContext,
    @Param('roundId', ROUND_ID) id: RoundId,
    @Body({ schema: SubmitBody }) { consent }: SubmitBody,
  ): Promise<void> {
    return this.submissions.submit(ctx, id, consent);
  }

  /** Gives or withdraws my consent to look together. */
  @Put(':roundId/consent')
  @HttpCode(204)
  setConsent(
    @Ctx() ctx: TenantContext,
    @Param('roundId', ROUND_ID) id: RoundId,
    @Body({ schema: ConsentBody }) { consent }: ConsentBody,
  ): Promise<void> {
    return this.consents.setConsent(ctx, id, consent);
  }

  /** Says "not this time", or takes that back. */
  @Put(':roundId/declined')
  @HttpCode(204)
  setDeclined(
    @Ctx() ctx: TenantContext,
    @Param('roundId', ROUND_ID) id: RoundId,
    @Body({ schema: DeclineBody }) { declined }: DeclineBody,
  ): Promise<void> {
    return this.consents.setDeclined(ctx, id, declined);
  }
}
