import { Controller, Get, Query } from '@nestjs/common';
import { Allow, Ctx, OpenToTokens, Returns, type TenantContext } from '@tweespraak/platform/api';
import { PracticeReport, ReportPeriod } from '@tweespraak/reports/contract';
import { PracticeFigures } from './practice-figures';

@Controller('reports')
@Allow('reports.read')
export class PracticeReportController {
  constructor(private readonly figures: PracticeFigures) {}

  /** Figures of the practice over whole months. */
  @Get('practice')
  @OpenToTokens('report.read')
  @Returns(PracticeReport)
  read(
    @Ctx() ctx: TenantContext,
    @Query({ schema: ReportPeriod }) period: ReportPeriod,
  ): Promise<PracticeReport> {
    return this.figures.read(ctx, period);
  }
}
