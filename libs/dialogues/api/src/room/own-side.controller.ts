import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { BodyCheckBody, BodyCheckOutcome, KeepBody, MeterBody } from '@tweespraak/dialogues/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { BodyChecksService } from './body-checks.service';
import { OwnSideService } from './own-side.service';

const DIALOGUE_ID = { schema: z.uuid() };

@Controller('rooms/:dialogueId')
@Allow('dialogues.take-part')
export class OwnSideController {
  constructor(
    private readonly bodyChecks: BodyChecksService,
    private readonly own: OwnSideService,
  ) {}

  /** How my body is, for myself; and whether I am ready. */
  @Post('body-check')
  @HttpCode(200)
  @Returns(BodyCheckOutcome)
  checkIn(
    @Ctx() ctx: TenantContext,
    @Param('dialogueId', DIALOGUE_ID) id: DialogueId,
    @Body({ schema: BodyCheckBody }) body: BodyCheckBody,
  ): Promise<BodyCheckOutcome> {
    return this.bodyChecks.checkIn(ctx, id, body);
  }

  /** How it was for me: heard, safe, close. */
  @Put('meter')
  @HttpCode(204)
  measure(
    @Ctx() ctx: TenantContext,
    @Param('dialogueId', DIALOGUE_ID) id: DialogueId,
    @Body({ schema: MeterBody }) body: MeterBody,
  ): Promise<void> {
    return this.own.measure(ctx, id, body);
  }

  /** Whether I would like the words of this room to be kept; they are while both would. */
  @Put('keep')
  @HttpCode(204)
  keep(
    @Ctx() ctx: TenantContext,
    @Param('dialogueId', DIALOGUE_ID) id: DialogueId,
    @Body({ schema: KeepBody }) { keep }: KeepBody,
  ): Promise<void> {
    return this.own.keep(ctx, id, keep);
  }
}
