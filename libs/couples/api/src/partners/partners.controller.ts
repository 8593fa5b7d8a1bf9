import { Body, Controller, Headers, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { PartnerChanges } from '@tweespraak/couples/contract';
import { Allow, Ctx, type TenantContext } from '@tweespraak/platform/api';
import type { CoupleId, PersonId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { PartnersService } from './partners.service';

@Controller('couples/:coupleId/partners/:personId')
@Allow('couples.manage')
export class PartnersController {
  constructor(private readonly partners: PartnersService) {}

  /** Corrects what the coach wrote down about a partner. */
  @Patch()
  @HttpCode(204)
  change(
    @Ctx() ctx: TenantContext,
    @Param('coupleId', { schema: z.uuid() }) coupleId: CoupleId,
    @Param('personId', { schema: z.uuid() }) personId: PersonId,
    @Body({ schema: PartnerChanges }) changes: PartnerChanges,
  ): Promise<void> {
    return this.partners.change(ctx, coupleId, personId, changes);
  }

  /** Sends the invitation of one partner again. */
  @Post('invitation')
  @HttpCode(204)
  inviteAgain(
    @Ctx() ctx: TenantContext,
    @Param('coupleId', { schema: z.uuid() }) coupleId: CoupleId,
    @Param('personId', { schema: z.uuid() }) personId: PersonId,
    @Headers('idempotency-key') key?: string,
  ): Promise<void> {
    return this.partners.inviteAgain(ctx, coupleId, personId, key);
  }
}
