import { Controller, Get } from '@nestjs/common';
import { DraftKey } from '@tweespraak/pillars/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import { MyRoundsService } from './my-rounds.service';

@Controller('my/draft-key')
@Allow('rounds.answer')
export class DraftKeyController {
  constructor(private readonly rounds: MyRoundsService) {}

  /** The key for the answers that my device keeps while it is offline. */
  @Get()
  @Returns(DraftKey)
  read(@Ctx() ctx: TenantContext): DraftKey {
    return this.rounds.draftKey(ctx);
  }
}
