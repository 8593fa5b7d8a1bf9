import { Module } from '@nestjs/common';
import { CoupleReportModule } from './couple-report/couple-report.module';
import { FiguresModule } from './figures';
import { OwnDataModule } from './own-data.module';

@Module({ imports: [CoupleReportModule, FiguresModule, OwnDataModule] })
export class ReportsModule {}
