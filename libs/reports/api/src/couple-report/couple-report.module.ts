import { Module } from '@nestjs/common';
import { AgendaModule } from '@tweespraak/agenda/api';
import { DialoguesModule } from '@tweespraak/dialogues/api';
import { HomeworkModule } from '@tweespraak/homework/api';
import { PillarsModule } from '@tweespraak/pillars/api';
import { CoupleReportFiles } from './couple-report-files';
import { CoupleReportsController } from './couple-reports.controller';
import { CoupleReportsService } from './couple-reports.service';
import { OwnReports } from './own-reports';

@Module({
  imports: [AgendaModule, DialoguesModule, HomeworkModule, PillarsModule],
  controllers: [CoupleReportsController],
  providers: [CoupleReportFiles, CoupleReportsService, OwnReports],
  exports: [OwnReports],
})
export class CoupleReportModule {}
