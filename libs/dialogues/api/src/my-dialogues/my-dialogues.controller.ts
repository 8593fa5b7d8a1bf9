import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  AnswerDialogueBody,
  AskDialogueBody,
  ChooseTimeBody,
  DoneOnPaperBody,
  MyDialogues,
  PlannedDialogue,
} from '@tweespraak/dialogues/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { DoneOnPaperService } from '../paper/done-on-paper.service';
import { MyDialoguesService } from './my-dialogues.service';
import { QuestionsService } from './questions.service';

const ID = { schema: z.uuid() };

@Controller('my/dialogues')
@Allow('dialogues.take-part')
export class MyDialoguesController {
  constructor(
    private readonly dialogues: MyDialoguesService,
    private readonly questions: QuestionsService,
    private readonly paper: DoneOnPaperService,
  ) {}

  /** Ours, open ones first, and what I may ask for. */
  @Get()
  @Returns(MyDialogues)
  list(@Ctx() ctx: TenantContext): Promise<MyDialogues> {
    return this.dialogues.list(ctx);
  }

  /** Asks the other for one. */
  @Post()
  @Returns(PlannedDialogue)
  ask(
    @Ctx() ctx: TenantContext,
    @Body({ schema: AskDialogueBody }) body: AskDialogueBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<PlannedDialogue> {
    return this.questions.ask(ctx, body, key);
  }

  /** Notes by its code that one was held with the card on paper. */
  @Post('done')
  @HttpCode(204)
  done(@Ctx() ctx: TenantContext, @Body({ schema: DoneOnPaperBody }) body: DoneOnPaperBody): Promise<void> {
    return this.paper.done(ctx, body.code);
  }

  /** Says yes, or not now with another time; or yes to that time. */
  @Put(':dialogueId/answer')
  @HttpCode(204)
  answer(
    @Ctx() ctx: TenantContext,
    @Param('dialogueId', ID) id: DialogueId,
    @Body({ schema: AnswerDialogueBody }) body: AnswerDialogueBody,
  ): Promise<void> {
    return this.questions.answer(ctx, id, body);
  }

  /** Takes my question back. */
  @Delete(':dialogueId')
  @HttpCode(204)
  withdraw(@Ctx() ctx: TenantContext, @Param('dialogueId', ID) id: DialogueId): Promise<void> {
    return this.questions.withdraw(ctx, id);
  }

  /** The moment that we two chose. */
  @Put(':dialogueId/time')
  @HttpCode(204)
  chooseTime(
    @Ctx() ctx: TenantContext,
    @Param('dialogueId', ID) id: DialogueId,
    @Body({ schema: ChooseTimeBody }) { at }: ChooseTimeBody,
  ): Promise<void> {
    return this.dialogues.chooseTime(ctx, id, at);
  }
}
