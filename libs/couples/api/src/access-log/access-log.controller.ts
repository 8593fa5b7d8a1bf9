import { Controller, Get, Query } from '@nestjs/common';
import { AccessLogPage, AccessLogQuery } from '@tweespraak/couples/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import { AccessLogService } from './access-log.service';

@Controller('access-log')
@Allow('access-log.read')
export class AccessLogController {
  constructor(private readonly log: AccessLogService) {}

  /** Who looked at, or changed, the file of the partner who asks. */
  @Get()
  @Returns(AccessLogPage)
  read(
    @Ctx() ctx: TenantContext,
    @Query({ schema: AccessLogQuery }) query: AccessLogQuery,
  ): Promise<AccessLogPage> {
    return this.log.read(ctx, query);
  }
}
