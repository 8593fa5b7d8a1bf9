import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { KeptWords, NewWordsBody } from '@tweespraak/dialogues/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { WordsService } from './words.service';

const DIALOGUE_ID = { schema: z.uuid() };

@Controller('rooms/:dialogueId/words')
@Allow('dialogues.take-part')
export class WordsController {
  constructor(private readonly words: WordsService) {}

  /** What we keep of this room. */
  @Get()
  @Returns([KeptWords])
  read(@Ctx() ctx: TenantContext, @Param('dialogueId', DIALOGUE_ID) id: DialogueId): Promise<KeptWords[]> {
    return this.words.read(ctx, id);
  }

  /** Keeps what I say at my turn. */
  @Post()
  @Returns(KeptWords)
  add(
    @Ctx() ctx: TenantContext,
    @Param('dialogueId', DIALOGUE_ID) id: DialogueId,
    @Body({ schema: NewWordsBody }) body: NewWordsBody,
  ): Promise<KeptWords> {
    return this.words.add(ctx, id, body);
  }

  /** Takes my own words of this room away. */
  @Delete()
  @HttpCode(204)
  remove(@Ctx() ctx: TenantContext, @Param('dialogueId', DIALOGUE_ID) id: DialogueId): Promise<void> {
    return this.words.remove(ctx, id);
  }
}
