import { Module } from '@nestjs/common';
import { FiguresModule } from './figures';

@Module({ imports: [FiguresModule] })
export class ReportsModule {}
