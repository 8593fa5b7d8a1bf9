import { Module } from '@nestjs/common';
import { DialogueLooks } from '../jobs/dialogue-looks';
import { Topics } from '../topics';
import { FanOut } from './fan-out';
import { FlagGate } from './flag-gate';
import { MovesService } from './moves.service';
import { OpenRooms } from './open-rooms';
import { OwnList } from './own-list';
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
  controllers: [RoomsController],
  providers: [
    RoomsService,
    RoomOpening,
    FlagGate,
    MovesService,
    RoomFacts,
    OwnList,
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
  exports: [SystemMoves],
})
export class RoomModule {}
