import { Module } from '@nestjs/common';
import { CoupleReportModule } from './couple-report/couple-report.module';
import { FiguresModule } from './figures';

@Module({ imports: [CoupleReportModule, FiguresModule] })
export class ReportsModule {}
