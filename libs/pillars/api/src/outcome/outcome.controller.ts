import { Controller, Get, Param } from '@nestjs/common';
import { TogetherPage } from '@tweespraak/pillars/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import type { RoundId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { OutcomeService } from './outcome.service';

@Controller('my/rounds')
@Allow('rounds.answer')
export class OutcomeController {
  constructor(private readonly outcome: OutcomeService) {}

  /** What we see together, once the round is open. */
  @Get(':roundId/outcome')
  @Returns(TogetherPage)
  read(
    @Ctx() ctx: TenantContext,
    @Param('roundId', { schema: z.uuid() }) id: RoundId,
  ): Promise<TogetherPage> {
    return this.outcome.read(ctx, id);
  }
}
