import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { DayBody, DialogueDay } from '@tweespraak/dialogues/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { DaysService } from './days.service';

const ID = { schema: z.uuid() };

@Controller('rooms/:dialogueId/days')
@Allow('dialogues.take-part')
export class DaysController {
  constructor(private readonly days: DaysService) {}

  /** My days, and what the other shared. */
  @Get()
  @Returns([DialogueDay])
  read(@Ctx() ctx: TenantContext, @Param('dialogueId', ID) id: DialogueId): Promise<DialogueDay[]> {
    return this.days.read(ctx, id);
  }

  /** Notes something of one day; again changes it. */
  @Put()
  @HttpCode(204)
  write(
    @Ctx() ctx: TenantContext,
    @Param('dialogueId', ID) id: DialogueId,
    @Body({ schema: DayBody }) body: DayBody,
  ): Promise<void> {
    return this.days.write(ctx, id, body);
  }

  /** Takes an entry of mine away. */
  @Delete(':dayId')
  @HttpCode(204)
  remove(
    @Ctx() ctx: TenantContext,
    @Param('dialogueId', ID) id: DialogueId,
    @Param('dayId', ID) dayId: string,
  ): Promise<void> {
    return this.days.remove(ctx, id, dayId);
  }
}
