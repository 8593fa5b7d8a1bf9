import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import { JobKind, PracticeJobs } from '@tweespraak/practices/contract';
import { Background } from './background.service';

@Controller('practice/jobs')
@Allow('practice.manage')
export class BackgroundController {
  constructor(private readonly background: Background) {}

  @Get()
  @Returns(PracticeJobs)
  read(@Ctx() ctx: TenantContext): Promise<PracticeJobs> {
    return this.background.read(ctx);
  }

  @Post(':kind/retry')
  @HttpCode(204)
  retry(@Ctx() ctx: TenantContext, @Param('kind', { schema: JobKind }) kind: JobKind): Promise<void> {
    return this.background.retry(ctx, kind);
  }
}
