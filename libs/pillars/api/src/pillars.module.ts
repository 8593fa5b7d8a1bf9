import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CoachViewsController } from './coach/coach-views.controller';
import { CoachViewsService } from './coach/coach-views.service';
import { RoundReading } from './coach/round-reading';
import { MailWorker } from './mail/mail-worker';
import { OutcomeMails } from './mail/outcome-mails';
import { RoundMails } from './mail/round-mails';
import { ConsentsService } from './my-rounds/consents.service';
import { DraftKeyController } from './my-rounds/draft-key.controller';
import { DraftsService } from './my-rounds/drafts.service';
import { MyRoundsController } from './my-rounds/my-rounds.controller';
import { MyRoundsService } from './my-rounds/my-rounds.service';
import { Opening } from './my-rounds/opening';
import { SubmissionsService } from './my-rounds/submissions.service';
import { OutcomeController } from './outcome/outcome.controller';
import { OutcomeService } from './outcome/outcome.service';
import { HandedInRounds } from './own-data/handed-in-rounds';
import { AssignmentsService } from './rounds/assignments.service';
import { ReleasesService } from './rounds/releases.service';
import { RoundReminders } from './rounds/reminders.service';
import { RoundGiving } from './rounds/round-giving';
import { RoundRow } from './rounds/round.entity';
import { RoundsController } from './rounds/rounds.controller';
import { RoundList } from './rounds/round-list.service';
import { RoundsService } from './rounds/rounds.service';
import { SeatRow } from './rounds/seat.entity';

@Module({
  imports: [TypeOrmModule.forFeature([RoundRow, SeatRow])],
  controllers: [
    RoundsController,
    MyRoundsController,
    OutcomeController,
    DraftKeyController,
    CoachViewsController,
  ],
  providers: [
    AssignmentsService,
    RoundsService,
    RoundList,
    ReleasesService,
    RoundReminders,
    MyRoundsService,
    DraftsService,
    SubmissionsService,
    ConsentsService,
    Opening,
    OutcomeService,
    CoachViewsService,
    RoundMails,
    OutcomeMails,
    MailWorker,
    RoundGiving,
    RoundReading,
    HandedInRounds,
  ],
  exports: [RoundGiving, RoundReading, HandedInRounds],
})
export class PillarsModule {}
