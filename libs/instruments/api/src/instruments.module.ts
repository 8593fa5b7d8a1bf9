import { Module } from '@nestjs/common';
import { CatalogueService } from './catalogue/catalogue.service';
import { InstrumentsController } from './catalogue/instruments.controller';
import { LicencesService } from './catalogue/licences.service';
import { PreviewService } from './importing/preview.service';
import { InstrumentConsentsService } from './my-rounds/consents.service';
import { InstrumentDraftsService } from './my-rounds/drafts.service';
import { MyOutcomeService } from './my-rounds/my-outcome.service';
import { MyInstrumentRoundsController } from './my-rounds/my-rounds.controller';
import { MyInstrumentRoundsService } from './my-rounds/my-rounds.service';
import { InstrumentSubmissionsService } from './my-rounds/submissions.service';
import { Opening } from './opening/opening';
import { OpeningWorker } from './opening/opening-worker';
import { OutcomeReading } from './outcome/outcome-reading';
import { OwnResponses } from './outcome/own-responses';
import { AssigningService } from './rounds/assigning.service';
import { CoupleRoundsService } from './rounds/couple-rounds.service';
import { InstrumentRoundsController } from './rounds/instrument-rounds.controller';
import { RoundActsService } from './rounds/round-acts.service';
import { SealedAnswers } from './sealed-answers';

@Module({
  controllers: [InstrumentsController, InstrumentRoundsController, MyInstrumentRoundsController],
  providers: [
    ...[PreviewService, CatalogueService, LicencesService],
    ...[AssigningService, RoundActsService, CoupleRoundsService],
    ...[MyInstrumentRoundsService, InstrumentDraftsService, InstrumentSubmissionsService],
    ...[InstrumentConsentsService, MyOutcomeService],
    ...[SealedAnswers, OutcomeReading, OwnResponses, Opening, OpeningWorker],
  ],
  exports: [OwnResponses],
})
export class InstrumentsModule {}
