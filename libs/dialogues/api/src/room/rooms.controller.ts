import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { MoveBody, MoveOutcome, RoomView } from '@tweespraak/dialogues/contract';
import {
  Allow,
  Ctx,
  Me,
  Returns,
  ReturnsJsonText,
  type SignedIn,
  type TenantContext,
} from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';
import type { FastifyReply } from 'fastify';
import * as z from 'zod/mini';
import { afterOf } from './after';
import { EventStream } from './event-stream';
import { MovesService } from './moves.service';
import { RoomsService } from './rooms.service';
import { StreamsService } from './streams.service';

const DIALOGUE_ID = { schema: z.uuid() };

@Controller('rooms')
@Allow('dialogues.room')
export class RoomsController {
  constructor(
    private readonly rooms: RoomsService,
    private readonly moves: MovesService,
    private readonly streams: StreamsService,
  ) {}

  /** The room as it is now, from my side; opened by whoever enters first. */
  @Get(':dialogueId')
  @Returns(RoomView)
  enter(@Ctx() ctx: TenantContext, @Param('dialogueId', DIALOGUE_ID) id: DialogueId): Promise<RoomView> {
    return this.rooms.enter(ctx, id);
  }

  /** One move, if the room is still as I saw it. */
  @Post(':dialogueId/moves')
  @HttpCode(200)
  @ReturnsJsonText(MoveOutcome)
  move(
    @Ctx() ctx: TenantContext,
    @Param('dialogueId', DIALOGUE_ID) id: DialogueId,
    @Body({ schema: MoveBody }) body: MoveBody,
  ): Promise<string> {
    return this.moves.move(ctx, id, body);
  }

  /** What happens in the room, as server-sent events, from a version on. */
  @Get(':dialogueId/events')
  @ApiProduces('text/event-stream')
  events(
    @Ctx() ctx: TenantContext,
    @Me() me: SignedIn,
    @Param('dialogueId', DIALOGUE_ID) id: DialogueId,
    @Headers('last-event-id') last: string | undefined,
    @Query('after') after: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wish = { after: afterOf(last, after), tokenHash: me.tokenHash };
    return this.streams.listen(ctx, id, wish, new EventStream(reply));
  }
}
