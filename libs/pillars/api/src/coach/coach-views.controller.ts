import { Controller, Get, Param } from '@nestjs/common';
import { Caseload, CouplePillars } from '@tweespraak/pillars/contract';
import { Allow, Ctx, ReturnsJsonText, type TenantContext } from '@tweespraak/platform/api';
import type { CoupleId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { CoachViewsService } from './coach-views.service';

@Controller()
@Allow('pillars.read')
export class CoachViewsController {
  constructor(private readonly views: CoachViewsService) {}

  /** All my couples: latest scores, change, and what waits for whom. */
  @Get('caseload')
  @ReturnsJsonText(Caseload)
  caseload(@Ctx() ctx: TenantContext): Promise<string> {
    return this.views.caseload(ctx);
  }

  /** One couple's pillars over time. */
  @Get('couples/:coupleId/pillars')
  @ReturnsJsonText(CouplePillars)
  couple(@Ctx() ctx: TenantContext, @Param('coupleId', { schema: z.uuid() }) id: CoupleId): Promise<string> {
    return this.views.couple(ctx, id);
  }
}
