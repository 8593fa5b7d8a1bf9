import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import {
  DialogueList,
  MarkBody,
  NewSentence,
  NewSentenceBody,
  ReadyBody,
  SentenceChanges,
} from '@tweespraak/dialogues/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { ListsService } from './lists.service';
import { ReadyService } from './ready.service';

const ID = { schema: z.uuid() };

@Controller('rooms/:dialogueId/list')
@Allow('dialogues.take-part')
export class ListsController {
  constructor(
    private readonly lists: ListsService,
    private readonly readiness: ReadyService,
  ) {}

  /** My sentences, and once we are both ready the other's too. */
  @Get()
  @Returns(DialogueList)
  read(@Ctx() ctx: TenantContext, @Param('dialogueId', ID) id: DialogueId): Promise<DialogueList> {
    return this.lists.read(ctx, id);
  }

  /** Writes a sentence of my own. */
  @Post()
  @Returns(NewSentence)
  add(
    @Ctx() ctx: TenantContext,
    @Param('dialogueId', ID) id: DialogueId,
    @Body({ schema: NewSentenceBody }) body: NewSentenceBody,
  ): Promise<NewSentence> {
    return this.lists.add(ctx, id, body);
  }

  /** My list is complete, or not yet. */
  @Put('ready')
  @HttpCode(204)
  ready(
    @Ctx() ctx: TenantContext,
    @Param('dialogueId', ID) id: DialogueId,
    @Body({ schema: ReadyBody }) { ready }: ReadyBody,
  ): Promise<void> {
    return this.readiness.setListed(ctx, id, ready);
  }

  /** I have said what I think of all, or not yet. */
  @Put('rated')
  @HttpCode(204)
  rated(
    @Ctx() ctx: TenantContext,
    @Param('dialogueId', ID) id: DialogueId,
    @Body({ schema: ReadyBody }) { ready }: ReadyBody,
  ): Promise<void> {
    return this.readiness.setRated(ctx, id, ready);
  }

  /** Changes a sentence of my own. */
  @Patch(':sentenceId')
  @HttpCode(204)
  change(
    @Ctx() ctx: TenantContext,
    @Param('dialogueId', ID) id: DialogueId,
    @Param('sentenceId', ID) sentenceId: string,
    @Body({ schema: SentenceChanges }) changes: SentenceChanges,
  ): Promise<void> {
    return this.lists.change(ctx, id, sentenceId, changes);
  }

  /** Takes a sentence of my own away. */
  @Delete(':sentenceId')
  @HttpCode(204)
  remove(
    @Ctx() ctx: TenantContext,
    @Param('dialogueId', ID) id: DialogueId,
    @Param('sentenceId', ID) sentenceId: string,
  ): Promise<void> {
    return this.lists.remove(ctx, id, sentenceId);
  }

  /** What I think of a sentence. */
  @Put(':sentenceId/mark')
  @HttpCode(204)
  mark(
    @Ctx() ctx: TenantContext,
    @Param('dialogueId', ID) id: DialogueId,
    @Param('sentenceId', ID) sentenceId: string,
    @Body({ schema: MarkBody }) mark: MarkBody,
  ): Promise<void> {
    return this.lists.mark(ctx, id, sentenceId, mark);
  }
}
