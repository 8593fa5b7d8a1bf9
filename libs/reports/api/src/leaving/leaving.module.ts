import { Module } from '@nestjs/common';
import { PracticesModule } from '@tweespraak/practices/api';
import { PracticeFile } from '../exports/making/practice-file';
import { ImportRuns } from './import-run';
import { PracticeImports } from './imports.service';
import { LeavingController } from './leaving.controller';
import { LeavingKeys } from './leaving-keys';
import { PracticeExportMails } from './practice-export-mails';
import { PracticeExports } from './practice-exports.service';
import { WholePracticeFile } from './whole-practice-file';
import { LeavingStanding } from './standing.service';

/** Leaving the platform with everything, and coming back. */
@Module({
  imports: [PracticesModule],
  controllers: [LeavingController],
  providers: [
    LeavingKeys,
    { provide: PracticeFile, useClass: WholePracticeFile },
    PracticeExports,
    PracticeExportMails,
    ImportRuns,
    PracticeImports,
    LeavingStanding,
  ],
  exports: [PracticeFile],
})
export class LeavingModule {}
