import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  InstrumentConsentBody,
  InstrumentDeclineBody,
  InstrumentDraftSaved,
  InstrumentOutcome,
  MyInstrumentRoundDetail,
  MyInstrumentRounds,
  SaveInstrumentDraftBody,
  SubmitInstrumentBody,
} from '@tweespraak/instruments/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import * as z from 'zod/mini';
import { InstrumentConsentsService } from './consents.service';
import { InstrumentDraftsService } from './drafts.service';
import { MyOutcomeService } from './my-outcome.service';
import { MyInstrumentRoundsService } from './my-rounds.service';
import { InstrumentSubmissionsService } from './submissions.service';

const ID = { schema: z.uuid() };

@Controller('my/instrument-rounds')
@Allow('instruments.answer')
export class MyInstrumentRoundsController {
  constructor(
    private readonly rounds: MyInstrumentRoundsService,
    private readonly drafts: InstrumentDraftsService,
    private readonly submissions: InstrumentSubmissionsService,
    private readonly consents: InstrumentConsentsService,
    private readonly outcomes: MyOutcomeService,
  ) {}

  /** My questionnaires, newest first. */
  @Get()
  @Returns(MyInstrumentRounds)
  list(@Ctx() ctx: TenantContext): Promise<MyInstrumentRounds> {
    return this.rounds.list(ctx);
  }

  /** One questionnaire of mine, with what I have answered so far. */
  @Get(':roundId')
  @Returns(MyInstrumentRoundDetail)
  read(@Ctx() ctx: TenantContext, @Param('roundId', ID) id: string): Promise<MyInstrumentRoundDetail> {
    return this.rounds.read(ctx, id);
  }

  /** Keeps my answers so far. */
  @Put(':roundId/draft')
  @Returns(InstrumentDraftSaved)
  saveDraft(
    @Ctx() ctx: TenantContext,
    @Param('roundId', ID) id: string,
    @Body({ schema: SaveInstrumentDraftBody }) body: SaveInstrumentDraftBody,
  ): Promise<InstrumentDraftSaved> {
    return this.drafts.save(ctx, id, body);
  }

  /** Hands my answers in: from then on they are sealed. */
  @Post(':roundId/submission')
  @HttpCode(204)
  submit(
    @Ctx() ctx: TenantContext,
    @Param('roundId', ID) id: string,
    @Body({ schema: SubmitInstrumentBody }) body: SubmitInstrumentBody,
  ): Promise<void> {
    return this.submissions.submit(ctx, id, body);
  }

  /** Gives or withdraws my consent to look together. */
  @Put(':roundId/consent')
  @HttpCode(204)
  setConsent(
    @Ctx() ctx: TenantContext,
    @Param('roundId', ID) id: string,
    @Body({ schema: InstrumentConsentBody }) { consent }: InstrumentConsentBody,
  ): Promise<void> {
    return this.consents.setConsent(ctx, id, consent);
  }

  /** Says "not this time", or takes that back. */
  @Put(':roundId/declined')
  @HttpCode(204)
  setDeclined(
    @Ctx() ctx: TenantContext,
    @Param('roundId', ID) id: string,
    @Body({ schema: InstrumentDeclineBody }) { declined }: InstrumentDeclineBody,
  ): Promise<void> {
    return this.consents.setDeclined(ctx, id, declined);
  }

  /** What we see together, once the round is open. */
  @Get(':roundId/outcome')
  @Returns(InstrumentOutcome)
  outcome(@Ctx() ctx: TenantContext, @Param('roundId', ID) id: string): Promise<InstrumentOutcome> {
    return this.outcomes.read(ctx, id);
  }
}
