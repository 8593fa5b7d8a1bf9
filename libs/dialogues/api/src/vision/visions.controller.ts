import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { MyVision, SentencePillarBody, SignBody } from '@tweespraak/dialogues/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { VisionsService } from './visions.service';

const ID = { schema: z.uuid() };
const POSITION = { schema: z.coerce.number().check(z.int(), z.gte(0), z.lte(99)) };

@Controller()
@Allow('dialogues.take-part')
export class VisionsController {
  constructor(private readonly visions: VisionsService) {}

  /** Makes our shared list of what we both meant. */
  @Post('rooms/:dialogueId/vision')
  @Returns(MyVision)
  make(@Ctx() ctx: TenantContext, @Param('dialogueId', ID) id: DialogueId): Promise<MyVision> {
    return this.visions.make(ctx, id);
  }

  /** Our vision, the latest version; null when there is none yet. */
  @Get('my/vision')
  @Returns(z.nullable(MyVision))
  read(@Ctx() ctx: TenantContext): Promise<MyVision | null> {
    return this.visions.read(ctx);
  }

  /** Ties a sentence to a pillar. */
  @Put('my/vision/:visionId/sentences/:position')
  @HttpCode(204)
  tie(
    @Ctx() ctx: TenantContext,
    @Param('visionId', ID) id: string,
    @Param('position', POSITION) position: number,
    @Body({ schema: SentencePillarBody }) { pillar }: SentencePillarBody,
  ): Promise<void> {
    return this.visions.tie(ctx, id, position, pillar);
  }

  /** Signs for myself. */
  @Put('my/vision/:visionId/signature')
  @HttpCode(204)
  sign(
    @Ctx() ctx: TenantContext,
    @Param('visionId', ID) id: string,
    // eslint-disable-next-line @typescript-eslint/no-unused-vars -- it only has to be said, in so many words
    @Body({ schema: SignBody }) _meant: SignBody,
  ): Promise<void> {
    return this.visions.sign(ctx, id);
  }
}
