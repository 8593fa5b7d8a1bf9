import { Controller, Get } from '@nestjs/common';
import { Allow, Ctx, OpenToTokens, Returns, type TenantContext } from '@tweespraak/platform/api';
import { Usage } from '@tweespraak/practices/contract';
import { PracticeUsage } from './usage.service';

@Controller('practice/usage')
@Allow('practice.manage')
export class UsageController {
  constructor(private readonly usage: PracticeUsage) {}

  /** Members, seats, couples and acts in numbers. */
  @Get()
  @OpenToTokens('usage.read')
  @Returns(Usage)
  read(@Ctx() ctx: TenantContext): Promise<Usage> {
    return this.usage.read(ctx);
  }
}
