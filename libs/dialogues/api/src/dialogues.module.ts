import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DialogueRow } from './dialogue.entity';
import { DialogueLooks } from './jobs/dialogue-looks';
import { DialogueWorker } from './jobs/dialogue-worker';
import { DueLook } from './jobs/due-look';
import { ListsModule } from './lists/lists.module';
import { DialogueMails } from './mail/dialogue-mails';
import { News } from './mail/news';
import { MyDialoguesController } from './my-dialogues/my-dialogues.controller';
import { MyDialoguesService } from './my-dialogues/my-dialogues.service';
import { QuestionsService } from './my-dialogues/questions.service';
import { CodeTries } from './paper/code-tries';
import { DoneOnPaperService } from './paper/done-on-paper.service';
import { CancellationsService } from './planning/cancellations.service';
import { CoupleDialoguesService } from './planning/couple-dialogues.service';
import { DialoguePlanning } from './planning/dialogue-planning';
import { DialogueReading } from './planning/dialogue-reading';
import { OwnDialogueWords } from './own-data/own-dialogue-words';
import { PlannedMoments } from './planning/planned-moments';
import { PlanningController } from './planning/planning.controller';
import { PlanningService } from './planning/planning.service';
import { SignedVision } from './planning/signed-vision';
import { TodayService } from './planning/today.service';
import { RoomModule } from './room/room.module';
import { Topics } from './topics';

const PLANNING = [
  PlanningService,
  CancellationsService,
  CoupleDialoguesService,
  SignedVision,
  TodayService,
  MyDialoguesService,
  QuestionsService,
  DoneOnPaperService,
  CodeTries,
  Topics,
];
const FOR_OTHERS = [DialoguePlanning, DialogueReading, PlannedMoments, OwnDialogueWords];
const JOBS = [DialogueLooks, DueLook, DialogueMails, News, DialogueWorker];

@Module({
  imports: [TypeOrmModule.forFeature([DialogueRow]), RoomModule, ListsModule],
  controllers: [PlanningController, MyDialoguesController],
  providers: [...PLANNING, ...JOBS, ...FOR_OTHERS],
  exports: FOR_OTHERS,
})
export class DialoguesModule {}
