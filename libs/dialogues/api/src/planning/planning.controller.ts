import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  CoachTodayDialogue,
  CoupleDialogues,
  DialogueChanges,
  DoneOnPaperBody,
  PlanDialogueBody,
  PlannedDialogue,
} from '@tweespraak/dialogues/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import type { CoupleId, DialogueId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { DoneOnPaperService } from '../paper/done-on-paper.service';
import { CancellationsService } from './cancellations.service';
import { CoupleDialoguesService } from './couple-dialogues.service';
import { PlanningService } from './planning.service';
import { TodayService } from './today.service';

const ID = { schema: z.uuid() };

@Controller()
@Allow('dialogues.plan')
export class PlanningController {
  constructor(
    private readonly planning: PlanningService,
    private readonly cancellations: CancellationsService,
    private readonly couples: CoupleDialoguesService,
    private readonly days: TodayService,
    private readonly paper: DoneOnPaperService,
  ) {}

  /** What of the dialogues asks for my eye today. */
  @Get('today/dialogues')
  @Returns([CoachTodayDialogue])
  today(@Ctx() ctx: TenantContext): Promise<CoachTodayDialogue[]> {
    return this.days.list(ctx);
  }

  /** A couple's dialogues, newest first. */
  @Get('couples/:coupleId/dialogues')
  @Returns(CoupleDialogues)
  list(@Ctx() ctx: TenantContext, @Param('coupleId', ID) id: CoupleId): Promise<CoupleDialogues> {
    return this.couples.list(ctx, id);
  }

  /** Plans a dialogue for a couple. */
  @Post('couples/:coupleId/dialogues')
  @Returns(PlannedDialogue)
  plan(
    @Ctx() ctx: TenantContext,
    @Param('coupleId', ID) id: CoupleId,
    @Body({ schema: PlanDialogueBody }) body: PlanDialogueBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<PlannedDialogue> {
    return this.planning.plan(ctx, id, body, key);
  }

  /** Notes by its code that one was held with the card on paper. */
  @Post('dialogues/done')
  @HttpCode(204)
  done(@Ctx() ctx: TenantContext, @Body({ schema: DoneOnPaperBody }) body: DoneOnPaperBody): Promise<void> {
    return this.paper.done(ctx, body.code);
  }

  /** Changes a planned one. */
  @Patch('dialogues/:dialogueId')
  @HttpCode(204)
  change(
    @Ctx() ctx: TenantContext,
    @Param('dialogueId', ID) id: DialogueId,
    @Body({ schema: DialogueChanges }) changes: DialogueChanges,
  ): Promise<void> {
    return this.planning.change(ctx, id, changes);
  }

  /** Takes a planned one back, or lays one aside that nobody came back to. */
  @Post('dialogues/:dialogueId/cancellation')
  @HttpCode(204)
  cancel(@Ctx() ctx: TenantContext, @Param('dialogueId', ID) id: DialogueId): Promise<void> {
    return this.cancellations.cancel(ctx, id);
  }

  /** Undoes that. */
  @Delete('dialogues/:dialogueId/cancellation')
  @HttpCode(204)
  restore(@Ctx() ctx: TenantContext, @Param('dialogueId', ID) id: DialogueId): Promise<void> {
    return this.cancellations.restore(ctx, id);
  }
}
