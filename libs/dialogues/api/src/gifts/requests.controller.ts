import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ChooseGiftBody, RoomRequest, SmallRequestsBody } from '@tweespraak/dialogues/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { RequestsService } from './requests.service';

const ID = { schema: z.uuid() };

@Controller('rooms/:dialogueId')
@Allow('dialogues.take-part')
export class RequestsController {
  constructor(private readonly requests: RequestsService) {}

  /** The three small requests, for whom it is time to read them. */
  @Get('requests')
  @Returns([RoomRequest])
  read(@Ctx() ctx: TenantContext, @Param('dialogueId', ID) id: DialogueId): Promise<RoomRequest[]> {
    return this.requests.read(ctx, id);
  }

  /** Writes my three requests. */
  @Put('requests')
  @HttpCode(204)
  write(
    @Ctx() ctx: TenantContext,
    @Param('dialogueId', ID) id: DialogueId,
    @Body({ schema: SmallRequestsBody }) { requests }: SmallRequestsBody,
  ): Promise<void> {
    return this.requests.write(ctx, id, requests);
  }

  /** The one that I give. */
  @Put('gift')
  @HttpCode(204)
  choose(
    @Ctx() ctx: TenantContext,
    @Param('dialogueId', ID) id: DialogueId,
    @Body({ schema: ChooseGiftBody }) { requestId }: ChooseGiftBody,
  ): Promise<void> {
    return this.requests.choose(ctx, id, requestId);
  }
}
