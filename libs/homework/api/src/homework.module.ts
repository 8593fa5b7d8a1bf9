import { Module } from '@nestjs/common';
import { DialoguesModule } from '@tweespraak/dialogues/api';
import { PillarsModule } from '@tweespraak/pillars/api';
import { ATTENTION_CONTROLLERS, ATTENTION_PROVIDERS } from './attention/attention.providers';
import { DraftsService } from './exercises/drafts.service';
import { ExercisesController } from './exercises/exercises.controller';
import { ExercisesService } from './exercises/exercises.service';
import { CoupleHomeworkService } from './giving/couple-homework.service';
import { GiveHomework } from './giving/give-homework';
import { GivingController } from './giving/giving.controller';
import { GivingService } from './giving/giving.service';
import { HomeworkReading } from './giving/homework-reading';
import { RepliesService } from './giving/replies.service';
import { TodayService } from './giving/today.service';
import { LibraryController } from './library/library.controller';
import { LibraryService } from './library/library.service';
import { CodeTries } from './my-homework/code-tries';
import { ConsentsService } from './my-homework/consents.service';
import { DiaryService } from './my-homework/diary.service';
import { DraftsOfEntriesService } from './my-homework/drafts-of-entries.service';
import { MyEntriesController } from './my-homework/my-entries.controller';
import { MyHomeworkController } from './my-homework/my-homework.controller';
import { MyHomeworkService } from './my-homework/my-homework.service';
import { OwnEntries } from './my-homework/own-entries';
import { OwnEntriesService } from './my-homework/own-entries.service';
import { ReadRepliesService } from './my-homework/read-replies.service';
import { SheetsService } from './my-homework/sheets.service';
import { OwnHomeworkWords } from './own-data/own-homework-words';
import { PROGRAMME_CONTROLLERS, PROGRAMME_PROVIDERS } from './programmes/programmes.providers';
import { HomeworkWorker } from './reminders/homework-worker';
import { ReminderLook } from './reminders/reminder-look';
import { Reminders } from './reminders/reminders';
import { SealedWords } from './sealed-words';

const COACH = [ExercisesService, DraftsService, LibraryService, GivingService, CoupleHomeworkService];
const ENTRIES_OF_A_COACH = [RepliesService, TodayService];
const PARTNER = [
  MyHomeworkService,
  DraftsOfEntriesService,
  OwnEntriesService,
  OwnEntries,
  ReadRepliesService,
];
const FOR_OTHERS = [HomeworkReading, OwnHomeworkWords];
const AROUND = [ConsentsService, SheetsService, CodeTries, DiaryService];
const SHARED = [GiveHomework, SealedWords, Reminders, ReminderLook, HomeworkWorker];

@Module({
  imports: [PillarsModule, DialoguesModule],
  controllers: [
    ExercisesController,
    LibraryController,
    GivingController,
    MyHomeworkController,
    MyEntriesController,
    ...PROGRAMME_CONTROLLERS,
    ...ATTENTION_CONTROLLERS,
  ],
  providers: [
    ...COACH,
    ...ENTRIES_OF_A_COACH,
    ...PARTNER,
    ...AROUND,
    ...SHARED,
    ...FOR_OTHERS,
    ...PROGRAMME_PROVIDERS,
    ...ATTENTION_PROVIDERS,
  ],
  exports: FOR_OTHERS,
})
export class HomeworkModule {}
