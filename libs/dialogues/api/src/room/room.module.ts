import { Module } from '@nestjs/common';
import { DialogueLooks } from '../jobs/dialogue-looks';
import { OwnListChecks } from '../lists/own-list-checks';
import { RoomLists } from '../lists/room-lists';
import { Topics } from '../topics';
import { WordsController } from '../words/words.controller';
import { WordsService } from '../words/words.service';
import { BodyChecksService } from './body-checks.service';
import { FanOut } from './fan-out';
import { FlagEnding } from './flag-ending';
import { FlagGate } from './flag-gate';
import { MovesService } from './moves.service';
import { OpenRooms } from './open-rooms';
import { OwnSideController } from './own-side.controller';
import { OwnSideService } from './own-side.service';
import { RoomCouples } from './room-couples';
import { RoomEnding } from './room-ending';
import { RoomFacts } from './room-facts';
import { RoomOpening } from './room-opening';
import { RoomWatch } from './room-watch';
import { RoomWriter } from './room-writer';
import { RoomsController } from './rooms.controller';
import { RoomsService } from './rooms.service';
import { StreamsService } from './streams.service';
import { SystemMoves } from './system-moves';

/** The live room: the state after each move, its streams, and who is there. */
@Module({
  controllers: [RoomsController, OwnSideController, WordsController],
  providers: [
    RoomsService,
    RoomOpening,
    FlagGate,
    FlagEnding,
    MovesService,
    RoomFacts,
    BodyChecksService,
    OwnSideService,
    WordsService,
    RoomLists,
    OwnListChecks,
    RoomCouples,
    RoomWriter,
    RoomEnding,
    SystemMoves,
    DialogueLooks,
    Topics,
    StreamsService,
    OpenRooms,
    FanOut,
    RoomWatch,
  ],
  exports: [SystemMoves, FlagEnding],
})
export class RoomModule {}
