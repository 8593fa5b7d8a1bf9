import { Module } from '@nestjs/common';
import { DialoguesModule } from '@tweespraak/dialogues/api';
import { HomeworkModule } from '@tweespraak/homework/api';
import { InstrumentsModule } from '@tweespraak/instruments/api';
import { PillarsModule } from '@tweespraak/pillars/api';
import { CoupleReportModule } from './couple-report/couple-report.module';
import { FhirReading } from './fhir/fhir-reading';
import { FhirController } from './fhir/fhir.controller';
import { FhirService } from './fhir/fhir.service';
import { OwnDataTries } from './own-data/own-data-tries';
import { OwnDataController } from './own-data/own-data.controller';
import { OwnDataService } from './own-data/own-data.service';

/** What somebody takes along: a partner everything of their own, a coach the couples that are theirs. */
@Module({
  imports: [CoupleReportModule, PillarsModule, DialoguesModule, HomeworkModule, InstrumentsModule],
  controllers: [OwnDataController, FhirController],
  providers: [OwnDataService, OwnDataTries, FhirService, FhirReading],
})
export class OwnDataModule {}
