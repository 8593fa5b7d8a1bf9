import { Module } from '@nestjs/common';
import { FigureReading } from './figure-reading';
import { KeptEditions } from './kept-editions';
import { MemberHash } from './member-hash';
import { PracticeFigures } from './practice-figures';
import { PracticeReportController } from './practice-report.controller';

/** Figures of a practice: its report on screen, and what files are made of. */
@Module({
  controllers: [PracticeReportController],
  providers: [FigureReading, KeptEditions, MemberHash, PracticeFigures],
  exports: [PracticeFigures],
})
export class FiguresModule {}
