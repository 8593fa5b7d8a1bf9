import { Module } from '@nestjs/common';
import { CoupleReportModule } from './couple-report/couple-report.module';
import { ExportsModule } from './exports/exports.module';
import { FiguresModule } from './figures';
import { OwnDataModule } from './own-data.module';

@Module({ imports: [CoupleReportModule, ExportsModule, FiguresModule, OwnDataModule] })
export class ReportsModule {}
