import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ArchivedBody,
  CoCoachBody,
  Couple,
  CouplesQuery,
  Created,
  ListedCouple,
  NewCoupleBody,
} from '@tweespraak/couples/contract';
import { Allow, Ctx, OpenToTokens, Returns, type TenantContext } from '@tweespraak/platform/api';
import type { CoupleId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { CoupleList } from './couple-list.service';
import { CouplesService } from './couples.service';

@Controller('couples')
@Allow('couples.manage')
export class CouplesController {
  constructor(
    private readonly couples: CouplesService,
    private readonly all: CoupleList,
  ) {}

  /** One's own couples, as a plain list. */
  @Get()
  @OpenToTokens('couples.read', { names: 'names.read' })
  @Returns([ListedCouple])
  list(
    @Ctx() ctx: TenantContext,
    @Query({ schema: CouplesQuery }) { archived }: CouplesQuery,
  ): Promise<ListedCouple[]> {
    return this.all.list(ctx, archived === 'true');
  }

  /** Makes a couple and invites both partners. */
  @Post()
  @Returns(Created)
  create(
    @Ctx() ctx: TenantContext,
    @Body({ schema: NewCoupleBody }) body: NewCoupleBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<Created> {
    return this.couples.create(ctx, body, key);
  }

  /** A couple with its partners and coaches. */
  @Get(':coupleId')
  @Returns(Couple)
  read(@Ctx() ctx: TenantContext, @Param('coupleId', { schema: z.uuid() }) id: CoupleId): Promise<Couple> {
    return this.couples.read(ctx, id);
  }

  /** Gives the couple a second coach, or none. */
  @Put(':coupleId/co-coach')
  @HttpCode(204)
  setCoCoach(
    @Ctx() ctx: TenantContext,
    @Param('coupleId', { schema: z.uuid() }) id: CoupleId,
    @Body({ schema: CoCoachBody }) body: CoCoachBody,
  ): Promise<void> {
    return this.couples.setCoCoach(ctx, id, body.coCoachId);
  }

  /** Puts the couple away, or takes it back. */
  @Put(':coupleId/archived')
  @HttpCode(204)
  setArchived(
    @Ctx() ctx: TenantContext,
    @Param('coupleId', { schema: z.uuid() }) id: CoupleId,
    @Body({ schema: ArchivedBody }) body: ArchivedBody,
  ): Promise<void> {
    return this.couples.setArchived(ctx, id, body.archived);
  }
}
